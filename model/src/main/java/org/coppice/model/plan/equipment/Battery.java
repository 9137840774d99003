package org.coppice.model.plan.equipment;

import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.storage.Ageing;
import org.coppice.model.storage.BatteryModel;
import org.coppice.model.storage.ClcBattery;
import org.coppice.model.storage.SimpleBattery;

/**
 * A battery on a site.
 *
 * @param energy content when full, as new
 * @param power the most that it takes or gives, at its AC terminals
 * @param chargeEfficiency content gained for energy taken
 * @param dischargeEfficiency energy given for content lost
 * @param reserve the share of the content that is never given
 * @param carbonPrice what a tonne of CO2e counts beside the cost, in the currency of the grid contract; 0 for cost alone
 * @param feedsIn whether it may discharge into the grid
 * @param replaceAt the state of health at which it is replaced
 * @param embodied carbon of making a kWh of it
 * @param life until it is replaced; empty for that which follows from its use
 */
public record Battery(
        String id,
        String name,
        String site,
        LocalDate from,
        Optional<LocalDate> to,
        Energy energy,
        Power power,
        Behaviour behaviour,
        Sourced<Ratio> chargeEfficiency,
        Sourced<Ratio> dischargeEfficiency,
        Sourced<Ratio> reserve,
        Policy policy,
        double carbonPrice,
        boolean feedsIn,
        Sourced<Ratio> replaceAt,
        Sourced<Carbon> embodied,
        Optional<Years> life)
        implements Equipment {

    /** How its limits depend on its content. */
    public enum Behaviour {
        /** Constant limits of power. */
        SIMPLE,
        /** Power that tapers near full and near empty: the C/L/C model of lithium iron phosphate. */
        TAPERED
    }

    /** What it is used for. */
    public enum Policy {
        /** Takes the surplus of the site, serves its deficit. */
        SELF_CONSUMPTION,
        /** Keeps the import of each month at the lowest level it can. */
        PEAK_SHAVING,
        /** Energy and demand at the lowest cost, carbon at its price beside them. */
        LOWEST_COST,
        /** The import at the lowest emission. */
        LOWEST_CARBON
    }

    private static final Source REOPT = Source.published(
            "NREL",
            2024,
            "REopt.jl, defaults of electric storage",
            "0.96 of the converter times the root of 0.975 of the cells, one way; at least 20 % kept",
            "BSD-3-Clause",
            Quality.ESTIMATE);
    private static final Sourced<Ratio> REOPT_EFFICIENCY =
            Sourced.defaulted(Ratio.of(SimpleBattery.REOPT_EFFICIENCY), REOPT);
    private static final Sourced<Ratio> REOPT_RESERVE =
            Sourced.defaulted(Ratio.of(SimpleBattery.REOPT_MINIMUM_SHARE), REOPT);
    private static final Sourced<Ratio> REOPT_REPLACED = Sourced.defaulted(Ratio.of(Ageing.REOPT.replaceAt()), REOPT);
    private static final Bounds<Ratio> EFFICIENCY = new Bounds<>(
            ratio -> ratio.value() > 0 && ratio.value() <= 1,
            "above 0 % and at most 100 % (energy drawn for energy given, such as 1.04, is typed as 1/1.04 = 96.15 %)");

    public static final RecordType<Battery> TYPE = RecordType.of(Battery.class, "battery");
    public static final Field<Battery, String> ID = TYPE.field("id", Battery::id, Kinds.NAME);
    public static final Field<Battery, String> NAME = TYPE.field("name", Battery::name, Kinds.NAME);
    public static final Field<Battery, String> SITE = TYPE.field("site", Battery::site, Kinds.reference("site"));
    public static final Field<Battery, LocalDate> FROM = TYPE.field("from", Battery::from, Kinds.DATE);
    public static final Field<Battery, Optional<LocalDate>> TO =
            TYPE.field("to", Battery::to, Kinds.optional(Kinds.DATE));
    public static final Field<Battery, Energy> ENERGY = TYPE.field(
            "energy",
            Battery::energy,
            Kinds.ENERGY,
            Bounds.between(Energy.ZERO, Energy.ofMegawattHours(100_000), "between 0 and 100 GWh"));
    public static final Field<Battery, Power> POWER = TYPE.field(
            "power",
            Battery::power,
            Kinds.POWER,
            Bounds.between(Power.ZERO, Power.ofMegawatts(10_000), "between 0 and 10 GW"));
    public static final Field<Battery, Behaviour> BEHAVIOUR =
            TYPE.fieldOr("behaviour", Battery::behaviour, Kinds.choice(Behaviour.class), Behaviour.SIMPLE);
    public static final Field<Battery, Sourced<Ratio>> CHARGE_EFFICIENCY = TYPE.fieldOr(
            "chargeEfficiency",
            Battery::chargeEfficiency,
            Kinds.sourced(Kinds.PERCENT),
            EFFICIENCY.sourced(),
            REOPT_EFFICIENCY);
    public static final Field<Battery, Sourced<Ratio>> DISCHARGE_EFFICIENCY = TYPE.fieldOr(
            "dischargeEfficiency",
            Battery::dischargeEfficiency,
            Kinds.sourced(Kinds.PERCENT),
            EFFICIENCY.sourced(),
            REOPT_EFFICIENCY);
    public static final Field<Battery, Sourced<Ratio>> RESERVE = TYPE.fieldOr(
            "reserve",
            Battery::reserve,
            Kinds.sourced(Kinds.PERCENT),
            Bounds.between(Ratio.ZERO, Ratio.of(0.99), "between 0 % and 99 %").sourced(),
            REOPT_RESERVE);
    public static final Field<Battery, Policy> POLICY =
            TYPE.fieldOr("policy", Battery::policy, Kinds.choice(Policy.class), Policy.SELF_CONSUMPTION);
    public static final Field<Battery, Double> CARBON_PRICE = TYPE.fieldOr(
            "carbonPrice",
            Battery::carbonPrice,
            Kinds.NUMBER,
            Bounds.between(0.0, 1e6, "between 0 and 1,000,000 a tonne"),
            0.0);
    public static final Field<Battery, Boolean> FEEDS_IN =
            TYPE.fieldOr("feedsIn", Battery::feedsIn, Kinds.YES_NO, false);
    public static final Field<Battery, Sourced<Ratio>> REPLACE_AT = TYPE.fieldOr(
            "replaceAt",
            Battery::replaceAt,
            Kinds.sourced(Kinds.PERCENT),
            Bounds.between(Ratio.ZERO, Ratio.of(0.99), "between 0 % and 99 %").sourced(),
            REOPT_REPLACED);
    public static final Field<Battery, Sourced<Carbon>> EMBODIED = TYPE.fieldOr(
            "embodied",
            Battery::embodied,
            Kinds.sourced(Kinds.CARBON),
            Embodiment.PER_UNIT.sourced(),
            Embodiment.LITHIUM_ION);
    public static final Field<Battery, Optional<Years>> LIFE =
            TYPE.field("life", Battery::life, Kinds.optional(Kinds.YEARS), Embodiment.LIFE.optional());

    /** A battery with what is usual, from a day on. */
    public static Battery usual(String id, String name, String site, LocalDate from, Energy energy, Power power) {
        return new Battery(
                id,
                name,
                site,
                from,
                Optional.empty(),
                energy,
                power,
                Behaviour.SIMPLE,
                REOPT_EFFICIENCY,
                REOPT_EFFICIENCY,
                REOPT_RESERVE,
                Policy.SELF_CONSUMPTION,
                0,
                false,
                REOPT_REPLACED,
                Embodiment.LITHIUM_ION,
                Optional.empty());
    }

    /** What it can do, as new. */
    public BatteryModel model() {
        double in = chargeEfficiency.value().value();
        double out = dischargeEfficiency.value().value();
        double kept = reserve.value().value();
        return behaviour == Behaviour.SIMPLE
                ? new SimpleBattery(energy, power, power, in, out, kept)
                : new ClcBattery(
                        energy,
                        power,
                        power,
                        in,
                        out,
                        ClcBattery.LFP_CHARGE_SLOPE_HOURS,
                        1,
                        ClcBattery.LFP_DISCHARGE_SLOPE_HOURS,
                        kept);
    }

    /** How it ages. */
    public Ageing ageing() {
        return Ageing.REOPT.replacedAt(replaceAt.value().value());
    }

    @Override
    public Optional<Embodiment> embodiment() {
        return Optional.of(
                new Embodiment(Optional.of(embodied), energy.kilowattHours(), "kWh", life.map(Sourced::stated)));
    }

    @Override
    public String size() {
        return Kinds.ENERGY.format(energy);
    }
}
