package org.coppice.importers.recognise;

/**
 * Texts that a spreadsheet would take for a formula, were they not led by an apostrophe. In a text file there is no other way to
 * say that they are none (OWASP, CSV Injection).
 */
public final class GuardedText {
    private static final String RISKY = "=+-@\t\r";

    private GuardedText() {}

    /** The text as it is written into a text file. */
    public static String guarded(String text) {
        return isRisky(text) || isGuarded(text) ? "'" + text : text;
    }

    /** The text as it is written into a text cell of a workbook, which no program takes for a formula. */
    public static String inWorkbook(String text) {
        return isGuarded(text) ? "'" + text : text;
    }

    /** The text that was guarded; any other as it is. */
    public static String bare(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }

    private static boolean isRisky(String text) {
        return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0;
    }

    /** Apostrophes, and then what is risky. */
    private static boolean isGuarded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at > 0 && isRisky(text.substring(at));
    }
}
