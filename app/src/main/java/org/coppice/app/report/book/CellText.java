package org.coppice.app.report.book;

/**
 * Text on its way into a cell. Text never becomes a formula: it is stored as a shared string, and what begins like a formula gets
 * the quote prefix, so that it stays text when somebody edits the cell (CWE-1236).
 */
final class CellText {
    /** The most characters that a cell of the format holds. */
    static final int MOST = 32_767;

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CellText() {}

    /** Whether a spreadsheet might take the text for a formula. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    /** The text without characters that XML cannot hold, at most as long as a cell may be. */
    static String storable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().map(CellText::storable).forEach(kept::appendCodePoint);
        return kept.length() <= MOST ? kept.toString() : kept.substring(0, MOST - 1) + "…";
    }

    private static int storable(int character) {
        boolean control = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
        boolean surrogate = character >= 0xD800 && character <= 0xDFFF;
        return control || surrogate || character == 0xFFFE || character == 0xFFFF ? 0xFFFD : character;
    }
}
