package org.coppice.importers.check;

/** The value of a rank without sorting all: Hoare's quickselect (CACM 4, algorithm 65). */
final class Rank {

    private Rank() {}

    /**
     * The value that would stand at {@code rank} if the first {@code count} values were sorted; they are reordered. No NaN among
     * them.
     */
    static double of(double[] values, int count, int rank) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            double pivot = values[(low + high) >>> 1];
            int left = low;
            int right = high;
            while (left <= right) {
                while (values[left] < pivot) {
                    left++;
                }
                while (values[right] > pivot) {
                    right--;
                }
                if (left <= right) {
                    double swapped = values[left];
                    values[left++] = values[right];
                    values[right--] = swapped;
                }
            }
            if (rank <= right) {
                high = right;
            } else if (rank >= left) {
                low = left;
            } else {
                break;
            }
        }
        return values[rank];
    }
}
