package org.coppice.app.chart.drawing;

/**
 * An estimate of how wide a text will be, without a toolkit. The layout only needs to know what fits; so it errs to the
 * wide side, and a drawing is the same on every machine.
 */
public final class TextWidth {

    /** Axis and legend text, in pixels. */
    public static final double AXIS_PX = 11;

    /** Height from base line to the top of a digit, as a part of the size; Inter's is 0.73. */
    public static final double CAP_HEIGHT = 0.73;

    private static final double NARROW = 0.30;
    private static final double DIGIT = 0.63;
    private static final double USUAL = 0.58;
    private static final double WIDE = 0.90;

    private TextWidth() {}

    /** Width of an axis text in pixels. */
    public static double of(String text) {
        return of(text, AXIS_PX);
    }

    /** Width in pixels at a size in pixels; proportions after Inter's advance widths, rounded up. */
    public static double of(String text, double size) {
        double em = 0;
        for (int i = 0; i < text.length(); i++) {
            em += widthOf(text.charAt(i));
        }
        return em * size;
    }

    /** The text, or as much of its beginning as fits with an ellipsis. */
    public static String shorten(String text, double width, double size) {
        if (of(text, size) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && of(text.substring(0, end) + "…", size) > width) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
    }

    private static double widthOf(char c) {
        if (Character.isDigit(c)) {
            return DIGIT;
        }
        if ("iIjl.,:;|!' ".indexOf(c) >= 0) {
            return NARROW;
        }
        if ("mwMW%…—".indexOf(c) >= 0) {
            return WIDE;
        }
        return Character.isUpperCase(c) ? 0.70 : USUAL;
    }
}
