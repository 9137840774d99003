package org.coppice.model.lifecycle;

import org.apache.commons.numbers.gamma.Gamma;
import org.coppice.model.quantity.Years;

/**
 * Weibull lifetimes: {@code S(a) = exp(−(a/λ)^k)}, mean {@code μ = λ·Γ(1 + 1/k)} (Weibull 1951; Baldé et al. 2018, E-waste
 * Statistics Guidelines, use it for electronics).
 *
 * @param shape k: near 1 for parts that fail at random, 3 to 4 for servers replaced by policy
 * @param scale λ in years, the age by which 63.2 % have left
 */
public record Weibull(double shape, double scale) implements Survival {

    /** Refuses a shape or scale that is not positive. */
    public Weibull {
        if (!(shape > 0) || !(scale > 0)) {
            throw new IllegalArgumentException("Weibull shape " + shape + " and scale " + scale + " must be above 0.");
        }
    }

    /** The distribution of that mean: {@code λ = μ/Γ(1 + 1/k)}. */
    public static Weibull ofMean(Years mean, double shape) {
        return new Weibull(shape, mean.value() / Gamma.value(1 + 1 / shape));
    }

    @Override
    public double at(double age) {
        return age <= 0 ? 1 : Math.exp(-Math.pow(age / scale, shape));
    }

    /** The mean life. */
    public Years mean() {
        return Years.of(scale * Gamma.value(1 + 1 / shape));
    }

    /**
     * The density at an age, {@code f(a) = (k/λ)(a/λ)^(k−1)·e^(−(a/λ)^k)}. Only to reproduce tables made with it (UNU
     * waste-over-time): sampled once a year it does not conserve mass.
     */
    public double density(double age) {
        return age <= 0 ? 0 : shape / scale * Math.pow(age / scale, shape - 1) * at(age);
    }
}
