package org.coppice.model.time;

import java.util.Arrays;

/**
 * A value for every hour of the day in every month, 12 × 24, as in tariffs and typical days. Immutable.
 *
 * <p>The finest shape that one can state without a series; a number a month and a single number are its special cases.
 */
public final class Profile {
    private final double[] values;

    private Profile(double[] values) {
        this.values = values;
    }

    /** The same value always. */
    public static Profile constant(double value) {
        double[] values = new double[288];
        Arrays.fill(values, value);
        return new Profile(values);
    }

    /** One value a month, January first. */
    public static Profile monthly(double... twelve) {
        if (twelve.length != 12) {
            throw new IllegalArgumentException("A year has twelve months, not " + twelve.length);
        }
        double[] values = new double[288];
        for (int month = 0; month < 12; month++) {
            Arrays.fill(values, month * 24, month * 24 + 24, twelve[month]);
        }
        return new Profile(values);
    }

    /** One value an hour of the day, the same in every month. */
    public static Profile daily(double... twentyFour) {
        if (twentyFour.length != 24) {
            throw new IllegalArgumentException("A day has 24 hours, not " + twentyFour.length);
        }
        double[] values = new double[288];
        for (int month = 0; month < 12; month++) {
            System.arraycopy(twentyFour, 0, values, month * 24, 24);
        }
        return new Profile(values);
    }

    /** 288 values, hour by hour within month by month. */
    public static Profile of(double... values) {
        if (values.length != 288) {
            throw new IllegalArgumentException("A profile has 12 × 24 values, not " + values.length);
        }
        return new Profile(values.clone());
    }

    /** The value of an hour 0..23 in a month 0..11. */
    public double at(int month, int hour) {
        return values[month * 24 + hour];
    }

    /** All 288 values, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    /** Whether every hour of every month has the same value. */
    public boolean isConstant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Whether the hours within each month are alike. */
    public boolean isMonthly() {
        for (int i = 0; i < 288; i++) {
            if (values[i] != values[i / 24 * 24]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the months are alike, hour by hour. */
    public boolean isDaily() {
        for (int i = 24; i < 288; i++) {
            if (values[i] != values[i % 24]) {
                return false;
            }
        }
        return true;
    }

    /** The least value. */
    public double min() {
        return Arrays.stream(values).min().orElseThrow();
    }

    /** The greatest value. */
    public double max() {
        return Arrays.stream(values).max().orElseThrow();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile profile && Arrays.equals(values, profile.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return isConstant() ? "Profile[" + values[0] + "]" : "Profile" + Arrays.toString(values);
    }
}
