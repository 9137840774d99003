package org.coppice.model.time;

/**
 * The local calendar of the steps of a {@link TimeAxis}. The arrays are shared for speed and must not be written to.
 *
 * @param month 0..11 of each step
 * @param hour 0..23 of each step
 * @param weekday 0..6 of each step, Monday 0
 * @param day days since the first day of the axis
 */
@SuppressWarnings("ArrayRecordComponent") // hot loops read these; the record is never compared
public record Calendar(byte[] month, byte[] hour, byte[] weekday, short[] day) {

    /** Whether a step lies on Saturday or Sunday. */
    public boolean weekend(int index) {
        return weekday[index] >= 5;
    }
}
