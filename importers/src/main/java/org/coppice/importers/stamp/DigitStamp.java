package org.coppice.importers.stamp;

import org.jspecify.annotations.Nullable;

/**
 * A way of writing a date and a clock with all their zeros: {@code 0000-00-00 00:00:00}, {@code 00.00.0000 00:00} and those like them.
 * Where the digits stand is then known, and a stamp is a few divisions.
 */
final class DigitStamp {
    /** No such way. */
    static final DigitStamp NONE = new DigitStamp(new int[3], ' ', false);

    /** Six digits stand behind those of the date. */
    static final long TO_THE_SECOND = 1_000_000;

    /** Asked for over and over with one shape, or a few. */
    private static @Nullable Known lastAsked;

    private record Known(String shape, DigitStamp form) {}

    private final int[] lengths;
    private final char separator;
    private final boolean seconds;
    private final long[] below = new long[3];
    private final long[] beyond = new long[3];

    private DigitStamp(int[] lengths, char separator, boolean seconds) {
        this.lengths = lengths;
        this.separator = separator;
        this.seconds = seconds;
        long unit = seconds ? TO_THE_SECOND : TO_THE_SECOND / 100;
        for (int i = 2; i >= 0; i--) {
            below[i] = unit;
            beyond[i] = lengths[i] == 4 ? 10_000 : 100;
            unit *= beyond[i];
        }
    }

    @SuppressWarnings("ReferenceEquality") // a table gives one object a way of writing
    static DigitStamp of(String shape) {
        Known last = lastAsked;
        if (last != null && last.shape == shape) {
            return last.form;
        }
        DigitStamp form = find(shape);
        lastAsked = new Known(shape, form);
        return form;
    }

    private static DigitStamp find(String shape) {
        if (shape.length() != 16 && shape.length() != 19) {
            return NONE;
        }
        String clock = shape.substring(10);
        boolean whole = clock.equals(" 00:00:00") || clock.equals("T00:00:00");
        if (!whole && !clock.equals(" 00:00") && !clock.equals("T00:00")) {
            return NONE;
        }
        boolean yearFirst = shape.charAt(4) != '0';
        char mark = shape.charAt(yearFirst ? 4 : 2);
        String date = yearFirst ? "0000" + mark + "00" + mark + "00" : "00" + mark + "00" + mark + "0000";
        boolean known = (mark == '-' || mark == '.' || mark == '/') && shape.startsWith(date);
        return known ? new DigitStamp(yearFirst ? new int[] {4, 2, 2} : new int[] {2, 2, 4}, mark, whole) : NONE;
    }

    int part(int i, long digits) {
        return (int) (digits / below[i] % beyond[i]);
    }

    int digits(int i) {
        return lengths[i];
    }

    char separator() {
        return separator;
    }

    boolean isYearFirst() {
        return lengths[0] == 4;
    }

    /** By how much the digits of a day are apart from those of the next: {@link #TO_THE_SECOND}, or a hundredth of that. */
    long clocksADay() {
        return below[2];
    }

    int hour(long digits) {
        return (int) (digits / (seconds ? 10_000 : 100) % 100);
    }

    int minute(long digits) {
        return (int) (digits / (seconds ? 100 : 1) % 100);
    }

    int second(long digits) {
        return seconds ? (int) (digits % 100) : 0;
    }
}
