package org.coppice.app.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;

/** Plans to report on: the sample, and the sample changed at random so that values go missing. */
final class ReportPlans {

    private ReportPlans() {}

    /** The sample by the hour, with a repair log. */
    static Plan sample() {
        Plan plan = Plan.STEP_MINUTES.with(SamplePlan.load("two-sites"), 60);
        Finding gap = new Finding(
                "gap",
                Severity.REPAIRED,
                "sheet Meters, B812:B815",
                "4 readings are missing from 2025-02-09 11:00 to 12:00.",
                "Left missing.",
                List.of(new Finding.Option("interpolate", OptionalDouble.of(12))));
        ImportRecord record = new ImportRecord(
                "i1",
                "two-sites-meters.xlsx",
                1_234_567,
                "ab".repeat(32),
                new Recipe("r1", "Halls", "f", Map.of("zone", "Europe/Berlin")),
                Instant.parse("2026-01-12T08:00:00Z"),
                List.of(),
                List.of(),
                List.of(gap));
        return Plan.IMPORTS.with(plan, List.of(record));
    }

    /** The sample with tariff, invoice, plants, batteries, generator and cooling. */
    static Plan equipped() {
        return EquippedPlan.of(sample());
    }

    /** The baseline and all scenarios of a plan. */
    static List<Assessment> assess(Plan plan) {
        Assessments assessments = new Assessments(source(plan));
        List<Assessment> all = new ArrayList<>();
        all.add(assessments.of(plan, Scenario.BASELINE));
        plan.scenarios().forEach(scenario -> all.add(assessments.of(plan, scenario.id())));
        return all;
    }

    /** Some months of readings with gaps for every meter that has a series. */
    private static SeriesSource source(Plan plan) {
        double[] kwh = new double[3000];
        long[] starts = new long[kwh.length];
        long[] ends = new long[kwh.length];
        long first = LocalDate.of(plan.year(), 2, 1).toEpochDay() * 86_400;
        Random random = new Random(plan.year());
        for (int i = 0; i < kwh.length; i++) {
            starts[i] = first + 3600L * i;
            ends[i] = starts[i] + 3600;
            kwh[i] = random.nextInt(20) == 0 ? Double.NaN : 200 * random.nextDouble();
        }
        Readings readings = new Readings(starts, ends, kwh, new byte[kwh.length], Unit.KILOWATT_HOUR);
        return ref -> Optional.of(readings);
    }

    private static Meter meter(Meter meter, Random random) {
        return random.nextInt(3) == 0
                ? Meter.SERIES.with(meter, Optional.of(new SeriesRef(meter.id(), "hash")))
                : meter;
    }

    /** The sample with other purchases and contracts, and with factors, masses and claims taken away. */
    static Plan random(long seed) {
        Random random = new Random(seed);
        Plan plan = Plan.SCENARIOS.with(random.nextInt(3) == 0 ? equipped() : sample(), List.of());
        plan = Plan.YEAR.with(plan, 2024 + random.nextInt(3));
        plan = Plan.SITES.with(
                plan, plan.sites().stream().map(site -> site(site, random)).toList());
        plan = Plan.DEVICE_TYPES.with(
                plan,
                plan.deviceTypes().stream().map(type -> type(type, random)).toList());
        plan = Plan.METERS.with(
                plan, plan.meters().stream().map(meter -> meter(meter, random)).toList());
        plan = Plan.FLEETS.with(
                plan, plan.fleets().stream().map(fleet -> fleet(fleet, random)).toList());
        plan = Plan.CONTRACTS.with(
                plan,
                plan.contracts().stream()
                        .filter(contract -> random.nextInt(6) > 0)
                        .map(contract -> contract(contract, random))
                        .toList());
        return random.nextInt(4) > 0 ? plan : Plan.RATES.with(plan, List.of());
    }

    private static Site site(Site site, Random random) {
        Site changed = site;
        if (random.nextInt(5) == 0) {
            changed = Site.GRID_FACTOR.with(changed, Optional.empty());
        }
        if (random.nextInt(3) == 0) {
            changed = Site.RESIDUAL_FACTOR.with(changed, Optional.empty());
        }
        if (random.nextInt(4) == 0) {
            changed = Site.WATER_FACTOR.with(changed, Optional.empty());
        }
        if (random.nextInt(4) == 0) {
            changed = Site.CARBON_FREE_FACTOR.with(changed, Optional.empty());
        }
        return random.nextInt(4) == 0 ? Site.WUE.with(changed, Optional.empty()) : changed;
    }

    private static DeviceType type(DeviceType type, Random random) {
        DeviceType changed = type;
        if (random.nextInt(3) == 0) {
            changed = DeviceType.MASS.with(changed, Optional.empty());
        }
        if (random.nextInt(3) == 0) {
            changed = DeviceType.CLAIM.with(changed, Optional.empty());
        }
        return random.nextInt(12) == 0 ? DeviceType.PEAK.with(changed, Optional.empty()) : changed;
    }

    private static Fleet fleet(Fleet fleet, Random random) {
        List<Cohort> cohorts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            cohorts.add(new Cohort(
                    LocalDate.of(2017 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    1 + random.nextInt(60)));
        }
        return Fleet.COHORTS.with(fleet, cohorts);
    }

    private static EnergyContract contract(EnergyContract contract, Random random) {
        if (contract instanceof Certificates certificates) {
            return Certificates.CANCELLED.with(
                    Certificates.VOLUME.with(certificates, Energy.ofKilowattHours(4e6 * random.nextDouble())),
                    random.nextBoolean());
        }
        return contract instanceof Ppa ppa ? Ppa.CERTIFICATES.with(ppa, random.nextBoolean()) : contract;
    }
}
