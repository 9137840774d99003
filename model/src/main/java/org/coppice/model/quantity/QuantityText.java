package org.coppice.model.quantity;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.source.UserError;

/**
 * Reads what a person types ({@code 1.2 MW}, {@code 85 %}) and writes what a person reads. Thousands may be set apart by
 * spaces, by commas when a point follows or every group has three digits, or by apostrophes; the decimal mark is a point, or a
 * comma that cannot be a thousands mark.
 */
public final class QuantityText {
    private static final Pattern NUMBER_THEN_UNIT =
            Pattern.compile("([+\\-−]?[0-9][0-9 .,'’\\u00a0\\u202f]*(?:[eE][+\\-]?[0-9]+)?)\\s*(.*)");
    private static final Pattern GROUPED_BY_COMMA = Pattern.compile("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");

    private QuantityText() {}

    /**
     * The canonical value that a text means.
     *
     * @param fallback the unit of a bare number, that of the column or field
     * @throws UserError where the text holds no number, or a unit unknown or of another dimension (or currency)
     */
    public static double parse(String text, Unit fallback) {
        Matcher matcher = NUMBER_THEN_UNIT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UserError(
                    "“" + text + "” is not a number with a unit. Write for example 1.2 " + fallback.symbol() + ".");
        }
        double number = number(matcher.group(1));
        String word = matcher.group(2).strip();
        return word.isEmpty()
                ? fallback.toCanonical(number)
                : unit(word, fallback).toCanonical(number);
    }

    private static Unit unit(String word, Unit expected) {
        Unit unit = Unit.find(word)
                .orElseThrow(() -> new UserError("“" + word + "” is not a unit known here. " + hint(expected)));
        if (unit.dimension() != expected.dimension() || currencyDiffers(unit, expected)) {
            throw new UserError(
                    "“" + word + "” does not fit: a value in " + name(expected) + " is wanted. " + hint(expected));
        }
        return unit;
    }

    private static boolean currencyDiffers(Unit a, Unit b) {
        boolean priced = a.dimension() == Dimension.MONEY || a.dimension() == Dimension.ENERGY_PRICE;
        return priced && !a.symbol().substring(0, 3).equals(b.symbol().substring(0, 3));
    }

    private static String name(Unit unit) {
        return unit.symbol().isEmpty() ? "a fraction or %" : unit.symbol();
    }

    private static String hint(Unit expected) {
        if (expected.dimension() == Dimension.MONEY || expected.dimension() == Dimension.ENERGY_PRICE) {
            return "Write it in " + expected.symbol() + ".";
        }
        StringBuilder known = new StringBuilder();
        for (Unit unit : Unit.listOf(expected.dimension())) {
            known.append(known.length() == 0 ? "" : ", ").append(name(unit));
        }
        return "Units understood: " + known + ".";
    }

    /**
     * The number that a text means, without a unit.
     *
     * @throws UserError where the text is no number
     */
    public static double number(String text) {
        String bare = text.strip().replace('−', '-').replaceAll("[ '’\\u00a0\\u202f]", "");
        if (GROUPED_BY_COMMA.matcher(bare).matches()) {
            bare = bare.replace(",", "");
        } else if (bare.indexOf('.') < 0 && bare.indexOf(',') == bare.lastIndexOf(',')) {
            bare = bare.replace(',', '.');
        } else if (bare.indexOf('.') < bare.lastIndexOf(',') && bare.indexOf(',') == bare.lastIndexOf(',')) {
            bare = bare.replace(".", "").replace(',', '.');
        }
        if (!PLAIN.matcher(bare).matches()) {
            throw new UserError("“" + text + "” is not a number. Write for example 1234.5.");
        }
        return Double.parseDouble(bare);
    }

    /** The value in the unit, with the digits it needs and no more than six significant ones: {@code 1.2 MW}. */
    public static String format(double canonical, Unit unit) {
        String number = formatNumber(unit.fromCanonical(canonical), 6);
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    /** The shortest text that reads back as exactly this value in the unit. */
    public static String exact(double canonical, Unit unit) {
        double value = unit.fromCanonical(canonical);
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        if (unit.toCanonical(Double.parseDouble(number)) != canonical) {
            return exact(canonical, unit.canonical());
        }
        return unit.symbol().isEmpty() ? number : number + " " + unit.symbol();
    }

    /** A number with so many significant digits, thousands set apart by commas, no trailing zeros. */
    public static String formatNumber(double value, int significant) {
        if (Double.isNaN(value)) {
            return "–";
        }
        if (value == 0) {
            return "0";
        }
        int magnitude = (int) Math.floor(Math.log10(Math.abs(value)));
        if (magnitude < -6 || magnitude > 17) {
            return new DecimalFormat(
                            "0." + "#".repeat(significant - 1) + "E0", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(value);
        }
        int decimals = Math.max(0, significant - 1 - magnitude);
        return new DecimalFormat(
                        "#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)),
                        DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
