package org.coppice.model.plan.site;

import java.util.Optional;
import org.coppice.model.cooling.AirClass;
import org.coppice.model.cooling.AirCooling;
import org.coppice.model.cooling.AirSide;
import org.coppice.model.cooling.Chiller;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatRejection;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.LiquidCooling;
import org.coppice.model.cooling.LiquidSide;
import org.coppice.model.cooling.LossTerms;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.cooling.Redundancy;
import org.coppice.model.plan.field.Kinds;
import org.coppice.model.plan.field.RecordKind;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.quantity.Unit;
import org.coppice.model.time.Profile;

/** The shapes of power chains, cooling plants and heat reuse, whose package comes before fields and knows none. */
public final class FacilityTypes {
    /** Losses over load. */
    public static final RecordType<LossTerms> LOSSES = RecordType.of(LossTerms.class, "losses");

    /** Transformer, UPS and distribution. */
    public static final RecordType<PowerChain> POWER_CHAIN = RecordType.of(PowerChain.class, "power-chain");

    /** The air of the rooms. */
    public static final RecordType<AirSide> AIR = RecordType.of(AirSide.class, "air-cooling");

    /** A liquid at the equipment. */
    public static final RecordType<LiquidSide> LIQUID = RecordType.of(LiquidSide.class, "liquid-cooling");

    /** The chiller. */
    public static final RecordType<Chiller> CHILLER = RecordType.of(Chiller.class, "chiller");

    /** Dry cooler or tower. */
    public static final RecordType<HeatRejection> REJECTION = RecordType.of(HeatRejection.class, "heat-rejection");

    /** All that takes heat away. */
    public static final RecordType<CoolingPlant> COOLING = RecordType.of(CoolingPlant.class, "cooling");

    /** A use for the heat. */
    public static final RecordType<HeatReuse> HEAT_REUSE = RecordType.of(HeatReuse.class, "heat-reuse");

    static {
        LOSSES.field("noLoad", LossTerms::noLoad, Kinds.NUMBER);
        LOSSES.fieldOr("proportional", LossTerms::proportional, Kinds.NUMBER, 0.0);
        LOSSES.fieldOr("square", LossTerms::square, Kinds.NUMBER, 0.0);
        describePowerChain(PowerChain.TYPICAL);
        describeAir(AirSide.TYPICAL);
        describeLiquid();
        CHILLER.field("cop", Chiller::cop, Kinds.NUMBER);
        CHILLER.field("condenserDesign", Chiller::condenserDesign, Kinds.NUMBER);
        CHILLER.fieldOr("chilledWater", Chiller::chilledWater, Kinds.NUMBER, Chiller.AIR_COOLED.chilledWater());
        CHILLER.fieldOr(
                "chilledWaterRise", Chiller::chilledWaterRise, Kinds.NUMBER, Chiller.AIR_COOLED.chilledWaterRise());
        REJECTION.field("kind", HeatRejection::kind, Kinds.choice(HeatRejection.Kind.class));
        REJECTION.field("approach", HeatRejection::approach, Kinds.NUMBER);
        REJECTION.field("fanRatio", HeatRejection::fanRatio, Kinds.NUMBER);
        REJECTION.fieldOr("cycles", HeatRejection::cycles, Kinds.NUMBER, HeatRejection.TOWER.cycles());
        REJECTION.fieldOr("drift", HeatRejection::drift, Kinds.NUMBER, HeatRejection.TOWER.drift());
        describeCooling();
        describeHeatReuse();
        beginAsTypical();
    }

    /** What a user begins with: a chiller with air at the condenser, which needs no water; heat that nobody takes yet. */
    private static void beginAsTypical() {
        LIQUID.beginsAs(
                new LiquidSide(LiquidCooling.DIRECT_TO_CHIP, LiquidCooling.DIRECT_TO_CHIP.typicalShare(), 32, 10));
        CHILLER.beginsAs(Chiller.AIR_COOLED);
        REJECTION.beginsAs(HeatRejection.DRY);
        COOLING.beginsAs(new CoolingPlant(
                Optional.empty(),
                AirSide.TYPICAL,
                Optional.empty(),
                Chiller.AIR_COOLED,
                HeatRejection.DRY,
                CoolingPlant.PUMP_RATIO,
                CoolingPlant.OTHER_SHARE));
        HEAT_REUSE.beginsAs(new HeatReuse(Profile.constant(0), 65, 1, false, HeatReuse.PUMP_EFFICIENCY, false));
    }

    private FacilityTypes() {}

    private static void describePowerChain(PowerChain typical) {
        POWER_CHAIN.field("rated", PowerChain::rated, Kinds.optional(Kinds.POWER));
        POWER_CHAIN.fieldOr("units", PowerChain::units, Kinds.WHOLE, typical.units());
        POWER_CHAIN.fieldOr("redundancy", PowerChain::redundancy, Kinds.choice(Redundancy.class), typical.redundancy());
        POWER_CHAIN.fieldOr("ups", PowerChain::ups, new RecordKind<>(LOSSES), typical.ups());
        POWER_CHAIN.fieldOr("ecoShare", PowerChain::ecoShare, Kinds.NUMBER, typical.ecoShare());
        POWER_CHAIN.fieldOr("eco", PowerChain::eco, new RecordKind<>(LOSSES), typical.eco());
        POWER_CHAIN.fieldOr("distribution", PowerChain::distribution, new RecordKind<>(LOSSES), typical.distribution());
        POWER_CHAIN.fieldOr("transformer", PowerChain::transformer, new RecordKind<>(LOSSES), typical.transformer());
    }

    private static void describeAir(AirSide typical) {
        AIR.field("kind", AirSide::kind, Kinds.choice(AirCooling.class));
        AIR.fieldOr("supply", AirSide::supply, Kinds.NUMBER, typical.supply());
        AIR.fieldOr("rise", AirSide::rise, Kinds.NUMBER, typical.rise());
        AIR.fieldOr("approach", AirSide::approach, Kinds.NUMBER, typical.approach());
        AIR.fieldOr("fanRatio", AirSide::fanRatio, Kinds.NUMBER, typical.fanRatio());
        AIR.fieldOr("leastFlow", AirSide::leastFlow, Kinds.NUMBER, typical.leastFlow());
        AIR.fieldOr("airClass", AirSide::airClass, Kinds.choice(AirClass.class), typical.airClass());
    }

    private static void describeLiquid() {
        LIQUID.field("kind", LiquidSide::kind, Kinds.choice(LiquidCooling.class));
        LIQUID.field("share", LiquidSide::share, Kinds.NUMBER);
        LIQUID.field("supply", LiquidSide::supply, Kinds.NUMBER);
        LIQUID.field("rise", LiquidSide::rise, Kinds.NUMBER);
    }

    private static void describeCooling() {
        COOLING.field("designIt", CoolingPlant::designIt, Kinds.optional(Kinds.POWER));
        COOLING.field("air", CoolingPlant::air, new RecordKind<>(AIR));
        COOLING.field("liquid", CoolingPlant::liquid, Kinds.optional(new RecordKind<>(LIQUID)));
        COOLING.field("chiller", CoolingPlant::chiller, new RecordKind<>(CHILLER));
        COOLING.field("rejection", CoolingPlant::rejection, new RecordKind<>(REJECTION));
        COOLING.fieldOr("pumpRatio", CoolingPlant::pumpRatio, Kinds.NUMBER, CoolingPlant.PUMP_RATIO);
        COOLING.fieldOr("otherShare", CoolingPlant::otherShare, Kinds.NUMBER, CoolingPlant.OTHER_SHARE);
    }

    private static void describeHeatReuse() {
        HEAT_REUSE.field("demand", HeatReuse::demand, Kinds.profile(Unit.KILOWATT));
        HEAT_REUSE.field("target", HeatReuse::target, Kinds.NUMBER);
        HEAT_REUSE.fieldOr("recoverable", HeatReuse::recoverable, Kinds.NUMBER, 1.0);
        HEAT_REUSE.fieldOr("fromAir", HeatReuse::fromAir, Kinds.YES_NO, false);
        HEAT_REUSE.fieldOr("pumpEfficiency", HeatReuse::pumpEfficiency, Kinds.NUMBER, HeatReuse.PUMP_EFFICIENCY);
        HEAT_REUSE.fieldOr("pumpInside", HeatReuse::pumpInside, Kinds.YES_NO, false);
    }
}
