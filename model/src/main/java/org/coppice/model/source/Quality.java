package org.coppice.model.source;

import java.util.Locale;

/** How well a value is founded, best first. */
public enum Quality {
    /** Read from the user's own meter. */
    METERED,
    /** Measured and published by a third party under stated conditions. */
    MEASURED,
    /** Published by the maker, an agency or a reviewed study. */
    PUBLISHED,
    /** Typed by the user. */
    STATED,
    /** Derived by a stated rule. */
    ESTIMATE,
    /** A convention without evidence for this case. */
    ASSUMPTION;

    /** The name on screen and in files: {@code estimate}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The quality of that name; the inverse of {@link #text()}. */
    public static Quality of(String text) {
        for (Quality quality : values()) {
            if (quality.text().equalsIgnoreCase(text.strip())) {
                return quality;
            }
        }
        throw new UserError("“" + text
                + "” is no quality. Choose one of metered, measured, published, stated, estimate, assumption.");
    }
}
