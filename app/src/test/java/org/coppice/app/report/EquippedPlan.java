package org.coppice.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.cooling.AirCooling;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatRejection;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.LiquidCooling;
import org.coppice.model.cooling.LiquidSide;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.generation.ModuleKind;
import org.coppice.model.generation.Mounting;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.plan.energy.Delivery;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Invoice;
import org.coppice.model.plan.energy.InvoiceLine;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Sourced;
import org.coppice.model.tariff.ChargeKind;
import org.coppice.model.tariff.ContractedPeriod;
import org.coppice.model.tariff.ContractedPower;
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
import org.coppice.model.time.Profile;

/** The sample with all that a site can have: a tariff, an invoice, modules that feed in, a battery, a generator, a cooling. */
final class EquippedPlan {
    private static final LocalDate NEW = LocalDate.of(2024, 1, 1);
    private static final String SITE = "fra";
    private static final String RESIDUAL = "residual/DE/invented";

    private EquippedPlan() {}

    static Plan of(Plan sample) {
        Plan plan = Plan.SITES.with(
                sample, sample.sites().stream().map(EquippedPlan::site).toList());
        List<Factor> factors = new ArrayList<>(plan.factors());
        factors.add(residualMix(plan));
        plan = Plan.FACTORS.with(plan, factors);
        plan = Plan.WEATHER.with(plan, List.of(weather()));
        plan = Plan.EQUIPMENT.with(plan, equipment());
        List<EnergyContract> contracts = new ArrayList<>();
        plan.contracts().forEach(contract -> contracts.add(contract(contract)));
        contracts.add(new CertificateSale(
                "fra-sale", "Certificates of the roof", SITE, NEW, Optional.empty(), Ratio.of(0.4)));
        return Plan.CONTRACTS.with(plan, contracts);
    }

    private static Factor residualMix(Plan plan) {
        Factor grid = plan.findFactor("grid/DE/uba-2024").orElseThrow();
        return new Factor(
                RESIDUAL,
                Factor.Kind.RESIDUAL_MIX,
                "DE",
                "Germany, residual mix (invented)",
                2023,
                620,
                Unit.GRAM_PER_KILOWATT_HOUR,
                Factor.Boundary.DIRECT,
                Factor.Signal.AVERAGE,
                grid.source(),
                Optional.empty(),
                Optional.empty());
    }

    private static Site site(Site site) {
        if (!site.id().equals(SITE)) {
            return Site.POWER_CHAIN.with(site, Optional.of(Sourced.stated(PowerChain.TYPICAL)));
        }
        CoolingPlant plant = CoolingPlant.of(AirCooling.CHILLER, HeatRejection.TOWER)
                .withLiquid(new LiquidSide(LiquidCooling.IMMERSION, 0.5, 45, 10));
        Site cooled = Site.COOLING.with(site, Optional.of(Sourced.stated(plant)));
        cooled = Site.HEAT_REUSE.with(
                cooled, Optional.of(new HeatReuse(Profile.constant(20), 50, 0.8, false, 0.5, false)));
        cooled = Site.RESIDUAL_FACTOR.with(cooled, Optional.of(RESIDUAL));
        return Site.WEATHER.with(cooled, Optional.of("frankfurt"));
    }

    private static Weather weather() {
        return new Weather(
                "frankfurt",
                "Frankfurt",
                50.1,
                8.7,
                112,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Weather.STATION_HEIGHT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Profile.monthly(2, 3, 7, 11, 15, 19, 21, 20, 16, 11, 6, 3)),
                Optional.of(Profile.constant(0.6)),
                Optional.empty());
    }

    /** Modules above the connection of 800 kW at noon, so that some is curtailed. */
    private static List<Equipment> equipment() {
        double[] hours = new double[24];
        for (int hour = 6; hour < 19; hour++) {
            hours[hour] = 0.75 * Math.sin(Math.PI * (hour - 5.5) / 13);
        }
        SolarArray roof = new SolarArray(
                "fra-roof",
                "Roof",
                SITE,
                NEW,
                Optional.empty(),
                Power.ofKilowatts(1500),
                ModuleKind.STANDARD,
                Mounting.OPEN_RACK,
                30,
                180,
                Ratio.of(0.14),
                1.2,
                0.4,
                Optional.empty(),
                Optional.of(Profile.daily(hours)));
        Battery first =
                Battery.usual("fra-battery", "Battery", SITE, NEW, Energy.ofKilowattHours(400), Power.ofKilowatts(150));
        Battery second = Battery.usual(
                "cmh-battery", "Peak battery", "cmh", NEW, Energy.ofKilowattHours(200), Power.ofKilowatts(50));
        BackupGenerator backup = BackupGenerator.usual("cmh-diesel", "Diesel", "cmh", NEW, Power.ofKilowatts(300));
        return List.of(
                roof,
                first,
                Battery.POLICY.with(second, Battery.Policy.PEAK_SHAVING),
                BackupGenerator.TEST_HOURS.with(backup, 2.0));
    }

    private static EnergyContract contract(EnergyContract contract) {
        if (contract instanceof GridContract grid && grid.site().equals(SITE)) {
            Invoice march = new Invoice(
                    "2025-03",
                    LocalDate.of(2025, 3, 1),
                    LocalDate.of(2025, 4, 1),
                    Optional.of(Energy.ofKilowattHours(70_000)),
                    21_000,
                    List.of(new InvoiceLine(ChargeKind.ENERGY, 12_000)));
            return GridContract.INVOICES.with(GridContract.TARIFF.with(grid, Optional.of(tariff())), List.of(march));
        }
        return contract instanceof Ppa ppa ? Ppa.DELIVERY.with(ppa, Delivery.VIRTUAL) : contract;
    }

    /** Two periods, the dearer with two tiers; demand with look-back; contracted power; fee, levy and tax; feed-in paid. */
    private static Tariff tariff() {
        double[] periods = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            periods[hour] = hour >= 8 && hour < 20 ? 2 : 1;
        }
        PeriodCalendar calendar = PeriodCalendar.of(Profile.daily(periods), Profile.constant(1));
        EnergyCharge energy = new EnergyCharge(
                calendar,
                TierBasis.KWH,
                List.of(
                        new RatePeriod("Night", List.of(new RateTier(Optional.empty(), 0.11, 0, 0.04))),
                        new RatePeriod(
                                "Day",
                                List.of(
                                        new RateTier(Optional.of(20_000.0), 0.19, 0.01, 0.05),
                                        new RateTier(Optional.empty(), 0.16, 0.01, 0.05)))));
        DemandCharge demand =
                DemandCharge.flat("Grid, highest power", 60, 9.5).withRatchets(List.of(Ratchet.ofPrevious(0.9, 11)));
        ContractedPower contracted = new ContractedPower(
                "Contracted",
                60,
                PeriodCalendar.always(),
                List.of(new ContractedPeriod("All", 150, 2.5)),
                0.85,
                1.05,
                2);
        return new Tariff(
                "Invented",
                List.of(),
                energy,
                List.of(demand),
                List.of(contracted),
                List.of(),
                List.of(FixedCharge.perMonth("Meter", 120)),
                new ExportTerms(ExportScheme.NET_BILLING, 12, 0),
                0,
                0,
                List.of(Surcharge.levy("Electricity tax", 0.0205), Surcharge.tax("VAT", 0.19)));
    }
}
