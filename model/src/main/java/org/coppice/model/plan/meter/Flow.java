package org.coppice.model.plan.meter;

import java.util.Locale;

/** Which way it flows, seen from the site. Values are positive unless the flow is net. */
public enum Flow {
    IMPORT,
    EXPORT,
    NET,
    NONE;

    /** The name in files: {@code import}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
