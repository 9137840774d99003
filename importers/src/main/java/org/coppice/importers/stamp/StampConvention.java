package org.coppice.importers.stamp;

import java.util.Locale;
import java.util.Optional;

/** Whether a stamp is the start, the end or the middle of its interval. */
public enum StampConvention {
    START,
    END,
    MIDDLE;

    /** The name in files: {@code start}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The convention of that name. */
    public static Optional<StampConvention> find(String text) {
        for (StampConvention convention : values()) {
            if (convention.text().equalsIgnoreCase(text.strip())) {
                return Optional.of(convention);
            }
        }
        return Optional.empty();
    }
}
