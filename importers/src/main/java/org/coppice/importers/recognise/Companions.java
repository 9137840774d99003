package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/** Gives each value column the columns that speak of it: its unit, its quality, and its time where blocks stand side by side. */
final class Companions {
    private static final Pattern PER_ENERGY = Pattern.compile("(?i)(?:/|\\bper )\\s*([kM]Wh)\\b");

    private Companions() {}

    static List<Column> join(
            Table table, HeaderBlock header, TimeColumns time, List<Column> columns, DataRegion region) {
        List<Integer> values = indexes(columns, ColumnRole.VALUE);
        List<Integer> units = new ArrayList<>(indexes(columns, ColumnRole.UNIT));
        if (units.isEmpty()) {
            for (int kind : indexes(columns, ColumnRole.KIND)) {
                ColumnContent content = ColumnContent.of(table, header.dataFrom(), kind);
                if (content.isUnits() && content.isWorded()) {
                    units.add(kind);
                }
            }
        }
        List<Integer> withoutMoney = units.stream()
                .filter(unit -> !isMoney(table, header.dataFrom(), unit))
                .toList();
        List<Integer> qualities = indexes(columns, ColumnRole.QUALITY);
        List<Integer> stamps = stamps(table, header, time, region);
        List<Column> joined = new ArrayList<>();
        for (Column column : columns) {
            boolean otherStamp = stamps.size() > 1 && stamps.contains(column.index());
            if (otherStamp && column.role() == ColumnRole.OTHER) {
                joined.add(new Column(
                        column.index(),
                        column.header(),
                        column.group(),
                        ColumnRole.STAMP,
                        column.unit(),
                        "",
                        "",
                        -1,
                        -1,
                        -1));
            } else if (column.role() == ColumnRole.VALUE) {
                boolean priced = column.unit().isPresent() || HeaderWords.isPrice(column.header());
                Column named = column.unit().isPresent() ? column : inCurrency(table, header, column, units);
                joined.add(named.withCompanions(
                        companion(column.index(), values, priced ? withoutMoney : units),
                        companion(column.index(), values, qualities),
                        stamps.size() > 1 ? lastBefore(stamps, column.index()) : -1));
            } else {
                joined.add(column);
            }
        }
        return joined;
    }

    /** The column with the unit of a price per energy, {@code Price[Currency/MWh]}, whose currency another column names alike in all rows. */
    private static Column inCurrency(Table table, HeaderBlock header, Column column, List<Integer> units) {
        Matcher per = PER_ENERGY.matcher(column.header());
        for (int unit : per.find() ? units : List.<Integer>of()) {
            boolean one = ColumnContent.of(table, header.dataFrom(), unit).distinct() == 1;
            String currency = table.text(header.dataFrom(), unit);
            if (one && isMoney(table, header.dataFrom(), unit)) {
                return UnitWords.find(currency + "/" + per.group(1))
                        .map(found -> column.withUnit(
                                found, "“" + currency + "” beside the header “" + column.header() + "”"))
                        .orElse(column);
            }
        }
        return column;
    }

    /** Whether a column of units names a currency, which beside a price of an energy says no more than its header. */
    private static boolean isMoney(Table table, int from, int column) {
        for (int row = from; row < table.rows(); row++) {
            if (!table.text(row, column).isEmpty()) {
                return UnitWords.find(table.text(row, column))
                        .filter(unit -> unit.measure() == Measure.MONEY)
                        .isPresent();
            }
        }
        return false;
    }

    private static List<Integer> indexes(List<Column> columns, ColumnRole role) {
        return columns.stream()
                .filter(column -> column.role() == role)
                .map(Column::index)
                .toList();
    }

    /** Date columns with the same header, each followed by values of its own. */
    private static List<Integer> stamps(Table table, HeaderBlock header, TimeColumns time, DataRegion region) {
        if (time.kind() != TimeColumns.Kind.DATE || time.end() >= 0) {
            return List.of();
        }
        String first = Words.fold(header.header(table, time.stamp()));
        return region.dateColumns().stream()
                .filter(column -> Words.fold(header.header(table, column)).equals(first))
                .toList();
    }

    private static int lastBefore(List<Integer> columns, int index) {
        int last = -1;
        for (int column : columns) {
            last = column < index ? column : last;
        }
        return last;
    }

    /**
     * A single companion speaks of every value. Of several, each speaks of the value before it, or, where the first stands before
     * every value, of the one after it.
     */
    private static int companion(int value, List<Integer> values, List<Integer> companions) {
        if (companions.isEmpty()) {
            return -1;
        }
        if (companions.size() == 1 && (values.size() == 1 || isOutside(companions.get(0), values))) {
            return companions.get(0);
        }
        boolean before = companions.get(0) < values.get(0);
        int found = -1;
        for (int companion : companions) {
            if (before && companion < value) {
                found = companion;
            }
            if (!before && companion > value && found < 0) {
                found = companion;
            }
        }
        return found >= 0 && isNearest(value, found, values) ? found : -1;
    }

    private static boolean isOutside(int companion, List<Integer> values) {
        return companion < values.get(0) || companion > values.get(values.size() - 1);
    }

    private static boolean isNearest(int value, int companion, List<Integer> values) {
        int from = Math.min(value, companion);
        int to = Math.max(value, companion);
        return values.stream().noneMatch(other -> other > from && other < to && other != value);
    }
}
