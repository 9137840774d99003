package org.coppice.app.chart.axis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as they stand in charts: 3,612.4 with a true minus sign; NaN is "missing". */
public final class NumberText {

    public static final String MISSING = "missing";

    private static final int SIGNIFICANT = 4;
    private static final double LARGEST_PLAIN = 1e10;
    private static final double SMALLEST_PLAIN = 1e-5;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

    /** Four significant digits; whole numbers in full. */
    public static String of(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (value == 0 || Double.isInfinite(value)) {
            return withDecimals(value, 0);
        }
        if (isExtreme(value)) {
            return scientific(value);
        }
        int decimals = Math.max(0, SIGNIFICANT - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
        return withDecimals(
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).stripTrailingZeros());
    }

    /** With a unit after a space, where there is one and the value is not missing. */
    public static String of(double value, String unit) {
        return Double.isNaN(value) || unit.isEmpty() ? of(value) : of(value) + " " + unit;
    }

    /** All labels of an axis with the same number of decimals: those its step needs. */
    public static String onAxis(double value, double step) {
        if ((value != 0 && isExtreme(value)) || isExtreme(step)) {
            return value == 0 ? "0" : scientific(value);
        }
        int decimals = Math.max(0, BigDecimal.valueOf(step).stripTrailingZeros().scale());
        return withDecimals(value, Math.min(decimals, 6));
    }

    public static String withDecimals(double value, int decimals) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return format(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN), decimals);
    }

    private static String withDecimals(BigDecimal value) {
        return format(value, Math.max(0, value.scale()));
    }

    private static String format(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value).replace('-', '−');
    }

    private static boolean isExtreme(double value) {
        double size = Math.abs(value);
        return size >= LARGEST_PLAIN || size < SMALLEST_PLAIN;
    }

    private static String scientific(double value) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(SIGNIFICANT)).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        return withDecimals(rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros()) + "×10" + superscript(exponent);
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(Math.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }
}
