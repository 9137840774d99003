package org.coppice.importers.measure;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Numbers as files write them: decimal point or comma, thousands set apart by point, comma, space or apostrophe, a true minus,
 * full-width digits. Which mark is the decimal one is proved over all cells, see {@link DecimalMark}.
 */
public final class NumberText {
    private static final Set<String> MISSING = Set.of(
            "",
            "-",
            "--",
            "---",
            "–",
            "—",
            ".",
            "..",
            "...",
            "?",
            "x",
            "n/a",
            "na",
            "n.a.",
            "#n/a",
            "#na",
            "#n/d",
            "nan",
            "null",
            "nil",
            "none",
            "nd",
            "n.d.",
            "n/d",
            "n/e",
            "no ct",
            "n.v.",
            "k.a.",
            "not available",
            "no data",
            "nodata",
            "missing",
            "fehlt",
            "keine daten",
            "bad",
            "bad input",
            "error",
            "#value!",
            "#ref!",
            "#div/0!",
            "#name?",
            "#num!",
            "#null!",
            "inf",
            "-inf",
            "+inf",
            "infinity",
            "-infinity",
            "manquant",
            "sin datos",
            "not applicable",
            "(blank)",
            "unknown",
            "unavailable",
            "offline",
            "not measured",
            "no reading",
            "brak danych",
            "ei tietoa",
            "nincs adat",
            "нет данных",
            "無",
            "无",
            "欠測",
            "없음");

    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private NumberText() {}

    /** Whether a text stands for a value that is not there. Never zero. */
    public static boolean isMissing(String text) {
        boolean number = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        return !number && text.length() <= 16 && MISSING.contains(Words.fold(text.strip()));
    }

    /** Whether a text looks like a number, whatever its decimal mark; a unit may follow. */
    public static boolean looksLikeNumber(String text) {
        int end = numberEnd(text);
        if (end == text.length() && isAddress(text)) {
            return false;
        }
        if (end == 0) {
            return text.length() > 2
                    && text.charAt(0) == '('
                    && !unsigned(text).equals(text)
                    && looksLikeNumber(unsigned(text));
        }
        return end == text.length() || isUnit(text.substring(end)) || isSign(text, end);
    }

    /** Four numbers up to 255 with points between them are an address in a network, unless they may be millions: 1.234.567.890. */
    private static boolean isAddress(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            points += text.charAt(i) == '.' ? 1 : 0;
        }
        return points == 3 && ADDRESS.matcher(text).matches() && !text.matches("\\d{1,3}(\\.\\d{3}){3}");
    }

    private static boolean isSign(String text, int end) {
        return end == text.length() - 1 && !unsigned(text).equals(text);
    }

    private static boolean isUnit(String rest) {
        return rest.length() <= 12 && UnitWords.find(rest).isPresent();
    }

    /** The number of a text; NaN if it is none. A unit after it is left to {@link #unitPart}. */
    public static double parse(String text, boolean decimalComma) {
        double plain = PlainNumber.parse(text, decimalComma ? ',' : '.');
        if (!Double.isNaN(plain)) {
            return plain;
        }
        String unsigned = unsigned(text);
        return unsigned.equals(text) ? parseAny(text, decimalComma) : -parse(unsigned, decimalComma);
    }

    /** A number that says by brackets or by a sign behind it that it is negative, without them: {@code (12.5)}, {@code 12.5-}. */
    private static String unsigned(String text) {
        int last = text.length() - 1;
        boolean bracketed = last > 1 && text.charAt(0) == '(' && text.charAt(last) == ')';
        if (bracketed && Character.isDigit(text.charAt(1))) {
            return text.substring(1, last);
        }
        boolean behind = last > 0 && "-−".indexOf(text.charAt(last)) >= 0 && Character.isDigit(text.charAt(0));
        return behind && Character.isDigit(text.charAt(last - 1)) ? text.substring(0, last) : text;
    }

    private static double parseAny(String text, boolean decimalComma) {
        int end = numberEnd(text);
        if (end == 0 || (end < text.length() && !isUnit(text.substring(end)))) {
            return Double.NaN;
        }
        char decimal = decimalComma ? ',' : '.';
        char thousands = decimalComma ? '.' : ',';
        StringBuilder plain = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if (c == '−') {
                plain.append('-');
            } else if ((c >= '0' && c <= '9') || c == '-' || c == '+' || c == 'e' || c == 'E') {
                plain.append(c);
            } else if (c == thousands && !groupFollows(text, i + 1, end, decimalComma)) {
                return Double.NaN;
            } else if (Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            }
        }
        try {
            return Double.parseDouble(plain.toString());
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Three digits; or two before another group, as India parts lakhs and crores: {@code 12,34,567.50}. */
    private static boolean groupFollows(String text, int from, int end, boolean decimalComma) {
        int digits = 0;
        while (from + digits < end && Character.isDigit(text.charAt(from + digits))) {
            digits++;
        }
        boolean another = digits == 2
                && !decimalComma
                && from + 2 < end
                && text.charAt(from + 2) == ','
                && groupFollows(text, from + 3, end, false);
        return digits == 3 || another;
    }

    /** What follows the number, such as {@code MWh}; empty if nothing does. */
    public static String unitPart(String text) {
        return text.substring(numberEnd(text)).strip();
    }

    /** Where the number at the start of a text ends; 0 if there is none. */
    private static int numberEnd(String text) {
        int i = 0;
        int digits = 0;
        if (i < text.length() && "+-−".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int end = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isDigit(c)) {
                digits++;
                end = i + 1;
            } else if ((c == 'e' || c == 'E') && digits > 0 && exponentFollows(text, i + 1)) {
                i++;
            } else if (c == '.' || c == ',') {
                end = digits > 0 ? i + 1 : end;
            } else if ("'’´` \u00a0\u202f".indexOf(c) < 0 || (digits > 0 && isOtherNumber(text, i + 1))) {
                break;
            }
            i++;
        }
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return digits == 0 ? 0 : end;
    }

    /** Whether digits follow that are no group of thousands: {@code 12 34567} is no number, {@code 1234 5678} a card's. */
    private static boolean isOtherNumber(String text, int from) {
        int to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        boolean lakhs = to - from == 2 && to + 1 < text.length() && Character.isDigit(text.charAt(to + 1));
        return to > from && to - from != 3 && !(lakhs && !isOtherNumber(text, to + 1));
    }

    private static boolean exponentFollows(String text, int at) {
        int i = at < text.length() && "+-".indexOf(text.charAt(at)) >= 0 ? at + 1 : at;
        return i < text.length()
                && Character.isDigit(text.charAt(i))
                && !text.substring(0, at - 1).contains(" ");
    }

    /** A text with full-width and other odd forms of characters made plain: digits, narrow spaces, dashes that stand for a minus. */
    public static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u2007' && c <= '\u2013' && "\u2007\u2008\u2009\u200a".indexOf(c) >= 0) {
                return plain(text.replace(c, '\u00a0'));
            }
            if (c >= '\u2010' && c <= '\u2013' && i + 1 < text.length()) {
                return plain(text.replace(c, '-'));
            }
            if (c >= '\uff00') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
            if (c == '٫' || c == '٬') { // the marks of decimals and thousands beside Arabic digits
                return plain(text.replace('٫', '.').replace("٬", ""));
            }
        }
        return text;
    }
}
