package org.coppice.model.cooling;

/**
 * Runs a cooling plant through the steps of a year. Allocates nothing in the loop.
 *
 * <p>An economiser takes the share {@code φ = (T_return − T_outside − approach)/(T_return − T_supply)} of the heat, within 0 and 1:
 * all of it while the outside is cold enough for the supply, and less the warmer it is (mixed mode). The heat of the fans in the
 * rooms and of the power chain is cooled with the air. What neither economiser nor liquid loop can give to the weather, the chiller
 * takes.
 */
public final class CoolingRun {
    private static final double AIR_KJ_PER_KG_K = 1.006;
    private static final double KJ_PER_KWH = 3600;

    private final CoolingPlant plant;
    private final OutsideAir outside;
    private final double stepHours;
    private final CoolingYear year;

    private final AirSide air;
    private final boolean tower;
    private final double liquidShare;
    private final double liquidSupply;
    private final double liquidReturn;
    private final double chilledReturn;
    private final double ratedCop;
    private final double highestDewPoint;
    private final double driestRatio;
    private final double driftPerKwh;

    private final double designAirKw;
    private final double designLiquidKw;
    private final double designChilledKw;
    private final double capacityKw;

    private CoolingRun(
            CoolingPlant plant,
            OutsideAir outside,
            double designItKw,
            double designLossKw,
            double stepHours,
            int steps) {
        this.plant = plant;
        this.outside = outside;
        this.stepHours = stepHours;
        this.year = new CoolingYear(steps);
        this.air = plant.air();
        this.tower = plant.rejection().isTower();
        this.liquidShare = plant.liquidShare();
        this.liquidSupply = plant.liquid().map(LiquidSide::supply).orElse(0.0);
        this.liquidReturn = plant.liquid().map(LiquidSide::returns).orElse(1.0);
        this.chilledReturn = plant.chiller().chilledWater() + plant.chiller().chilledWaterRise();
        this.ratedCop = plant.chiller().ratedCop();
        this.highestDewPoint = air.airClass().highestDewPoint(air.supply());
        this.driestRatio = MoistAir.humidityRatio(air.airClass().lowestDewPoint());
        this.driftPerKwh = TowerWater.driftPerKwh(plant.rejection().drift());
        this.designAirKw = (1 - liquidShare) * designItKw;
        this.designLiquidKw = liquidShare * designItKw;
        this.designChilledKw = designAirKw * (1 + air.fanRatio()) + designLossKw * (1 + air.fanRatio());
        double trim = liquidShare > 0 ? (1 - liquidFree(warmest())) * designLiquidKw : 0;
        this.capacityKw = CoolingPlant.SIZING
                * (designChilledKw + trim)
                / plant.chiller().availableShare(plant.chiller().condenserDesign());
    }

    /**
     * Runs a year.
     *
     * @param itKwh by step
     * @param lossKwh of the power chain, by step
     * @param reuseDemandKwh heat asked for by step; empty where none is reused
     * @param designItKw what the plant is built for
     * @param designLossKw of the power chain at that load
     */
    public static CoolingYear run(
            CoolingPlant plant,
            java.util.Optional<HeatReuse> reuse,
            OutsideAir outside,
            double[] itKwh,
            double[] lossKwh,
            double[] reuseDemandKwh,
            double designItKw,
            double designLossKw,
            double stepHours) {
        CoolingRun run = new CoolingRun(plant, outside, designItKw, designLossKw, stepHours, itKwh.length);
        Recovery recovery = new Recovery(reuse, run.liquidReturn, run.air.returns());
        for (int i = 0; i < itKwh.length; i++) {
            double demand = reuseDemandKwh.length == 0 ? 0 : reuseDemandKwh[i];
            run.step(i, itKwh[i], lossKwh[i], demand, recovery);
            run.year.otherKwh[i] = plant.otherShare() * designItKw * stepHours;
        }
        return run.year;
    }

    private void step(int i, double itKwh, double lossKwh, double demandKwh, Recovery recovery) {
        double airIt = (1 - liquidShare) * itKwh;
        double fans = roomFans(airIt) + air.fanRatio() * lossKwh;
        double airHeat = airIt + lossKwh + fans;
        double liquidHeat = liquidShare * itKwh;
        double fromLiquid = recovery.liquid(liquidHeat, demandKwh);
        double fromAir = recovery.air(airHeat, demandKwh - recovery.deliveredFromLiquid(fromLiquid));
        year.roomFanKwh[i] = fans;
        year.recoveredKwh[i] = fromLiquid + fromAir;
        year.reusedKwh[i] = recovery.handedOver(fromLiquid, fromAir);
        year.heatPumpKwh[i] = recovery.pumpKwh(fromLiquid, fromAir);

        double airLeft = airHeat - fromAir;
        double liquidLeft = liquidHeat - fromLiquid;
        double airFree = airFree(i) * airLeft;
        double liquidFree = liquidShare > 0 ? liquidFree(sink(i)) * liquidLeft : 0;
        double chilled = airLeft - airFree + (liquidLeft - liquidFree);
        double compressor = chiller(chilled, condenser(i));
        year.compressorKwh[i] = compressor;
        year.freeShare[i] = airLeft + liquidLeft > 0 ? (airFree + liquidFree) / (airLeft + liquidLeft) : 1;
        year.rejectedKwh[i] = airLeft + liquidLeft + compressor;

        double economised = air.kind() == AirCooling.WATER_ECONOMISER ? airFree : 0;
        double ventilated = airFree - economised;
        double watered = economised + liquidFree + (tower ? chilled + compressor : 0);
        year.pumpKwh[i] = pumps(chilled + economised, designChilledKw)
                + pumps(liquidFree, designLiquidKw)
                + (tower ? pumps(watered, designChilledKw + designLiquidKw) : 0);
        year.rejectionFanKwh[i] = rejectionFans(i, watered);
        water(i, watered, ventilated);
    }

    /** The electric rooms' own units run in proportion to the losses; these are the fans of the IT rooms. */
    private double roomFans(double airItKwh) {
        return cubed(airItKwh, designAirKw, air.leastFlow(), air.fanRatio());
    }

    private double pumps(double heatKwh, double designKw) {
        return heatKwh > 0 ? cubed(heatKwh, designKw, 0, plant.pumpRatio()) : heatKwh;
    }

    /** {@code ratio·design·flow³}, the flow by the heat and at least the given one. */
    private double cubed(double heatKwh, double designKw, double leastFlow, double ratio) {
        if (designKw <= 0) {
            return 0;
        }
        double full = designKw * stepHours;
        double flow = Math.max(leastFlow, heatKwh / full);
        return ratio * full * flow * flow * flow;
    }

    /** The cold end of the weather: wet bulb for a tower, dry bulb for a dry cooler, and the approach to it. */
    private double sink(int i) {
        return (tower ? outside.wetBulb()[i] : outside.dryBulb()[i])
                + plant.rejection().approach();
    }

    private double warmest() {
        double hottest = Double.NEGATIVE_INFINITY;
        double[] bulb = tower ? outside.wetBulb() : outside.dryBulb();
        for (double celsius : bulb) {
            hottest = celsius > hottest ? celsius : hottest;
        }
        return hottest + plant.rejection().approach();
    }

    /** The chiller's condenser: water from the tower, or the air itself. */
    private double condenser(int i) {
        return tower ? sink(i) : outside.dryBulb()[i];
    }

    private double liquidFree(double sink) {
        return share(liquidReturn - sink, liquidReturn - liquidSupply);
    }

    private double airFree(int i) {
        return switch (air.kind()) {
            case CHILLER -> 0;
            case WATER_ECONOMISER ->
                share(chilledReturn - sink(i) - air.approach(), plant.chiller().chilledWaterRise());
            case AIR_ECONOMISER ->
                tooWet(i) ? 0 : share(air.returns() - outside.dryBulb()[i] - air.approach(), air.rise());
        };
    }

    private boolean tooWet(int i) {
        return outside.dewPoint()[i] > highestDewPoint;
    }

    private static double share(double available, double whole) {
        return Math.max(0, Math.min(1, available / whole));
    }

    private double chiller(double heatKwh, double condenser) {
        double kilowatts = heatKwh / stepHours;
        double available = capacityKw * plant.chiller().availableShare(condenser);
        if (kilowatts > available) {
            year.overloaded(kilowatts / available);
        }
        if (kilowatts == 0) {
            return 0;
        }
        return plant.chiller().powerKw(kilowatts, capacityKw, condenser, ratedCop) * stepHours;
    }

    /** By the cube of the flow; a dry cooler needs less of it the colder the air is. */
    private double rejectionFans(int i, double heatKwh) {
        double designKw = tower ? designChilledKw + designLiquidKw : designHydronicKw();
        if (!(heatKwh > 0) || designKw <= 0) {
            return heatKwh > 0 ? 0 : heatKwh;
        }
        double full = designKw * stepHours;
        double flow = heatKwh / full;
        if (!tower) {
            double water = liquidShare > 0 ? liquidReturn : chilledReturn;
            double rise = liquidShare > 0
                    ? liquidReturn - liquidSupply
                    : plant.chiller().chilledWaterRise();
            double designed = plant.rejection().approach() + rise;
            flow *= designed / Math.max(designed, water - outside.dryBulb()[i]);
        }
        return plant.rejection().fanRatio() * full * flow * flow * flow;
    }

    private double designHydronicKw() {
        return designLiquidKw + (air.kind() == AirCooling.WATER_ECONOMISER ? designChilledKw : 0);
    }

    private void water(int i, double wateredKwh, double ventilatedKwh) {
        if (tower) {
            double evaporation = wateredKwh == 0
                    ? 0
                    : wateredKwh
                            * TowerWater.evaporationPerKwh(
                                    outside, i, plant.rejection().approach());
            double drift = driftPerKwh * wateredKwh;
            year.evaporationLitres[i] = evaporation;
            year.driftLitres[i] = drift;
            year.blowdownLitres[i] =
                    TowerWater.blowdown(evaporation, drift, plant.rejection().cycles());
        }
        if (ventilatedKwh > 0 && !(outside.dewPoint()[i] >= air.airClass().lowestDewPoint())) {
            double airKg = ventilatedKwh * KJ_PER_KWH / (AIR_KJ_PER_KG_K * air.rise());
            year.humidificationLitres[i] = humidified(i) * airKg;
        }
    }

    private double humidified(int i) {
        return Math.max(0, driestRatio - outside.moisture()[i]) * outsideShare(i);
    }

    /** Cold outside air is mixed with return air: only this share of the flow is from outside. */
    private double outsideShare(int i) {
        return Math.min(1, air.rise() / Math.max(air.rise(), air.returns() - outside.dryBulb()[i]));
    }
}
