package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.generation.ModuleKind;
import org.coppice.model.generation.Mounting;
import org.coppice.model.generation.SolarPlant;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Unit;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/**
 * Photovoltaic modules on a site.
 *
 * @param capacity of the modules, direct current under standard test conditions
 * @param modules their kind
 * @param mounting how they stand or turn
 * @param tilt of the modules in degrees, or of the axis that they turn about; 0 is flat
 * @param azimuth in degrees that they look to: 90 east, 180 south
 * @param losses soiling, shading, mismatch, wiring, availability … together
 * @param dcToAc capacity of the modules over rated power of the inverter
 * @param groundCoverage width of a row over the distance of the rows, where modules turn about one axis
 * @param generationMeter id of the meter that holds what was generated; its readings come first
 * @param capacityFactor AC output over capacity by month and hour, where there is neither a meter nor weather
 * @param embodied carbon of making a kW of it
 * @param life until it is replaced
 */
public record SolarArray(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Power capacity,
        ModuleKind modules,
        Mounting mounting,
        double tilt,
        double azimuth,
        Ratio losses,
        double dcToAc,
        double groundCoverage,
        Optional<String> generationMeter,
        Optional<Profile> capacityFactor,
        Sourced<Carbon> embodied,
        Sourced<Years> life)
        implements Equipment {

    /** An array with the carbon and the life of usual modules. */
    public SolarArray(
            String id,
            String name,
            String site,
            LocalDate from,
            Optional<LocalDate> to,
            Power capacity,
            ModuleKind modules,
            Mounting mounting,
            double tilt,
            double azimuth,
            Ratio losses,
            double dcToAc,
            double groundCoverage,
            Optional<String> generationMeter,
            Optional<Profile> capacityFactor) {
        this(
                id,
                name,
                site,
                from,
                to,
                capacity,
                modules,
                mounting,
                tilt,
                azimuth,
                losses,
                dcToAc,
                groundCoverage,
                generationMeter,
                capacityFactor,
                Embodiment.SILICON_MODULES,
                Embodiment.MODULES);
    }

    /** The tilt of a fixed array where none is given (PVWatts 5 and 8). */
    public static final double DEFAULT_TILT = 20;
    /** The azimuth where none is given. */
    public static final double SOUTH = 180;

    public static final RecordType<SolarArray> TYPE = RecordType.of(SolarArray.class, "solar-array");
    public static final Field<SolarArray, String> ID = TYPE.field("id", SolarArray::id, Kinds.NAME);
    public static final Field<SolarArray, String> NAME = TYPE.field("name", SolarArray::name, Kinds.NAME);
    public static final Field<SolarArray, String> SITE = TYPE.field("site", SolarArray::site, Kinds.reference("site"));
    public static final Field<SolarArray, LocalDate> FROM = TYPE.field("from", SolarArray::from, Kinds.DATE);
    public static final Field<SolarArray, Optional<LocalDate>> TO =
            TYPE.field("to", SolarArray::to, Kinds.optional(Kinds.DATE));
    public static final Field<SolarArray, Power> CAPACITY = TYPE.field(
            "capacity",
            SolarArray::capacity,
            Kinds.POWER,
            Bounds.between(Power.ofWatts(1), Power.ofMegawatts(5_000), "between 1 W and 5 GW"));
    public static final Field<SolarArray, ModuleKind> MODULES =
            TYPE.fieldOr("modules", SolarArray::modules, Kinds.choice(ModuleKind.class), ModuleKind.MODERN_CRYSTALLINE);
    public static final Field<SolarArray, Mounting> MOUNTING =
            TYPE.fieldOr("mounting", SolarArray::mounting, Kinds.choice(Mounting.class), Mounting.OPEN_RACK);
    public static final Field<SolarArray, Double> TILT = TYPE.fieldOr(
            "tilt",
            SolarArray::tilt,
            Kinds.NUMBER,
            Bounds.between(0.0, 90.0, "between 0 and 90 degrees"),
            DEFAULT_TILT);
    public static final Field<SolarArray, Double> AZIMUTH = TYPE.fieldOr(
            "azimuth",
            SolarArray::azimuth,
            Kinds.NUMBER,
            Bounds.between(0.0, 360.0, "between 0 and 360 degrees"),
            SOUTH);
    public static final Field<SolarArray, Ratio> LOSSES = TYPE.fieldOr(
            "losses",
            SolarArray::losses,
            Kinds.PERCENT,
            Bounds.between(Ratio.ZERO, Ratio.of(0.99), "between 0 % and 99 %"),
            Ratio.of(SolarPlant.DEFAULT_LOSSES));
    public static final Field<SolarArray, Double> DC_TO_AC = TYPE.fieldOr(
            "dcToAc",
            SolarArray::dcToAc,
            Kinds.NUMBER,
            Bounds.between(0.1, 10.0, "between 0.1 and 10"),
            SolarPlant.DEFAULT_DC_TO_AC);
    public static final Field<SolarArray, Double> GROUND_COVERAGE = TYPE.fieldOr(
            "groundCoverage",
            SolarArray::groundCoverage,
            Kinds.NUMBER,
            Bounds.between(0.01, 0.99, "between 0.01 and 0.99"),
            SolarPlant.DEFAULT_GROUND_COVERAGE);
    public static final Field<SolarArray, Optional<String>> GENERATION_METER =
            TYPE.field("generationMeter", SolarArray::generationMeter, Kinds.optional(Kinds.reference("meter")));
    public static final Field<SolarArray, Optional<Profile>> CAPACITY_FACTOR = TYPE.field(
            "capacityFactor",
            SolarArray::capacityFactor,
            Kinds.optional(Kinds.profile(Unit.PERCENT)),
            new Bounds<Profile>(factor -> factor.min() >= 0 && factor.max() <= 1, "between 0 % and 100 %").optional());

    public static final Field<SolarArray, Sourced<Carbon>> EMBODIED = TYPE.fieldOr(
            "embodied",
            SolarArray::embodied,
            Kinds.sourced(Kinds.CARBON),
            Embodiment.PER_UNIT.sourced(),
            Embodiment.SILICON_MODULES);
    public static final Field<SolarArray, Sourced<Years>> LIFE = TYPE.fieldOr(
            "life", SolarArray::life, Kinds.sourced(Kinds.YEARS), Embodiment.LIFE.sourced(), Embodiment.MODULES);

    /** As the method of generation knows it. */
    public SolarPlant plant() {
        return new SolarPlant(
                capacity,
                modules,
                mounting,
                tilt,
                azimuth,
                losses.value(),
                dcToAc,
                SolarPlant.DEFAULT_INVERTER_EFFICIENCY,
                groundCoverage,
                SolarPlant.DEFAULT_ALBEDO);
    }

    @Override
    public Optional<Embodiment> embodiment() {
        return Optional.of(new Embodiment(Optional.of(embodied), capacity.kilowatts(), "kW", Optional.of(life)));
    }

    @Override
    public String size() {
        return Kinds.POWER.format(capacity);
    }
}
