package org.coppice.importers.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A way of writing texts that begin with a digit and are mostly digits, such as {@code 0000-00-00 00:00}: a text is then its way and
 * its digits, and a column of a million stamps has one or two ways.
 */
public final class DigitShape {
    /** No text of this way. */
    public static final long NONE = -1;

    private static final int LEAST_DIGITS = 6;
    /** So many fit into a long. */
    private static final int MOST_DIGITS = 18;

    private static final int MOST_BYTES = 32;

    private final byte[] shape;
    private final String name;

    private DigitShape(byte[] shape) {
        this.shape = shape;
        this.name = new String(shape, StandardCharsets.US_ASCII);
    }

    /** The way in which a text is written; empty if it has too few digits or too many to be kept so. */
    public static Optional<DigitShape> of(byte[] bytes, int from, int to) {
        if (to - from < LEAST_DIGITS || to - from > MOST_BYTES || !isDigit(bytes[from])) {
            return Optional.empty();
        }
        byte[] shape = new byte[to - from];
        int digits = 0;
        for (int i = 0; i < shape.length; i++) {
            byte b = bytes[from + i];
            if (b < 0) {
                return Optional.empty();
            }
            digits += isDigit(b) ? 1 : 0;
            shape[i] = isDigit(b) ? (byte) '0' : b;
        }
        boolean fits = digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
        return fits ? Optional.of(new DigitShape(shape)) : Optional.empty();
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** How many bytes its texts have. */
    public int length() {
        return shape.length;
    }

    /** The digits of the text that begins there, {@link #NONE} if none of this way does; what follows it is not looked at. */
    public long digits(byte[] bytes, int from) {
        byte[] way = shape;
        if (bytes.length - from < way.length) {
            return NONE;
        }
        long value = 0;
        for (int i = 0; i < way.length; i++) {
            int b = bytes[from + i];
            if (b >= '0' && b <= '9' && way[i] == '0') {
                value = value * 10 + (b - '0');
            } else if (b != way[i]) {
                return NONE;
            }
        }
        return value;
    }

    /** The text of those digits. */
    public String text(long digits) {
        byte[] text = shape.clone();
        long rest = digits;
        for (int i = text.length - 1; i >= 0; i--) {
            if (text[i] == '0') {
                text[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        return new String(text, StandardCharsets.US_ASCII);
    }

    /** The way itself: the text with 0 for each digit. */
    @Override
    public String toString() {
        return name;
    }
}
