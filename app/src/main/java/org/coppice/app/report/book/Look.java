package org.coppice.app.report.book;

import java.util.Optional;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Unit;

/** What a cell is for, and so how it looks. */
public enum Look {
    TITLE(""),
    /** A remark under the title or a table. */
    REMARK(""),
    /** Text that runs on over the cells beside it. */
    FACT(""),
    SECTION(""),
    HEADER(""),
    /** Over a column of numbers. */
    NUMBER_HEADER(""),
    TEXT(""),
    LINK(""),
    DATE("yyyy-mm-dd"),
    /** A year, a count without groups. */
    PLAIN("0"),
    WHOLE("#,##0"),
    ONE("#,##0.0"),
    TWO("#,##0.00"),
    FOUR("#,##0.0000"),
    SIX("0.000000"),
    PERCENT("0.0%"),
    TINY("0.0E+00");

    private final String format;

    Look(String format) {
        this.format = format;
    }

    /** The number format; empty for text. */
    Optional<String> format() {
        return format.isEmpty() ? Optional.empty() : Optional.of(format);
    }

    boolean isNumber() {
        return !format.isEmpty();
    }

    /** The look of a number of about this size. */
    public static Look of(Unit unit, double value) {
        double size = Math.abs(value);
        if (unit.dimension() == Dimension.RATIO) {
            return FOUR;
        }
        return size >= 1000 || size == 0 ? WHOLE : size >= 10 ? ONE : FOUR;
    }
}
