package org.coppice.model.generation;

/**
 * A course of generation scaled to a capacity, in place; what is missing stays missing.
 *
 * <p>By its largest step, as Carbon Explorer scales the wind of a grid (Acun et al. 2023, ASPLOS '23), it needs to know nothing of the
 * plants behind it. But all plants of a grid never run at full power at once, so the scaled plant looks better than it is, and the
 * more so the shorter the course. By the capacity behind it, where that is known, it does not.
 */
public final class GenerationShape {

    private GenerationShape() {}

    /** Scales so that the largest step runs at full capacity; nothing where there is no generation. */
    public static void scaleByLargest(double[] kwh, double capacityKw, double stepHours) {
        double largest = 0;
        for (double value : kwh) {
            if (value > largest) {
                largest = value;
            }
        }
        scale(kwh, largest > 0 ? capacityKw * stepHours / largest : 0);
    }

    /** Scales from the capacity that generated it to another. */
    public static void scaleByCapacity(double[] kwh, double behindItKw, double capacityKw) {
        if (!(behindItKw > 0)) {
            throw new IllegalArgumentException(
                    "The capacity behind a course must be more than 0 kW, not " + behindItKw);
        }
        scale(kwh, capacityKw / behindItKw);
    }

    private static void scale(double[] kwh, double factor) {
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] *= factor;
        }
    }
}
