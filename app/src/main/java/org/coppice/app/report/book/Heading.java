package org.coppice.app.report.book;

/** The head of a column; over numbers it stands at the right. */
public record Heading(String text, boolean number) {

    /** Over text. */
    public static Heading text(String text) {
        return new Heading(text, false);
    }

    /** Over numbers. */
    public static Heading number(String text) {
        return new Heading(text, true);
    }
}
