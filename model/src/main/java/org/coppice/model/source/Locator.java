package org.coppice.model.source;

import java.util.Optional;

/** Points at the place a value was taken from, precisely enough for an auditor to go there. */
public sealed interface Locator {

    /** The locator as a person reads it. */
    String text();

    /** A place in a publication, such as "Table 4" of a paper. */
    record Publication(String title, String place, Optional<String> url) implements Locator {
        @Override
        public String text() {
            return title + (place.isBlank() ? "" : ", " + place);
        }
    }

    /** Cells of an imported file; {@code hash} is the SHA-256 of its bytes in hexadecimal. */
    record Cells(String file, String hash, String sheet, String range) implements Locator {
        @Override
        public String text() {
            return file + (sheet.isBlank() ? "" : ", sheet " + sheet) + (range.isBlank() ? "" : ", " + range);
        }
    }

    /** A property of the plan: page, record and field, such as {@code fleet/f-train/fleet.power-cap}. */
    record PlanField(String recordType, String recordId, String fieldKey) implements Locator {
        @Override
        public String text() {
            return recordType + " " + recordId + (fieldKey.isBlank() ? "" : ", " + fieldKey);
        }
    }

    /** A rule by which the value was derived, in words. */
    record Rule(String text) implements Locator {}

    /** Another figure of the same result, by its key. */
    record OtherFigure(String key) implements Locator {
        @Override
        public String text() {
            return "figure " + key;
        }
    }
}
