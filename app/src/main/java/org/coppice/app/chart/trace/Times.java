package org.coppice.app.chart.trace;

import java.util.Arrays;

/** Start times of values, in epoch milliseconds, ascending. */
@SuppressWarnings("ArrayRecordComponent") // Identity is enough; a copy of a million values is not wanted.
public sealed interface Times {

    int size();

    long at(int index);

    /** The end of the last value. */
    long end();

    /** The last index whose time is not after {@code millis}; −1 before the first. */
    int indexAt(double millis);

    /** A fixed step from a start; takes no memory. */
    record Regular(long start, long step, int size) implements Times {
        public Regular {
            if (step <= 0) {
                throw new IllegalArgumentException("The step (" + step + " ms) must be greater than 0.");
            }
        }

        @Override
        public long at(int index) {
            return start + index * step;
        }

        @Override
        public long end() {
            return at(size);
        }

        @Override
        public int indexAt(double millis) {
            double index = Math.floor((millis - start) / step);
            return (int) Math.max(-1, Math.min(size - 1, index));
        }
    }

    /** Any ascending times. The array is not copied and must not be altered. */
    record Irregular(long[] millis) implements Times {
        @Override
        public int size() {
            return millis.length;
        }

        @Override
        public long at(int index) {
            return millis[index];
        }

        @Override
        public long end() {
            return millis.length == 0 ? 0 : millis[millis.length - 1];
        }

        @Override
        public int indexAt(double time) {
            int found = Arrays.binarySearch(millis, (long) Math.floor(time));
            return found >= 0 ? found : -found - 2;
        }
    }
}
