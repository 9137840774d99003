package org.coppice.app.chart.svg;

/** Pixels with at most two decimals and no trailing zeros: 12, 12.5, 12.25. */
final class SvgNumber {

    private SvgNumber() {}

    static String of(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long size = Math.abs(hundredths);
        long whole = size / 100;
        long rest = size % 100;
        if (rest == 0) {
            return sign + whole;
        }
        if (rest % 10 == 0) {
            return sign + whole + "." + rest / 10;
        }
        return sign + whole + "." + (rest < 10 ? "0" : "") + rest;
    }
}
