package org.coppice.model.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.coppice.model.generation.ModuleKind;
import org.coppice.model.generation.Mounting;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.equipment.Battery;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.quantity.Tokens;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.WaterIntensity;
import org.coppice.model.quantity.Work;
import org.coppice.model.quantity.WorkRate;
import org.coppice.model.quantity.Years;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;

/** Small plans of the year 2025 in UTC, with hourly steps, in which everything can be computed by hand. */
public final class TestPlans {
    public static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
    public static final int HOURS = 8760;

    private TestPlans() {}

    /** A plan without anything but its records, in the order in which they are given. */
    public static Plan plan(Object... records) {
        Plan plan = Plan.STEP_MINUTES.with(Plan.empty("Test", 2025), 60);
        for (Object record : records) {
            plan = with(plan, record);
        }
        return plan;
    }

    public static Plan with(Plan plan, Object record) {
        if (record instanceof Site site) {
            return PlanTable.SITES.with(plan, site);
        } else if (record instanceof DeviceType type) {
            return PlanTable.DEVICE_TYPES.with(plan, type);
        } else if (record instanceof Fleet fleet) {
            return PlanTable.FLEETS.with(plan, fleet);
        } else if (record instanceof org.coppice.model.plan.workload.Workload workload) {
            return PlanTable.WORKLOADS.with(plan, workload);
        } else if (record instanceof org.coppice.model.plan.energy.EnergyContract contract) {
            return PlanTable.CONTRACTS.with(plan, contract);
        } else if (record instanceof Meter meter) {
            return PlanTable.METERS.with(plan, meter);
        } else if (record instanceof Factor factor) {
            return PlanTable.FACTORS.with(plan, factor);
        } else if (record instanceof org.coppice.model.plan.equipment.Equipment equipment) {
            return PlanTable.EQUIPMENT.with(plan, equipment);
        } else if (record instanceof org.coppice.model.plan.site.Weather weather) {
            return PlanTable.WEATHER.with(plan, weather);
        } else if (record instanceof org.coppice.model.plan.ExchangeRate rate) {
            return PlanTable.RATES.with(plan, rate);
        }
        if (record instanceof Weather weather) {
            return PlanTable.WEATHER.with(plan, weather);
        }
        throw new IllegalArgumentException("What is a " + record.getClass() + "?");
    }

    /** A site of PUE 1.5 and WUE 1 L/kWh in the market EU, whose factors are grid, residual, water and cfe. */
    public static Site site(String id) {
        return new Site(
                id,
                id,
                ZoneId.of("UTC"),
                "DE",
                "EU",
                Optional.empty(),
                Sourced.stated(Profile.constant(1.5)),
                Optional.of(Sourced.stated(WaterIntensity.ofLitresPerKilowattHour(1))),
                Optional.of("grid"),
                Optional.of("residual"),
                Optional.of("water"),
                Optional.of("cfe"),
                Optional.empty());
    }

    /** The weather "w" of typical days. */
    public static Weather weather(Profile dryBulb, Optional<Profile> humidity) {
        return new Weather(
                "w",
                "w",
                50,
                8.7,
                100,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Weather.STATION_HEIGHT,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dryBulb),
                humidity,
                Optional.empty());
    }

    public static Factor grid(double gramsPerKilowattHour) {
        return factor("grid", Factor.Kind.GRID_CARBON, gramsPerKilowattHour, Unit.GRAM_PER_KILOWATT_HOUR);
    }

    /** A grid whose intensity has the same course every day, g/kWh by hour. */
    public static Factor grid(IntToDoubleFunction byHour) {
        double[] hours = new double[24];
        Arrays.setAll(hours, byHour);
        return new Factor(
                "grid",
                Factor.Kind.GRID_CARBON,
                "DE",
                "grid",
                2025,
                300,
                Unit.GRAM_PER_KILOWATT_HOUR,
                Factor.Boundary.DIRECT,
                Factor.Signal.AVERAGE,
                Source.rule("a value of this test"),
                Optional.empty(),
                Optional.of(Profile.daily(hours)));
    }

    public static Factor residual(double gramsPerKilowattHour) {
        return factor("residual", Factor.Kind.RESIDUAL_MIX, gramsPerKilowattHour, Unit.GRAM_PER_KILOWATT_HOUR);
    }

    public static Factor water(double litresPerKilowattHour) {
        return factor("water", Factor.Kind.GRID_WATER, litresPerKilowattHour, Unit.LITRE_PER_KILOWATT_HOUR);
    }

    public static Factor carbonFree(double share) {
        return factor("cfe", Factor.Kind.GRID_CARBON_FREE, share, Unit.FRACTION);
    }

    public static Factor factor(String id, Factor.Kind kind, double value, Unit unit) {
        return Factor.annual(
                id,
                kind,
                "DE",
                id,
                2025,
                value,
                unit,
                Factor.Boundary.DIRECT,
                Factor.Signal.AVERAGE,
                Source.rule("a value of this test"));
    }

    /** Eight accelerators, 1 PFLOP/s, one operating point of 1,000 tokens/s at 0.58 kW on one accelerator. */
    public static DeviceType type(String id, double idleKw, double maxKw) {
        return new DeviceType(
                id,
                id,
                DeviceCategory.GPU_NODE,
                2024,
                "X",
                8,
                Sourced.stated(PowerCurve.twoPoint(Power.ofKilowatts(idleKw), Power.ofKilowatts(maxKw))),
                Optional.empty(),
                Optional.of(Sourced.stated(WorkRate.ofTeraflopPerSecond(1_000))),
                Optional.empty(),
                Sourced.stated(Years.of(5)),
                Sourced.stated(3.0),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new OperatingPoint(
                        "point",
                        "Model",
                        "bf16",
                        64,
                        1,
                        TokenRate.ofPerSecond(1_000),
                        Optional.of(Seconds.ofMillis(20)),
                        Optional.empty(),
                        Power.ofKilowatts(0.58),
                        Source.rule("a value of this test"))));
    }

    public static Fleet fleet(String id, String site, String type, int servers, double baseUtilisation) {
        return new Fleet(
                id,
                id,
                site,
                type,
                Optional.empty(),
                Ratio.of(baseUtilisation),
                List.of(new Cohort(LocalDate.of(2024, 1, 1), servers)));
    }

    public static Training training(String fleet, double flop, int servers, double mfu) {
        return new Training(
                "training",
                "Training",
                fleet,
                NEW_YEAR,
                Optional.empty(),
                Work.ofFlop(flop),
                servers,
                Sourced.stated(Ratio.of(mfu)),
                Ratio.of(0.9));
    }

    public static Inference inference(String fleet, double tokensPerDay) {
        return new Inference(
                "inference",
                "Inference",
                fleet,
                NEW_YEAR,
                Optional.empty(),
                Tokens.of(tokensPerDay),
                Profile.constant(1),
                "point",
                Optional.empty());
    }

    public static Batch batch(String fleet, double load) {
        return new Batch("batch", "Batch", fleet, NEW_YEAR, Optional.empty(), Profile.constant(load), true);
    }

    /** A contract in euros at one price. */
    public static GridContract contract(String site, double price) {
        return new GridContract(
                "contract-" + site,
                "Contract " + site,
                site,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Currencies.EUR,
                Profile.constant(price),
                Profile.constant(price),
                0,
                0,
                Optional.empty());
    }

    public static Certificates certificates(String id, int vintage, double kwh) {
        return new Certificates(
                id,
                id,
                NEW_YEAR,
                Optional.empty(),
                "EU",
                Optional.empty(),
                Technology.WIND,
                vintage,
                Energy.ofKilowattHours(kwh),
                CarbonIntensity.ZERO,
                true);
    }

    /** Wind at a constant capacity factor, with certificates. */
    public static Ppa ppa(String site, double capacityKw, double capacityFactor, double strike, Currency currency) {
        return new Ppa(
                "ppa-" + site,
                "PPA " + site,
                site,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Technology.WIND,
                Power.ofKilowatts(capacityKw),
                Optional.empty(),
                Profile.constant(capacityFactor),
                currency,
                strike,
                true);
    }

    public static Meter meter(String id, String site, Meter.Measures measures) {
        return new Meter(
                id,
                id,
                site,
                Commodity.ELECTRICITY,
                Flow.IMPORT,
                measures,
                "kW " + id,
                Optional.of(new SeriesRef(id, "hash")),
                true);
    }

    /** Hourly energies from New Year 2025, UTC, on. */
    public static Readings hourly(double... kwh) {
        long[] starts = new long[kwh.length];
        long[] ends = new long[kwh.length];
        long first = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
        for (int i = 0; i < kwh.length; i++) {
            starts[i] = first + 3600L * i;
            ends[i] = starts[i] + 3600;
        }
        return new Readings(starts, ends, kwh, new byte[kwh.length], Unit.KILOWATT_HOUR);
    }

    /** A year of hours with the same energy. */
    public static double[] flat(double kwh) {
        double[] values = new double[HOURS];
        Arrays.fill(values, kwh);
        return values;
    }

    /** Modules on a site that make a share of their capacity, by month and hour. */
    public static SolarArray solar(String site, double kilowatts, Profile share) {
        return new SolarArray(
                site + "-pv",
                "Roof",
                site,
                LocalDate.of(2020, 1, 1),
                Optional.empty(),
                Power.ofKilowatts(kilowatts),
                ModuleKind.STANDARD,
                Mounting.OPEN_RACK,
                30,
                180,
                Ratio.of(0.14),
                1.2,
                0.4,
                Optional.empty(),
                Optional.of(share));
    }

    /** A battery of 90 % each way without reserve. */
    public static Battery battery(String site, double kilowattHours, double kilowatts, Battery.Policy policy) {
        Battery battery = Battery.usual(
                site + "-battery",
                "Battery",
                site,
                LocalDate.of(2020, 1, 1),
                Energy.ofKilowattHours(kilowattHours),
                Power.ofKilowatts(kilowatts));
        battery = Battery.CHARGE_EFFICIENCY.with(battery, Sourced.stated(Ratio.of(0.9)));
        battery = Battery.DISCHARGE_EFFICIENCY.with(battery, Sourced.stated(Ratio.of(0.9)));
        battery = Battery.RESERVE.with(battery, Sourced.stated(Ratio.ZERO));
        return Battery.POLICY.with(battery, policy);
    }
}
