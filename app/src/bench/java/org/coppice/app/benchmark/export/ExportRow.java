package org.coppice.app.benchmark.export;

/** The rows that all writers write: quarter-hours of thirty meters, in thousandths of a kilowatt-hour. */
final class ExportRow {
    static final int ROWS = 1_048_575;
    private static final int QUARTERS_A_YEAR = 35_040;
    private static final long FIRST = 1_672_531_200L; // 2023-01-01, UTC

    private static final String[] METERS = new String[1 + ROWS / QUARTERS_A_YEAR];

    static {
        for (int i = 0; i < METERS.length; i++) {
            METERS[i] = "Hall " + (i + 1);
        }
    }

    private ExportRow() {}

    /** Seconds since 1970. */
    static long time(int row) {
        return FIRST + row % QUARTERS_A_YEAR * 900L;
    }

    /** The same as a day number of a workbook. */
    static double serial(int row) {
        return time(row) / 86_400.0 + 25_569;
    }

    static String meter(int row) {
        return METERS[row / QUARTERS_A_YEAR];
    }

    static double value(int row) {
        return (20_000 + mixed(row) % 180_000) / 1_000.0;
    }

    static String quality(int row) {
        return mixed(row) % 50 == 0 ? "estimated" : "actual";
    }

    /** A number without order, the same in each run. */
    private static int mixed(int row) {
        int mixed = row * 0x9e3779b9;
        return (mixed ^ mixed >>> 15) & Integer.MAX_VALUE;
    }
}
