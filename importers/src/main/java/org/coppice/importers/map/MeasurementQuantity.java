package org.coppice.importers.map;

import org.coppice.importers.recognise.Column;

/**
 * The codes by which British half hours say what is measured, and which way: {@code AI} active import, {@code AE} active export,
 * {@code RI} and {@code RE} reactive.
 *
 * <p>Source: Data Transfer Catalogue, item J0103 (Measurement Quantity Id).
 */
final class MeasurementQuantity {
    private MeasurementQuantity() {}

    /** The words of a code in a column of them; another text as it stands. */
    static String said(Column column, String text) {
        if (!column.isMeasurementQuantity()) {
            return text;
        }
        return switch (text.strip()) {
            case "AI" -> "active import";
            case "AE" -> "active export";
            case "RI" -> "reactive import";
            case "RE" -> "reactive export";
            default -> text;
        };
    }
}
