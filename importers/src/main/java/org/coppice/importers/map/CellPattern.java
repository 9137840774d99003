package org.coppice.importers.map;

/** What texts of one cause have in common: {@code Err 12} and {@code Err 13} are both {@code Err 0}. */
public final class CellPattern {

    private CellPattern() {}

    /** The text with each run of digits written as 0. */
    public static String of(String text) {
        StringBuilder pattern = new StringBuilder(text.length());
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = Character.isDigit(text.charAt(i));
            if (!digit) {
                pattern.append(text.charAt(i));
            } else if (!digits) {
                pattern.append('0');
            }
            digits = digit;
        }
        return pattern.toString();
    }
}
