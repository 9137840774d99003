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
    PLAIN("0_)"),
    WHOLE("#,##0_)"),
    ONE("#,##0.0_)"),
    TWO("#,##0.00_)"),
    FOUR("#,##0.0000_)"),
    SIX("0.000000_)"),
    PERCENT("0.0%_)"),
    /** A share in a narrow cell. */
    SHARE("0%"),
    /** Work in FLOP and the like. */
    HUGE("0.000E+00_)"),
    TINY("0.0E+00_)");

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
        if (size >= 1e12) {
            return HUGE;
        }
        return size >= 1000 || size == 0 ? WHOLE : size >= 10 ? ONE : FOUR;
    }
}
