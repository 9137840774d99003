package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/**
 * A generator that supplies the site when the grid does not. It is tested every month, and what it makes then serves the load.
 *
 * @param capacity rated
 * @param efficiency electricity for the heating value of the fuel, gross
 * @param testHours a month
 * @param testLoad share of the capacity while it is tested
 * @param outageHours a year without the grid, spread evenly over the months
 * @param fuelPrice of a kWh of fuel, gross, in the reporting currency; 0 where it is not known
 */
public record BackupGenerator(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Power capacity,
        Fuel fuel,
        Sourced<Ratio> efficiency,
        double testHours,
        Ratio testLoad,
        double outageHours,
        double fuelPrice)
        implements Equipment {

    /** What it burns, with direct emissions of CO2 a kWh of gross heating value. */
    public enum Fuel {
        /** Distillate fuel oil no. 2: 73.96 kg/mmBtu. */
        DIESEL(73.96),
        /** 53.06 kg/mmBtu. */
        NATURAL_GAS(53.06),
        /** Hydrotreated vegetable oil: its CO2 is biogenic and stands outside of the scopes. */
        HVO(0);

        /** US EPA, Emission Factors for Greenhouse Gas Inventories, table 1 (stationary combustion, CO2). */
        public static final Source EPA = Source.published(
                "US EPA",
                2025,
                "Emission Factors for Greenhouse Gas Inventories",
                "table 1, stationary combustion, CO2; the same in 40 CFR 98, table C-1",
                "public domain",
                Quality.PUBLISHED);

        private static final double KILOWATT_HOURS_PER_MMBTU = 293.07107;

        private final double kilogramsPerMmbtu;

        Fuel(double kilogramsPerMmbtu) {
            this.kilogramsPerMmbtu = kilogramsPerMmbtu;
        }

        /** Kilograms of fossil CO2 for a kWh of fuel, gross. */
        public double kilogramsPerKilowattHour() {
            return kilogramsPerMmbtu / KILOWATT_HOURS_PER_MMBTU;
        }
    }

    private static final Sourced<Ratio> REOPT_EFFICIENCY = Sourced.defaulted(
            Ratio.of(0.3233),
            Source.published(
                    "NREL",
                    2024,
                    "REopt.jl, defaults of generators",
                    "electric efficiency at full load, gross heating value",
                    "BSD-3-Clause",
                    Quality.ESTIMATE));

    public static final RecordType<BackupGenerator> TYPE = RecordType.of(BackupGenerator.class, "backup-generator");
    public static final Field<BackupGenerator, String> ID = TYPE.field("id", BackupGenerator::id, Kinds.NAME);
    public static final Field<BackupGenerator, String> NAME = TYPE.field("name", BackupGenerator::name, Kinds.NAME);
    public static final Field<BackupGenerator, String> SITE =
            TYPE.field("site", BackupGenerator::site, Kinds.reference("site"));
    public static final Field<BackupGenerator, LocalDate> FROM = TYPE.field("from", BackupGenerator::from, Kinds.DATE);
    public static final Field<BackupGenerator, Optional<LocalDate>> TO =
            TYPE.field("to", BackupGenerator::to, Kinds.optional(Kinds.DATE));
    public static final Field<BackupGenerator, Power> CAPACITY = TYPE.field(
            "capacity",
            BackupGenerator::capacity,
            Kinds.POWER,
            Bounds.between(Power.ofWatts(1), Power.ofMegawatts(5_000), "between 1 W and 5 GW"));
    public static final Field<BackupGenerator, Fuel> FUEL =
            TYPE.fieldOr("fuel", BackupGenerator::fuel, Kinds.choice(Fuel.class), Fuel.DIESEL);
    public static final Field<BackupGenerator, Sourced<Ratio>> EFFICIENCY = TYPE.fieldOr(
            "efficiency",
            BackupGenerator::efficiency,
            Kinds.sourced(Kinds.PERCENT),
            Bounds.between(Ratio.of(0.05), Ratio.of(0.7), "between 5 % and 70 %")
                    .sourced(),
            REOPT_EFFICIENCY);
    public static final Field<BackupGenerator, Double> TEST_HOURS = TYPE.fieldOr(
            "testHours",
            BackupGenerator::testHours,
            Kinds.NUMBER,
            Bounds.between(0.0, 200.0, "between 0 and 200 h a month"),
            0.0);
    public static final Field<BackupGenerator, Ratio> TEST_LOAD = TYPE.fieldOr(
            "testLoad",
            BackupGenerator::testLoad,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.of(1), "between 0 % and 100 %"),
            Ratio.of(0.3));
    public static final Field<BackupGenerator, Double> OUTAGE_HOURS = TYPE.fieldOr(
            "outageHours",
            BackupGenerator::outageHours,
            Kinds.NUMBER,
            Bounds.between(0.0, 2_400.0, "between 0 and 2,400 h a year"),
            0.0);
    public static final Field<BackupGenerator, Double> FUEL_PRICE = TYPE.fieldOr(
            "fuelPrice",
            BackupGenerator::fuelPrice,
            Kinds.NUMBER,
            Bounds.between(0.0, 1_000.0, "between 0 and 1,000 a kWh"),
            0.0);

    /** A diesel generator that is not tested and never needed, from a day on. */
    public static BackupGenerator usual(String id, String name, String site, LocalDate from, Power capacity) {
        return new BackupGenerator(
                id,
                name,
                site,
                from,
                Optional.empty(),
                capacity,
                Fuel.DIESEL,
                REOPT_EFFICIENCY,
                0,
                Ratio.of(0.3),
                0,
                0);
    }

    @Override
    public String size() {
        return Kinds.POWER.format(capacity);
    }
}
