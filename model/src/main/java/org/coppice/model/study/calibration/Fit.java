package org.coppice.model.study.calibration;

/**
 * How far modelled values lie from metered ones, over the places where both are known.
 *
 * <p>With y metered, ŷ modelled, ȳ the mean of y, n values and p = 1 parameter (ASHRAE Guideline 14-2014, section 5.2.11.3; the sign
 * and p as in Ruiz and Bandera 2017, Energies 10(10), 1587):
 *
 * <pre>
 * NMBE     = Σ(y − ŷ) / ((n − p)·ȳ)
 * CV(RMSE) = √(Σ(y − ŷ)² / (n − p)) / ȳ
 * </pre>
 *
 * R² is the square of the correlation of the two, as there.
 *
 * @param values n
 * @param meanBias mean of y − ŷ, in the unit of the values; NaN without values
 * @param nmbe as a fraction; positive where the model is too low; NaN with fewer than two values, or where their mean is not above 0
 * @param cvRmse as a fraction; NaN likewise
 * @param rSquared 0..1; NaN where one of the two does not vary
 */
public record Fit(int values, double meanBias, double nmbe, double cvRmse, double rSquared) {
    /** p: the model counts as one parameter. */
    private static final int PARAMETERS = 1;

    /** Compares; a place where either is NaN is left out. */
    public static Fit of(double[] metered, double[] modelled) {
        if (metered.length != modelled.length) {
            throw new IllegalArgumentException(metered.length + " metered values and " + modelled.length + " modelled");
        }
        int n = 0;
        double sumMetered = 0;
        double sumModelled = 0;
        double squares = 0;
        for (int i = 0; i < metered.length; i++) {
            double error = metered[i] - modelled[i];
            if (!Double.isNaN(error)) {
                n++;
                sumMetered += metered[i];
                sumModelled += modelled[i];
                squares += error * error;
            }
        }
        double bias = sumMetered - sumModelled;
        double mean = sumMetered / n;
        boolean known = n > PARAMETERS && mean > 0;
        return new Fit(
                n,
                bias / n,
                known ? bias / ((n - PARAMETERS) * mean) : Double.NaN,
                known ? Math.sqrt(squares / (n - PARAMETERS)) / mean : Double.NaN,
                rSquared(metered, modelled, mean, sumModelled / n));
    }

    private static double rSquared(double[] metered, double[] modelled, double meanMetered, double meanModelled) {
        double both = 0;
        double ofMetered = 0;
        double ofModelled = 0;
        for (int i = 0; i < metered.length; i++) {
            double y = metered[i] - meanMetered;
            double model = modelled[i] - meanModelled;
            if (!Double.isNaN(y + model)) {
                both += y * model;
                ofMetered += y * y;
                ofModelled += model * model;
            }
        }
        double flat = 1e-18;
        boolean varies =
                ofMetered > flat * meanMetered * meanMetered && ofModelled > flat * meanModelled * meanModelled;
        return varies ? both * both / (ofMetered * ofModelled) : Double.NaN;
    }
}
