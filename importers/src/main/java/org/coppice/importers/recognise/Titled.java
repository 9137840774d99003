package org.coppice.importers.recognise;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;

/**
 * What the titles of a table name once, such as its year; else the sheet, else the file.
 *
 * @param where what names it, for people
 */
record Titled<T>(T named, String where) {

    /**
     * What titles in rows 0 to {@code toRow}, exclusive, name, and below {@code fromData} those left of a column; empty where they name
     * several.
     */
    static <T> Optional<Titled<T>> find(
            Table table, int fromData, int toRow, int column, Function<String, Optional<T>> reading) {
        Set<T> found = new HashSet<>();
        String where = "";
        for (int row = 0; row < toRow; row++) {
            for (int c = 0; c < (row < fromData ? table.columns() : column); c++) {
                Optional<T> here =
                        table.kind(row, c) == CellKind.DATE ? Optional.empty() : reading.apply(table.text(row, c));
                if (here.isPresent() && found.add(here.get())) {
                    where = "the title “" + table.text(row, c) + "”";
                }
            }
        }
        if (found.size() > 1) {
            return Optional.empty();
        }
        if (found.size() == 1) {
            return Optional.of(new Titled<>(found.iterator().next(), where));
        }
        return reading.apply(table.sheet())
                .map(named -> new Titled<>(named, "the name of the sheet, “" + table.sheet() + "”"))
                .or(() -> reading.apply(table.file()).map(named -> new Titled<>(named, "the name of the file")));
    }
}
