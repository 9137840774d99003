package org.coppice.importers.preview;

import java.util.Locale;

/**
 * A column of the file as the preview shows it.
 *
 * @param letter as spreadsheets name it
 * @param meaning what it was taken for, in words: the meter of its values, or why it is left out
 * @param meter the position among the meters of its values; -1 where it holds none, or those of several
 */
public record PreviewColumn(String letter, Role role, String meaning, int meter) {

    /** What a column is for. */
    public enum Role {
        TIME,
        VALUE,
        UNIT,
        QUALITY,
        /** Names the meter, or what is metered. */
        NAME,
        IGNORED;

        /** For people. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
