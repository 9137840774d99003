package org.coppice.importers.recognise;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * Titles each of which explains one column: its header, then what it holds and in which unit, as {@code T2M  Temperature at 2 Meters
 * (C)}.
 */
final class Legend {
    private static final int MOST_TITLES = 120;

    /** Cold water among the columns, of whose load tons are those of refrigeration. */
    private static final Pattern COLD = Pattern.compile("chill|\\bchw|kw ?/ ?ton");

    private static final Pattern TONS =
            Pattern.compile("(?i)(.*\\b(load|demand|output|plant|cooling)\\b.*)?\\(?tons?\\)?");

    private final Map<String, SourceUnit> units = new HashMap<>();
    private final Map<String, String> places = new HashMap<>();

    /** The titles above a header. */
    static Legend of(Table table, HeaderBlock header) {
        Legend legend = new Legend();
        if (header.headerRow() < 0) {
            return legend;
        }
        Set<String> headers = new HashSet<>();
        for (int c = 0; c < table.columns(); c++) {
            headers.add(Words.fold(header.header(table, c).strip()));
        }
        boolean cold = headers.stream().anyMatch(COLD.asPredicate());
        for (int c = 0; cold && c < table.columns(); c++) {
            String text = header.header(table, c).strip();
            if (TONS.matcher(text).matches()) {
                UnitWords.find("usrt").ifPresent(tons -> legend.units.put(Words.fold(text), tons));
                legend.places.put(Words.fold(text), table.where(header.headerRow(), c));
            }
        }
        for (int row = 0; row < Math.min(header.from(), MOST_TITLES); row++) {
            if (table.kind(row, 0) == CellKind.TEXT) {
                legend.hear(table, row, headers);
            }
        }
        return legend;
    }

    private void hear(Table table, int row, Set<String> headers) {
        String whole = Words.fold(table.text(row, 0).strip());
        String name = headers.contains(whole) ? whole : key(table.text(row, 0));
        if (!headers.contains(name)) {
            return;
        }
        StringBuilder rest = new StringBuilder(table.text(row, 0).strip().substring(name.length()));
        for (int c = 1; c < table.columns(); c++) {
            rest.append(' ').append(table.text(row, c));
        }
        UnitWords.inHeader(rest.toString().strip()).ifPresent(found -> {
            units.put(name, found.unit());
            places.put(name, table.where(row, 0));
        });
    }

    /** The first word of a title. */
    private static String key(String title) {
        return Words.fold(title.strip().split("[\\s:=;]", 2)[0]);
    }

    /** Whether a title explains a column. */
    boolean explains(String title) {
        return units.containsKey(key(title)) || units.containsKey(Words.fold(title.strip()));
    }

    /** The unit of a column, by its header. */
    Optional<SourceUnit> unit(String header) {
        return Optional.ofNullable(units.get(Words.fold(header.strip())));
    }

    /** Where the unit of a column is told, for people. */
    String evidence(String header) {
        return "title in cell " + places.get(Words.fold(header.strip()));
    }
}
