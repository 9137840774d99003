package org.coppice.model.study;

import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.project.RandomFacility;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Power;
import org.coppice.model.source.Sourced;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.ExportTerms;
import org.coppice.model.tariff.FixedCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.Ratchet;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Surcharge;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Holiday;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;

/** Plans of one to three sites with fleets, workloads, meters and contracts drawn at random. */
final class RandomPlans {
    private static final String[] ZONES = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "UTC"};

    private final Random random;

    RandomPlans(long seed) {
        this.random = new Random(seed);
    }

    Plan next() {
        Plan plan = plan(
                type("slow", 0.5 + random.nextDouble(), 3 + random.nextDouble()),
                type("fast", 1 + random.nextDouble(), 8 + 4 * random.nextDouble()));
        if (random.nextInt(10) > 0) {
            plan = with(plan, grid(600 * random.nextDouble()));
            plan = with(plan, residual(800 * random.nextDouble()));
        }
        plan = with(with(plan, water(3 * random.nextDouble())), carbonFree(random.nextDouble()));
        plan = with(
                plan,
                weather(profile(-20, 40), random.nextInt(4) > 0 ? Optional.of(profile(0.1, 1)) : Optional.empty()));
        int sites = 1 + random.nextInt(3);
        for (int s = 0; s < sites; s++) {
            plan = withSite(plan, "s" + s);
        }
        for (int c = 0; c < random.nextInt(4); c++) {
            plan = with(plan, someCertificates(c, sites));
        }
        return plan;
    }

    private Certificates someCertificates(int c, int sites) {
        Certificates certificates = certificates("c" + c, 2023 + random.nextInt(4), 2e5 * random.nextDouble());
        if (random.nextInt(3) == 0) {
            certificates = Certificates.SITE.with(certificates, Optional.of("s" + random.nextInt(sites)));
        }
        return Certificates.CANCELLED.with(certificates, random.nextInt(5) > 0);
    }

    private Plan withSite(Plan plan, String id) {
        Site site = Site.ZONE.with(site(id), ZoneId.of(ZONES[random.nextInt(ZONES.length)]));
        site = Site.PUE.with(site, Sourced.stated(profile(1, 1.8)));
        if (random.nextInt(3) == 0) {
            site = withFacility(site);
        }
        Plan result = with(plan, site);
        for (int f = 0; f < 1 + random.nextInt(3); f++) {
            result = withFleet(result, id, id + "-f" + f);
        }
        if (random.nextInt(5) > 0) {
            result = with(result, gridContract(id));
        }
        if (random.nextBoolean()) {
            Ppa ppa = ppa(id, 5 + 50 * random.nextDouble(), 0, 0.1 * random.nextDouble(), Currencies.EUR);
            ppa = Ppa.CAPACITY_FACTOR.with(ppa, profile(0, 1));
            result = with(result, Ppa.CERTIFICATES.with(ppa, random.nextInt(3) > 0));
        }
        if (random.nextInt(3) == 0) {
            Meter.Measures measures = List.of(Meter.Measures.IT, Meter.Measures.FACILITY, Meter.Measures.GRID)
                    .get(random.nextInt(3));
            result = with(result, meter(id + "-m", id, measures));
        }
        return withEquipment(result, id);
    }

    private Plan withEquipment(Plan plan, String site) {
        Plan result = plan;
        if (random.nextBoolean()) {
            result = with(result, solar(site, 100 * random.nextDouble(), profile(0, 1)));
        }
        if (random.nextInt(3) == 0) {
            BackupGenerator backup =
                    BackupGenerator.usual(site + "-backup", "Backup", site, day(), Power.ofKilowatts(50));
            backup = BackupGenerator.TEST_HOURS.with(backup, 3 * random.nextDouble());
            result = with(result, BackupGenerator.OUTAGE_HOURS.with(backup, 50 * random.nextDouble()));
        }
        if (random.nextInt(3) == 0) {
            Site found = result.findSite(site).orElseThrow();
            result = with(
                    result, Site.CONNECTION.with(found, Optional.of(Power.ofKilowatts(20 + 50 * random.nextDouble()))));
        }
        for (int b = 0; b < random.nextInt(3); b++) {
            result = with(result, Battery.ID.with(someBattery(site), site + "-battery-" + b));
        }
        return result;
    }

    /** Cooled as described, in a weather that now and then lacks its humidity. */
    private Site withFacility(Site site) {
        RandomFacility facility = new RandomFacility(random);
        Site cooled = Site.WEATHER.with(
                Site.COOLING.with(site, Optional.of(Sourced.stated(facility.cooling()))), Optional.of("w"));
        if (random.nextBoolean()) {
            cooled = Site.POWER_CHAIN.with(cooled, Optional.of(Sourced.stated(facility.powerChain())));
        }
        return random.nextBoolean() ? cooled : Site.HEAT_REUSE.with(cooled, Optional.of(facility.heatReuse()));
    }

    private Battery someBattery(String site) {
        Battery.Policy[] policies = Battery.Policy.values();
        Battery.Policy policy = policies[random.nextInt(3) == 0 ? random.nextInt(policies.length) : random.nextInt(2)];
        Battery battery = battery(site, 200 * random.nextDouble(), 60 * random.nextDouble(), policy);
        battery = Battery.BEHAVIOUR.with(
                battery, random.nextBoolean() ? Battery.Behaviour.SIMPLE : Battery.Behaviour.TAPERED);
        battery = Battery.FEEDS_IN.with(battery, random.nextBoolean());
        return random.nextInt(3) == 0 ? Battery.FROM.with(battery, day()) : battery;
    }

    private GridContract gridContract(String site) {
        GridContract contract = GridContract.WEEKDAY.with(contract(site, 0.1), profile(-0.05, 0.4));
        if (random.nextBoolean()) {
            contract = GridContract.SUPPLIER_FACTOR.with(
                    contract,
                    Optional.of(Sourced.stated(CarbonIntensity.ofGramsPerKilowattHour(400 * random.nextDouble()))));
            contract = GridContract.FROM.with(contract, day());
        }
        if (random.nextBoolean()) {
            contract = GridContract.TARIFF.with(contract, Optional.of(tariff()));
        }
        return GridContract.FIXED_PER_MONTH.with(contract, 100 * random.nextDouble());
    }

    private Tariff tariff() {
        double[] numbers = new double[288];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = 1 + random.nextInt(2);
        }
        PeriodCalendar calendar = PeriodCalendar.of(Profile.of(numbers), Profile.constant(1 + random.nextInt(2)));
        DemandCharge demand = new DemandCharge(
                "Demand", 60, Optional.empty(), calendar, periods(20), List.of(Ratchet.ofPrevious(0.8, 5)), 2);
        return new Tariff(
                "",
                List.of(new Holiday("12-25")),
                new EnergyCharge(calendar, TierBasis.KWH, periods(2_000)),
                List.of(demand),
                List.of(),
                List.of(),
                List.of(FixedCharge.perMonth("Meter", 10)),
                new ExportTerms(ExportScheme.values()[random.nextInt(3)], 12, 0.02),
                0,
                100,
                List.of(Surcharge.levy("Levy", 0.01), Surcharge.tax("VAT", 0.2)));
    }

    private List<RatePeriod> periods(double limit) {
        return List.of(
                new RatePeriod(
                        "A", List.of(RateTier.upTo(limit, random.nextDouble()), RateTier.flat(random.nextDouble()))),
                RatePeriod.flat("B", random.nextDouble()));
    }

    private Plan withFleet(Plan plan, String site, String id) {
        Fleet fleet = fleet(id, site, random.nextBoolean() ? "slow" : "fast", 1, random.nextDouble());
        fleet = Fleet.COHORTS.with(
                fleet,
                List.of(
                        new Cohort(LocalDate.of(2022, 5, 1), 1 + random.nextInt(10)),
                        new Cohort(day(), 1 + random.nextInt(10))));
        if (random.nextInt(3) == 0) {
            fleet = Fleet.POWER_CAP.with(fleet, Optional.of(Power.ofKilowatts(2 + 5 * random.nextDouble())));
        }
        Plan result = with(plan, fleet);
        if (random.nextBoolean()) {
            Training training = training(id, 1e21 * (1 + 50 * random.nextDouble()), 1 + random.nextInt(8), 0.4);
            result = with(result, Training.FROM.with(Training.ID.with(training, id + "-t"), day()));
        }
        if (random.nextBoolean()) {
            Inference inference = inference(id, 5e8 * random.nextDouble());
            result = with(result, Inference.SHAPE.with(Inference.ID.with(inference, id + "-i"), profile(0, 2)));
        }
        if (random.nextBoolean()) {
            Batch batch = Batch.ID.with(batch(id, 0), id + "-b");
            result = with(result, Batch.LOAD.with(batch, profile(0, 0.7)));
        }
        return result;
    }

    private LocalDate day() {
        return NEW_YEAR.plusDays(random.nextInt(365));
    }

    private Profile profile(double low, double high) {
        double[] values = new double[288];
        for (int i = 0; i < values.length; i++) {
            values[i] = low + (high - low) * random.nextDouble();
        }
        return Profile.of(values);
    }

    /** A few months of readings with gaps. */
    Readings readings() {
        double[] kwh = new double[3000];
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] = random.nextInt(20) == 0 ? Double.NaN : 60 * random.nextDouble();
        }
        return hourly(kwh);
    }
}
