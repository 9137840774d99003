package org.coppice.importers;

import java.util.List;
import java.util.Locale;

/**
 * A row of the file as the preview shows it.
 *
 * @param number as people count rows
 */
public record PreviewRow(int number, Band band, List<String> cells) {

    /** Copies the cells. */
    public PreviewRow {
        cells = List.copyOf(cells);
    }

    /** What a row is for. */
    public enum Band {
        TITLE,
        METER,
        HEADER,
        UNIT,
        DATA;

        /** For people. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
