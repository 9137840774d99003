package org.coppice.model.performance;

/**
 * A quantity whose logarithm is normal, given by mean and standard deviation of the quantity itself: {@code σ² = ln(1 + sd²/m²)},
 * {@code μ = ln m − σ²/2}. The inverted ratio m²/sd² is a known defect elsewhere: asked for 1.5 it gives 16.7.
 *
 * @param mu mean of the logarithm
 * @param sigma standard deviation of the logarithm
 */
public record LogNormal(double mu, double sigma) {

    /** The distribution of that mean and standard deviation, both above 0. */
    public static LogNormal of(double mean, double standardDeviation) {
        double variance = Math.log1p(standardDeviation * standardDeviation / (mean * mean));
        return new LogNormal(Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    /** The mean of the quantity. */
    public double mean() {
        return Math.exp(mu + sigma * sigma / 2);
    }

    /** The standard deviation of the quantity. */
    public double standardDeviation() {
        return mean() * Math.sqrt(Math.expm1(sigma * sigma));
    }

    /** The value that a standard normal draw stands for. */
    public double at(double standardNormal) {
        return Math.exp(mu + sigma * standardNormal);
    }
}
