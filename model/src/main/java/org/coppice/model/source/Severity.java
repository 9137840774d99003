package org.coppice.model.source;

import java.util.Locale;

/** How much a finding matters, least first. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Was repaired; the repair log says how. */
    REPAIRED,
    /** Should be looked at; the result stands. */
    WARNING,
    /** Only the user can decide. */
    QUESTION,
    /** Stands in the way. */
    ERROR;

    /** The name in files: {@code repaired}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
