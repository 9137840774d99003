package org.coppice.model.schedule;

/**
 * What is to be kept low, by step: carbon intensity, price, or the negative of own surplus. The array is shared and must not be
 * written to.
 *
 * @param values one a step, in whatever unit; a policy only compares and adds them
 * @param stepsADay how many steps make 24 hours
 */
@SuppressWarnings("ArrayRecordComponent") // hot loops read it; never compared
public record Signal(double[] values, int stepsADay) {

    /** Refuses a signal with gaps: nobody can tell whether moving work into a gap helps. */
    public Signal {
        if (stepsADay < 1) {
            throw new IllegalArgumentException("A day needs at least one step, not " + stepsADay);
        }
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException("The signal has no value in step " + i
                        + ". Maybe fill the gap, or leave the work where it is.");
            }
        }
    }

    /** How many steps there are. */
    public int length() {
        return values.length;
    }

    /** The value of a step. */
    public double at(int step) {
        return values[step];
    }
}
