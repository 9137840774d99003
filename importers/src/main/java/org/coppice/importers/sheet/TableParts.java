package org.coppice.importers.sheet;

import java.util.List;
import java.util.Map;

/** Tables made of parts of others. Each cell keeps the place that it has in the file. */
public final class TableParts {
    /** A sheet with more rows lies the right way up. */
    private static final int MOST_TURNED = 400;

    /** Heads the names of rows that are laid out anew. */
    public static final String METER = "Meter";

    private TableParts() {}

    /** The rows {@code from} (inclusive) to {@code to} (exclusive) of a table. */
    public static Table rows(Table table, int from, int to) {
        if (from == 0 && to == table.rows()) {
            return table;
        }
        TableBuilder builder = new TableBuilder(table.file(), table.sheet());
        builder.from(table, from);
        for (int row = from; row < to; row++) {
            copy(table, row, builder);
        }
        merged(table, builder);
        return builder.build();
    }

    /** A table with the columns {@code from} (inclusive) to {@code to} (exclusive) of another, where they stand there. */
    public static Table columns(Table table, int from, int to) {
        TableBuilder builder = new TableBuilder(table.file(), table.sheet());
        for (int row = 0; row < table.rows(); row++) {
            builder.row(table.rowNumber(row));
            for (int column = from; column < to; column++) {
                copy(table, row, column, builder, column);
            }
        }
        merged(table, builder);
        return builder.build();
    }

    /** Tables of one shape as one: all of the first, and of the others what follows their headers. */
    public static Table joined(List<Table> tables, List<Integer> dataFrom) {
        Table first = tables.get(0);
        TableBuilder builder = new TableBuilder(first.file(), first.sheet());
        for (int i = 0; i < tables.size(); i++) {
            int from = i == 0 ? 0 : dataFrom.get(i);
            builder.from(tables.get(i), from);
            for (int row = from; row < tables.get(i).rows(); row++) {
                copy(tables.get(i), row, builder);
            }
        }
        merged(first, builder);
        return builder.build();
    }

    /**
     * Rows of one table among those of several that are one table, though their columns stand in other places.
     *
     * @param from the first row that goes into it
     * @param columns by column of that one table the column that it is here; -1 where it is not here
     */
    public record Strip(Table table, int from, List<Integer> columns) {}

    /** All strips as one table: the first with the rows above its data, where the other {@code headers} stand, by column, in a row. */
    public static Table stacked(List<Strip> strips, int headerRow, Map<Integer, String> headers) {
        Table first = strips.get(0).table();
        TableBuilder builder = new TableBuilder(first.file(), first.sheet());
        for (Strip strip : strips) {
            int[] columns = strip.columns().stream().mapToInt(Integer::intValue).toArray();
            builder.from(strip.table(), strip.from(), columns);
            for (int row = strip.from(); row < strip.table().rows(); row++) {
                builder.row(strip.table().rowNumber(row));
                for (int column = 0; column < columns.length; column++) {
                    if (columns[column] >= 0) {
                        copy(strip.table(), row, columns[column], builder, column);
                    }
                }
                if (strip == strips.get(0) && row == headerRow) {
                    headers.forEach(builder::text);
                }
            }
        }
        merged(first, builder);
        return builder.build();
    }

    /** Whether a table is small enough to be laid on its side. */
    public static boolean canTurn(Table table) {
        return table.rows() <= MOST_TURNED && table.rows() > 1;
    }

    /** A table whose rows are the columns of another. */
    public static Table turned(Table table) {
        TableBuilder builder = new TableBuilder(table.file(), table.sheet());
        int[] rowNumbers = new int[table.rows()];
        for (int row = 0; row < rowNumbers.length; row++) {
            rowNumbers[row] = table.rowNumber(row);
        }
        for (int column = 0; column < table.columns(); column++) {
            builder.row(column + 1);
            for (int row = 0; row < table.rows(); row++) {
                copy(table, row, column, builder, row);
            }
        }
        return builder.turned(rowNumbers).build();
    }

    /**
     * One row of a table that is laid out anew.
     *
     * @param row the row of the old table whose cells it keeps
     * @param stamp what its time is
     * @param value the column of the one value that goes to the last column; -1 if none does
     * @param name what stands under the header {@link #METER}; empty for nothing
     */
    public record Line(int row, String stamp, int value, String name) {

        /** A row without a name. */
        public Line(int row, String stamp, int value) {
            this(row, stamp, value, "");
        }
    }

    /**
     * A table laid out anew: its first rows as they are, a row of headers, then the lines. The columns kept stay where they are.
     *
     * @param above how many rows stay as they are
     * @param headers by column; the time stands in {@code stampColumn}, values taken from many columns behind the last
     */
    public static Table relaid(
            Table table, int above, List<String> headers, int stampColumn, List<Integer> kept, List<Line> lines) {
        TableBuilder builder = new TableBuilder(table.file(), table.sheet());
        for (int row = 0; row < above; row++) {
            copy(table, row, builder);
        }
        builder.row(above < table.rows() ? table.rowNumber(above) : 1);
        for (int column = 0; column < headers.size(); column++) {
            builder.text(column, headers.get(column));
        }
        int[] unfolded = new int[above + 1 + lines.size()];
        int last = table.columns();
        java.util.Arrays.fill(unfolded, last);
        boolean folded = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            builder.row(table.rowNumber(line.row()));
            builder.text(stampColumn, line.stamp());
            for (int column : kept) {
                copy(table, line.row(), column, builder, column);
            }
            if (!line.name().isEmpty()) {
                builder.text(headers.indexOf(METER), line.name());
            }
            if (line.value() >= 0) {
                unfolded[above] = folded ? unfolded[above] : line.value();
                copy(table, line.row(), line.value(), builder, last);
                unfolded[above + 1 + i] = line.value();
                folded = true;
            }
        }
        return (folded ? builder.unfolded(unfolded) : builder).build();
    }

    /**
     * A table with other stamps.
     *
     * @param stamps by row; they stand in {@code column}
     * @param without a column that is empty in these rows, for the stamp tells what it told; -1 for none
     */
    public static Table dated(Table table, int column, Map<Integer, String> stamps, int without) {
        TableBuilder builder = new TableBuilder(table.file(), table.sheet());
        builder.from(table, 0);
        for (int row = 0; row < table.rows(); row++) {
            String stamp = stamps.getOrDefault(row, "");
            builder.row(table.rowNumber(row));
            for (int c = 0; c < table.columns(); c++) {
                if (stamp.isEmpty() || (c != column && c != without)) {
                    copy(table, row, c, builder, c);
                } else if (c == column) {
                    builder.text(c, stamp);
                }
            }
        }
        merged(table, builder);
        return builder.build();
    }

    private static void merged(Table table, TableBuilder builder) {
        table.merged()
                .forEach(cells -> builder.merged(cells.fromRow(), cells.toRow(), cells.fromColumn(), cells.toColumn()));
    }

    private static void copy(Table table, int row, TableBuilder builder) {
        builder.row(table.rowNumber(row));
        for (int column = 0; column < table.columns(); column++) {
            copy(table, row, column, builder, column);
        }
    }

    private static void copy(Table table, int row, int column, TableBuilder builder, int to) {
        switch (table.kind(row, column)) {
            case TEXT -> builder.text(to, table.text(row, column));
            case ERROR -> builder.error(to, table.text(row, column));
            case NUMBER -> builder.number(to, table.number(row, column));
            case DATE -> builder.date(to, (long) table.number(row, column));
            case TIME -> builder.time(to, table.number(row, column));
            case BOOLEAN -> builder.truth(to, table.number(row, column) != 0);
            case BLANK -> {}
        }
    }
}
