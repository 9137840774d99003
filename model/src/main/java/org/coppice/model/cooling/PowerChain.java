package org.coppice.model.cooling;

import java.util.Optional;
import org.coppice.model.quantity.Power;

/**
 * Transformer, UPS and distribution in a row before the IT equipment. Each stage carries the IT power and the losses of the stages
 * behind it. What feeds the cooling goes by a way of its own and is not part of it.
 *
 * @param rated the IT power that the chain is built for; without it, the highest of the year
 * @param units of UPS that carry the rated power
 * @param redundancy of the UPS; with {@link Redundancy#TWO_N} the distribution and the transformer are there twice as well
 * @param ups its losses in double conversion
 * @param ecoShare share of the time in eco mode, 0..1
 * @param eco its losses in eco mode
 * @param distribution losses of distribution units and wiring
 * @param transformer its losses
 */
public record PowerChain(
        Optional<Power> rated,
        int units,
        Redundancy redundancy,
        LossTerms ups,
        double ecoShare,
        LossTerms eco,
        LossTerms distribution,
        LossTerms transformer) {

    /** A chain of what is built today, N + 1 with four units. */
    public static final PowerChain TYPICAL = new PowerChain(
            Optional.empty(),
            4,
            Redundancy.N_PLUS_ONE,
            LossTerms.UPS_TODAY,
            0,
            LossTerms.UPS_ECO,
            LossTerms.DISTRIBUTION,
            LossTerms.TRANSFORMER);

    /** Refuses a chain that could not be built. */
    public PowerChain {
        if (rated.filter(power -> !(power.kilowatts() > 0)).isPresent()) {
            throw new IllegalArgumentException(
                    "The rated power of the chain must be above 0. Leave it empty to size the chain by the year's peak.");
        }
        if (units < 1) {
            throw new IllegalArgumentException("At least one UPS unit carries the load, not " + units + ".");
        }
        if (!(ecoShare >= 0 && ecoShare <= 1)) {
            throw new IllegalArgumentException(
                    "The share of the time in eco mode lies in 0 to 1, not at " + ecoShare + ".");
        }
    }

    /** Loss of distribution units and wiring in kW. */
    public double distributionKw(double itKw, double ratedKw) {
        return distribution.lossKw(itKw, ratedKw * redundancy.paths());
    }

    /** Loss of the UPS in kW while it gives an output in kW: the mean of its two modes by their share of the time. */
    public double upsKw(double outputKw, double ratedKw) {
        double installed = ratedKw * redundancy.factor(units);
        return (1 - ecoShare) * ups.lossKw(outputKw, installed) + ecoShare * eco.lossKw(outputKw, installed);
    }

    /** All losses of the chain in kW; for hot loops. */
    public double lossKw(double itKw, double ratedKw) {
        double afterUps = itKw + distributionKw(itKw, ratedKw);
        double beforeUps = afterUps + upsKw(afterUps, ratedKw);
        return beforeUps + transformer.lossKw(beforeUps, ratedKw * redundancy.paths()) - itKw;
    }

    @Override
    public String toString() {
        String kind = redundancy == Redundancy.N ? "N" : redundancy == Redundancy.TWO_N ? "2N" : units + " + 1";
        return "UPS " + kind + (ecoShare > 0 ? ", eco mode " + Math.round(100 * ecoShare) + " %" : "")
                + rated.map(power -> ", " + Math.round(power.kilowatts()) + " kW")
                        .orElse("");
    }
}
