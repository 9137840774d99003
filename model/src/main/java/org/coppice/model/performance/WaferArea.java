package org.coppice.model.performance;

/**
 * Silicon that a die really takes from a 300 mm wafer: sawing, the rim and defects included.
 *
 * <p>{@code a' = (√a + 0.2)²; n = πR²/a' − π·300/√(2a'); a_eff = (πR²/n)/exp(−√(0.1·a'/100))}, R = 150 mm, areas in mm², defect
 * density 0.1 per cm² (Boavizta, accelerator method, public documentation).
 */
final class WaferArea {
    private static final double DIAMETER = 300;
    private static final double WAFER = Math.PI * DIAMETER * DIAMETER / 4;
    private static final double KERF = 0.2;
    private static final double DEFECTS_PER_CM2 = 0.1;

    private WaferArea() {}

    /** Square millimetres of wafer for one working die of so many square millimetres. */
    static double of(double die) {
        double side = Math.sqrt(die) + KERF;
        double sawn = side * side;
        double dies = WAFER / sawn - Math.PI * DIAMETER / Math.sqrt(2 * sawn);
        double yield = Math.exp(-Math.sqrt(sawn / 100 * DEFECTS_PER_CM2));
        return WAFER / dies / yield;
    }
}
