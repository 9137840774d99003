package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Readings that Coppice wrote, on one sheet or, where one did not hold them, on several.
 *
 * @param columns where each column stands; a person may have moved them
 */
public record ExportedShape(Shape shape, Map<ExportedColumn, Integer> columns) {
    /** Somebody may have put a title above. */
    private static final int MOST_TITLES = 20;

    /** Copies the map. */
    public ExportedShape {
        columns = Map.copyOf(columns);
    }

    private record Header(Table table, int row, Map<ExportedColumn, Integer> columns) {}

    /** The readings among the sheets of a file, if Coppice wrote them. */
    public static Optional<ExportedShape> find(List<Table> sheets) {
        List<Header> found = new ArrayList<>();
        for (Table sheet : sheets) {
            header(sheet)
                    .filter(header -> found.isEmpty() || found.get(0).columns().equals(header.columns()))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Header first = found.get(0);
        Table table = found.size() == 1
                ? first.table()
                : TableParts.joined(
                        found.stream().map(Header::table).toList(),
                        found.stream().map(header -> header.row() + 1).toList());
        return Optional.of(of(table, first));
    }

    private static Optional<Header> header(Table table) {
        for (int row = 0; row < Math.min(MOST_TITLES, table.rows()); row++) {
            Map<ExportedColumn, Integer> columns = new EnumMap<>(ExportedColumn.class);
            for (int c = 0; c < table.columns(); c++) {
                String cell = table.text(row, c);
                for (ExportedColumn column : ExportedColumn.values()) {
                    if (column.heads(cell)) {
                        columns.putIfAbsent(column, c);
                    }
                }
            }
            boolean all = java.util.Arrays.stream(ExportedColumn.values())
                    .allMatch(column -> column.isForPeople() || columns.containsKey(column));
            if (all) {
                return Optional.of(new Header(table, row, columns));
            }
        }
        return Optional.empty();
    }

    private static ExportedShape of(Table table, Header header) {
        Map<ExportedColumn, Integer> at = header.columns();
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.columns(); c++) {
            int index = c;
            ColumnRole role = at.entrySet().stream()
                    .filter(entry -> entry.getValue() == index)
                    .map(entry -> entry.getKey().role())
                    .findFirst()
                    .orElse(ColumnRole.OTHER);
            columns.add(new Column(
                    c,
                    table.text(header.row(), c),
                    "",
                    role,
                    Optional.empty(),
                    "",
                    "",
                    role == ColumnRole.VALUE ? at.getOrDefault(ExportedColumn.UNIT, -1) : -1,
                    role == ColumnRole.VALUE ? at.getOrDefault(ExportedColumn.QUALITY, -1) : -1,
                    -1));
        }
        TimeColumns time = TimeColumns.of(TimeColumns.Kind.DATE, at.getOrDefault(ExportedColumn.START, -1))
                .withEnd(at.getOrDefault(ExportedColumn.END, -1));
        Shape shape = new Shape(
                table,
                Layout.LONG,
                new HeaderBlock(header.row() + 1, -1, header.row(), List.of()),
                new Preamble(Optional.empty(), "", Optional.empty(), "", Optional.empty(), Optional.empty(), ""),
                time,
                columns,
                List.of());
        return new ExportedShape(shape, at);
    }

    /** The text of a cell of a column, without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    public String text(int row, ExportedColumn column) {
        String text = shape.table().text(row, index(column));
        return GuardedText.bare(text);
    }

    /** Where a column stands; -1 where somebody took it out. */
    public int index(ExportedColumn column) {
        return columns.getOrDefault(column, -1);
    }
}
