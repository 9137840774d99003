package org.coppice.importers.map;

import java.util.HashSet;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.Shape;

/**
 * Codes by which half hours say what is measured and which way, in words. British ones: {@code AI} active import, {@code AE} active
 * export, {@code RI} and {@code RE} reactive. Australian suffixes: {@code E1} enters the site, {@code B1} leaves it, {@code Q1} and
 * {@code K1} are reactive.
 *
 * <p>Sources: Data Transfer Catalogue, item J0103 (Measurement Quantity Id); AEMO, NMI procedure, appendix on data streams.
 */
final class DirectionCodes {
    private static final Set<String> CODES = Set.of("AI", "AE", "RI", "RE");
    /** So many rows show what codes there are. */
    private static final int MOST_ROWS = 1_000;

    private final boolean quantities;
    private final boolean suffixes;

    /** Of a column of a table; -1 is none, whose texts are left as they stand. */
    DirectionCodes(Shape shape, int column) {
        String header = column < 0 ? "" : shape.columns().get(column).header();
        boolean australian = shape.columns().stream()
                .map(Column::header)
                .anyMatch(other -> Words.fold(other).matches("(.*[^a-z])?nmi([^a-z].*)?"));
        quantities =
                Words.fold(header).replaceAll("[_ ]", "").contains("measurementquantity") || holdsCodes(shape, column);
        suffixes = australian;
    }

    /** Whether the first cells are nothing but British codes, and not all of one. */
    private static boolean holdsCodes(Shape shape, int column) {
        Set<String> codes = new HashSet<>();
        int to = column < 0 ? 0 : Math.min(shape.table().rows(), shape.dataFrom() + MOST_ROWS);
        for (int row = shape.dataFrom(); row < to; row++) {
            String text = shape.table().text(row, column).strip();
            if (!text.isEmpty() && !CODES.contains(text)) {
                return false;
            }
            codes.add(text);
        }
        codes.remove("");
        return codes.size() > 1;
    }

    /** The words of a code; another text as it stands. */
    String said(String text) {
        String code = text.strip();
        if (quantities) {
            return switch (code) {
                case "AI" -> "active import";
                case "AE" -> "active export";
                case "RI" -> "reactive import";
                case "RE" -> "reactive export";
                default -> text;
            };
        }
        if (suffixes && code.matches("[EBQK]\\d")) {
            return code + (code.charAt(0) == 'E' ? " import" : code.charAt(0) == 'B' ? " export" : " reactive");
        }
        return text;
    }
}
