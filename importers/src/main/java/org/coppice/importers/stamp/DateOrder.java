package org.coppice.importers.stamp;

import java.util.Locale;
import java.util.Optional;

/** Which of three numbers is the day. */
public enum DateOrder {
    YMD,
    DMY,
    MDY;

    /** The name in files: {@code dmy}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order of that name. */
    public static Optional<DateOrder> find(String text) {
        for (DateOrder order : values()) {
            if (order.text().equalsIgnoreCase(text.strip())) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }

    /** For people: {@code day.month.year}. */
    public String label() {
        return switch (this) {
            case YMD -> "year-month-day";
            case DMY -> "day.month.year";
            case MDY -> "month/day/year";
        };
    }
}
