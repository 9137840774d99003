package org.coppice.app.report.book;

/**
 * The head of a column; over numbers it stands at the right.
 *
 * @param most characters that the column may be wide
 */
public record Heading(String text, boolean number, int most) {
    private static final int MOST = 44;

    /** Over text. */
    public static Heading text(String text) {
        return new Heading(text, false, MOST);
    }

    /** Over text in a column of limited width. */
    public static Heading text(String text, int most) {
        return new Heading(text, false, most);
    }

    /** Over numbers. */
    public static Heading number(String text) {
        return new Heading(text, true, MOST);
    }

    /** Over numbers in a column of limited width. */
    public static Heading number(String text, int most) {
        return new Heading(text, true, most);
    }
}
