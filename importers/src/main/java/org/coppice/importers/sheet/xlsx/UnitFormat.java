package org.coppice.importers.sheet.xlsx;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number format that shows a unit behind the number, {@code 0.0" kWh"}, or shares in percent. Each comma behind the digits shows a
 * thousandth of what the cell holds, {@code #,##0, "MWh"}.
 *
 * @param tens the power of ten by which the number that is shown is less than the one that is held
 */
public record UnitFormat(String unit, int tens) {
    private static final Pattern DIGITS_AND_REST = Pattern.compile("(?i)[^;]*?(?:[0#?]|general)(,*)([^0#?;]*)(;.*)?");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[[^\\]]*\\]");
    private static final Pattern THREE_DECIMALS = Pattern.compile(".*\\.\\d{3}");

    /** Units that a format can mean nothing else by, as it writes them. */
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("wh", "Wh"),
            Map.entry("kwh", "kWh"),
            Map.entry("mwh", "MWh"),
            Map.entry("gwh", "GWh"),
            Map.entry("kw", "kW"),
            Map.entry("mw", "MW"),
            Map.entry("gj", "GJ"),
            Map.entry("mj", "MJ"),
            Map.entry("m³", "m³"),
            Map.entry("m3", "m³"),
            Map.entry("therms", "therms"),
            Map.entry("mmbtu", "MMBtu"),
            Map.entry("kvarh", "kVArh"),
            Map.entry("kvar", "kVAr"),
            Map.entry("kva", "kVA"),
            Map.entry("°c", "°C"),
            Map.entry("°f", "°F"));

    /** What a format code shows behind a number that is not negative; empty where that is no unit. */
    static Optional<UnitFormat> of(String code) {
        Matcher shown = DIGITS_AND_REST.matcher(code);
        if (!shown.matches()) {
            return Optional.empty();
        }
        String rest = shown.group(2);
        String bare = LITERAL.matcher(rest).replaceAll("").strip();
        if (bare.equals("%")) {
            return Optional.of(percent());
        }
        StringBuilder literal = new StringBuilder();
        Matcher parts = LITERAL.matcher(rest);
        while (parts.find()) {
            literal.append(parts.group(1) != null ? parts.group(1) : parts.group(2) != null ? parts.group(2) : "");
        }
        return bare.isEmpty() ? named(literal.toString(), 3 * shown.group(1).length()) : Optional.empty();
    }

    /** What stands behind the digits of a number as it is shown, {@code 12,5 kWh}; empty where that is no unit. */
    public static Optional<UnitFormat> ofShown(String text) {
        int digits = text.length();
        while (digits > 0 && !Character.isDigit(text.charAt(digits - 1))) {
            digits--;
        }
        return digits == 0 ? Optional.empty() : named(text.substring(digits), 0);
    }

    /** Shares in percent. */
    public static UnitFormat percent() {
        return new UnitFormat("%", -2);
    }

    private static Optional<UnitFormat> named(String literal, int tens) {
        String word = literal.replace('\u00a0', ' ').strip();
        boolean milli = word.equals("mW") || word.equals("mWh");
        return Optional.ofNullable(milli ? null : UNITS.get(word.toLowerCase(Locale.ROOT)))
                .map(unit -> new UnitFormat(unit, tens));
    }

    /** The number with its unit, whose decimal mark can be nothing but that: {@code 1.5 kWh}, {@code 1.2340 kWh}. */
    public String shown(double value) {
        String number = BigDecimal.valueOf(value).movePointLeft(tens).toPlainString();
        return (THREE_DECIMALS.matcher(number).matches() ? number + "0" : number) + " " + unit;
    }
}
