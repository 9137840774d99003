package org.coppice.model.cooling;

import java.util.Optional;

/** How much heat of a step is taken for reuse: of the liquid first, which is warmer, then of the air. */
final class Recovery {
    private final double liquidShare;
    private final double airShare;
    private final double liquidLift;
    private final double airLift;
    private final boolean inside;

    Recovery(Optional<HeatReuse> reuse, double liquidReturn, double airReturn) {
        this.liquidShare = reuse.map(HeatReuse::recoverable).orElse(0.0);
        this.airShare =
                reuse.filter(HeatReuse::fromAir).map(HeatReuse::recoverable).orElse(0.0);
        this.liquidLift = reuse.map(each -> lift(each, liquidReturn)).orElse(0.0);
        this.airLift = reuse.map(each -> lift(each, airReturn)).orElse(0.0);
        this.inside = reuse.map(HeatReuse::pumpInside).orElse(false);
    }

    /** Power of the heat pump for a kWh of source heat: 1/(COP − 1). */
    private static double lift(HeatReuse reuse, double source) {
        return 1 / (reuse.cop(source) - 1);
    }

    /** Heat of the liquid that is taken to meet a demand at the target temperature. */
    double liquid(double heatKwh, double demandKwh) {
        return Math.min(liquidShare * heatKwh, demandKwh / (1 + liquidLift));
    }

    /** What that heat is worth at the target temperature, the heat pump's power included. */
    double deliveredFromLiquid(double takenKwh) {
        return takenKwh * (1 + liquidLift);
    }

    double air(double heatKwh, double demandKwh) {
        return Math.min(airShare * heatKwh, Math.max(0, demandKwh) / (1 + airLift));
    }

    /** The power of a heat pump on the site. */
    double pumpKwh(double fromLiquid, double fromAir) {
        return inside ? fromLiquid * liquidLift + fromAir * airLift : 0;
    }

    /** The heat at the hand-over: with a heat pump on the site, with its power. */
    double handedOver(double fromLiquid, double fromAir) {
        return fromLiquid + fromAir + pumpKwh(fromLiquid, fromAir);
    }
}
