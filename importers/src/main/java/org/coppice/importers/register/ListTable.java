package org.coppice.importers.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.coppice.importers.measure.DecimalMark;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.importers.preview.ListPreview;
import org.coppice.importers.preview.ListSource;
import org.coppice.importers.preview.PreviewColumn;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** A list under a row of headers, its columns found by their words: the longest that fits counts. */
final class ListTable {
    private static final int MOST_TITLES = 40;
    /** Characters; what is longer is prose. */
    private static final int LONGEST_HEADER = 48;

    private final Table table;
    private final int headerRow;
    private final Map<String, Integer> columns;
    private final Map<String, Boolean> commas = new HashMap<>();
    private final Map<String, DateOrder> orders = new HashMap<>();
    private Optional<DateOrder> answered = Optional.empty();

    private ListTable(Table table, int headerRow, Map<String, Integer> columns) {
        this.table = table;
        this.headerRow = headerRow;
        this.columns = columns;
    }

    /** The list of a table: under the row that names most of the keys, three at least. */
    static Optional<ListTable> find(Table table, List<ListKey> keys) {
        ListTable best = null;
        for (int row = 0; row < Math.min(table.rows(), MOST_TITLES); row++) {
            Map<String, Integer> named = named(table, row, keys);
            if (named.size() >= 3 && (best == null || named.size() > best.columns.size())) {
                best = new ListTable(table, row, named);
            }
        }
        return Optional.ofNullable(best);
    }

    private static Map<String, Integer> named(Table table, int row, List<ListKey> keys) {
        Map<String, Integer> columns = new HashMap<>();
        Map<String, Integer> lengths = new HashMap<>();
        for (int c = 0; c < table.columns(); c++) {
            String text = table.kind(row, c) == CellKind.TEXT ? table.text(row, c) : "";
            if (text.length() > LONGEST_HEADER || text.chars().noneMatch(Character::isLetter)) {
                continue;
            }
            String header =
                    Words.fold(Words.apart(text)).replaceAll("[_/.()\\-]+", " ").strip();
            String key = "";
            int length = 0;
            for (ListKey each : keys) {
                for (String word : each.words()) {
                    if (word.length() > length && holds(header, word)) {
                        key = each.name();
                        length = word.length();
                    }
                }
            }
            if (length > lengths.getOrDefault(key, 0)) {
                columns.put(key, c);
                lengths.put(key, length);
            }
        }
        return columns;
    }

    /** Whether a header holds a word, or several, between spaces. */
    private static boolean holds(String header, String word) {
        for (int at = header.indexOf(word); at >= 0; at = header.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || header.charAt(at - 1) == ' ') && (end == header.length() || header.charAt(end) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** The table itself. */
    Table table() {
        return table;
    }

    /** Reads dates that could be two in this order. */
    ListTable withOrder(Optional<DateOrder> order) {
        answered = order;
        return this;
    }

    /** The position of a column, that of the first where there is none of the key. */
    int position(String key) {
        return Math.max(0, column(key));
    }

    boolean has(String key) {
        return columns.containsKey(key);
    }

    int from() {
        return headerRow + 1;
    }

    int to() {
        return table.rows();
    }

    private int column(String key) {
        return columns.getOrDefault(key, -1);
    }

    String header(String key) {
        return column(key) < 0 ? "" : table.text(headerRow, column(key));
    }

    /** What it looks like in its file. */
    ListSource source(String format, IntPredicate leftOut) {
        Map<Integer, ListPreview.Meaning> meanings = new HashMap<>();
        columns.forEach((key, column) -> meanings.put(column, new ListPreview.Meaning(role(key), words(key))));
        return ListSource.of("", format, table, headerRow, meanings, leftOut);
    }

    private static PreviewColumn.Role role(String key) {
        return switch (key) {
            case "volume", "nodes", "gpus", "energy" -> PreviewColumn.Role.VALUE;
            case "from", "to", "vintage", "cancelledOn", "start", "end", "elapsed" -> PreviewColumn.Role.TIME;
            case "status", "state" -> PreviewColumn.Role.QUALITY;
            default -> PreviewColumn.Role.NAME;
        };
    }

    /** {@code serialFirst} → {@code serial first}. */
    private static String words(String key) {
        return key.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    /** All headers, for words. */
    String headers() {
        StringBuilder words = new StringBuilder();
        for (int c = 0; c < table.columns(); c++) {
            words.append(table.text(headerRow, c)).append(' ');
        }
        return words.toString();
    }

    String where(int row, String key) {
        return table.where(row, position(key));
    }

    String where() {
        return table.where();
    }

    String text(int row, String key) {
        int column = column(key);
        String text = column < 0 ? "" : table.text(row, column);
        return text.startsWith("'") ? text.substring(1) : text;
    }

    boolean isBlank(int row) {
        for (int column : columns.values()) {
            if (table.kind(row, column) != CellKind.BLANK) {
                return false;
            }
        }
        return true;
    }

    /** A number; NaN where there is none or none that can be read. */
    double number(int row, String key) {
        int column = column(key);
        if (column < 0 || table.kind(row, column) == CellKind.BLANK) {
            return Double.NaN;
        }
        return table.kind(row, column) == CellKind.NUMBER
                ? table.number(row, column)
                : NumberText.parse(NumberText.plain(table.text(row, column)), comma(key));
    }

    private boolean comma(String key) {
        return commas.computeIfAbsent(key, k -> {
            DecimalMark mark = new DecimalMark();
            for (int row = from(); row < to(); row++) {
                mark.hear(NumberText.plain(table.text(row, column(k))));
            }
            return mark.isComma();
        });
    }

    /** The unit that the header of a column names. */
    Optional<SourceUnit> unit(String key) {
        return UnitWords.inHeader(header(key)).map(UnitWords.InHeader::unit);
    }

    /** The stamp of a cell, in the order that its column proves; empty if it is none, or could be two. */
    Optional<ListStamp> stamp(int row, String key) {
        int column = column(key);
        if (column < 0) {
            return Optional.empty();
        }
        if (table.kind(row, column) == CellKind.DATE) {
            return Optional.of(new ListStamp((long) table.number(row, column), Optional.empty()));
        }
        double number = number(row, key);
        if (number > 9e8 && number < 2.3e12) {
            long seconds = Math.round(number > 1e11 ? number / 1e3 : number);
            return Optional.of(new ListStamp(seconds, Optional.of(0)));
        }
        StampText stamp = new StampText();
        if (!stamp.parse(table.text(row, column)) || !stamp.hasDate()) {
            return Optional.empty();
        }
        DateOrder order = stamp.fits(DateOrder.YMD) ? DateOrder.YMD : order(key);
        if (!stamp.fits(order)) {
            return Optional.empty();
        }
        Optional<Integer> offset = stamp.hasOffset() ? Optional.of(stamp.offset()) : Optional.empty();
        return Optional.of(new ListStamp(stamp.localSeconds(order), offset));
    }

    /** Whether no date of a column, nor of the other columns of dates, tells day from month, although they could be exchanged. */
    boolean isDateOrderOpen(String key) {
        if (answered.isPresent() || proven(key).isPresent() || provenElsewhere().isPresent()) {
            return false;
        }
        StampText stamp = new StampText();
        for (int row = from(); row < to() && column(key) >= 0; row++) {
            if (isOrdered(row, column(key), stamp)
                    && !stamp.hasPoints()
                    && stamp.epochDay(DateOrder.DMY) != stamp.epochDay(DateOrder.MDY)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell is a date whose order its form leaves open. */
    private boolean isOrdered(int row, int column, StampText stamp) {
        return table.kind(row, column) == CellKind.TEXT
                && stamp.parse(table.text(row, column))
                && stamp.hasDate()
                && !stamp.needsNoOrder()
                && !stamp.fits(DateOrder.YMD);
    }

    private DateOrder order(String key) {
        return orders.computeIfAbsent(
                key,
                each -> proven(each)
                        .or(this::provenElsewhere)
                        .or(() -> answered)
                        .orElse(DateOrder.DMY));
    }

    /** The order in which alone some date of a column can be read. */
    private Optional<DateOrder> proven(String key) {
        StampText stamp = new StampText();
        for (int row = from(); row < to() && column(key) >= 0; row++) {
            if (isOrdered(row, column(key), stamp) && stamp.fits(DateOrder.MDY) != stamp.fits(DateOrder.DMY)) {
                return Optional.of(stamp.fits(DateOrder.MDY) ? DateOrder.MDY : DateOrder.DMY);
            }
        }
        return Optional.empty();
    }

    /** The order that columns of dates prove, where none proves the other. */
    private Optional<DateOrder> provenElsewhere() {
        List<DateOrder> found = columns.keySet().stream()
                .filter(key -> role(key) == PreviewColumn.Role.TIME)
                .map(this::proven)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
