package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampText;

/** Tables that follow each other in time, as a sheet a month does, and are one table. */
final class FollowingTables {
    private static final Set<ColumnRole> ALONE =
            Set.of(ColumnRole.VALUE, ColumnRole.MONEY, ColumnRole.CONSTANT, ColumnRole.UNUSED, ColumnRole.OTHER);

    /**
     * A table with the times that it begins and ends at.
     *
     * @param columns by what they tell, which is their header or their part of the time; empty where some tell of others
     */
    private record Span(Shape shape, long first, long last, Map<String, Column> columns) {

        private Set<String> meters() {
            return new HashSet<>(keys(shape.of(ColumnRole.VALUE)));
        }

        /** Whether nothing that both have is in another unit here. */
        private boolean agrees(Span other) {
            return columns.entrySet().stream().allMatch(entry -> {
                Column there = other.columns().get(entry.getKey());
                return there == null || there.unit().equals(entry.getValue().unit());
            });
        }
    }

    private FollowingTables() {}

    /** The tables as they come, but one of those that follow each other. */
    static List<Shape> joined(List<Shape> shapes) {
        Map<String, List<Shape>> alike = new LinkedHashMap<>();
        for (Shape shape : shapes) {
            alike.computeIfAbsent(shape.fingerprint() + meter(shape), k -> new ArrayList<>())
                    .add(shape);
        }
        List<Shape> tables = new ArrayList<>();
        for (List<Shape> group : alike.values()) {
            ofOneShape(group).ifPresentOrElse(tables::add, () -> tables.addAll(group));
        }
        List<Shape> joined = new ArrayList<>();
        for (List<Shape> group : sharingMeters(tables)) {
            ofOtherMeters(group).ifPresentOrElse(joined::add, () -> joined.addAll(group));
        }
        return joined;
    }

    private static String meter(Shape shape) {
        return shape.preamble().meter().orElse("");
    }

    /** Groups of tables, each of which has a meter of one before it. */
    private static Collection<List<Shape>> sharingMeters(List<Shape> tables) {
        Map<String, List<Shape>> groups = new HashMap<>();
        List<List<Shape>> ordered = new ArrayList<>();
        for (Shape table : tables) {
            List<String> names = table.of(ColumnRole.VALUE).stream()
                    .map(column -> meter(table) + "\u0000" + key(column))
                    .toList();
            List<Shape> group = names.stream()
                    .map(groups::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseGet(() -> {
                        ordered.add(new ArrayList<>());
                        return ordered.get(ordered.size() - 1);
                    });
            group.add(table);
            names.forEach(name -> groups.putIfAbsent(name, group));
        }
        return ordered;
    }

    /** The one table of tables of one shape; empty where they do not follow each other, or are in unlike units. */
    private static Optional<Shape> ofOneShape(List<Shape> group) {
        boolean alike = group.stream().map(FollowingTables::units).distinct().count() == 1;
        if (group.size() < 2 || !alike || spans(group).isEmpty()) {
            return Optional.empty();
        }
        Table table = TableParts.joined(
                group.stream().map(Shape::table).toList(),
                group.stream().map(Shape::dataFrom).toList());
        return Optional.of(Recogniser.shape(table).orElse(group.get(0)));
    }

    private static List<Optional<SourceUnit>> units(Shape shape) {
        return shape.columns().stream().map(Column::unit).toList();
    }

    /**
     * The one table of tables some of whose meters are others, or stand in another order; empty where they do not follow each other,
     * share no meter, or tell more than times and meters in one row of headers.
     */
    private static Optional<Shape> ofOtherMeters(List<Shape> group) {
        List<Span> spans = group.size() < 2 ? List.of() : spans(group);
        if (spans.isEmpty() || spans.stream().anyMatch(span -> span.columns().isEmpty())) {
            return Optional.empty();
        }
        Set<String> meters = spans.get(0).meters();
        for (int i = 1; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean shared = span.meters().stream().anyMatch(meters::contains);
            if (!shared || !span.agrees(spans.get(i - 1)) || !span.agrees(spans.get(0))) {
                return Optional.empty();
            }
            meters.addAll(span.meters());
        }
        return Recogniser.shape(stacked(spans))
                .filter(shape -> keys(shape.of(ColumnRole.VALUE)).containsAll(meters));
    }

    private static Set<String> keys(List<Column> columns) {
        return columns.stream().map(FollowingTables::key).collect(Collectors.toSet());
    }

    /** The part of the time that a column tells, or its header: what it is called in every table. */
    private static String key(Column column) {
        return column.role().isTime() ? column.role().name() : Words.fold(column.header()) + " ";
    }

    private static Table stacked(List<Span> spans) {
        Shape first = spans.get(0).shape();
        int width = first.table().columns();
        Map<String, Integer> places = new LinkedHashMap<>();
        spans.get(0).columns().forEach((name, column) -> places.put(name, column.index()));
        Map<Integer, String> headers = new LinkedHashMap<>();
        for (Span span : spans) {
            for (Map.Entry<String, Column> each : span.columns().entrySet()) {
                if (!places.containsKey(each.getKey())) {
                    headers.put(width, each.getValue().header());
                    places.put(each.getKey(), width++);
                }
            }
        }
        List<TableParts.Strip> strips = new ArrayList<>();
        for (Span span : spans) {
            boolean whole = strips.isEmpty();
            Integer[] columns = new Integer[width];
            for (int c = 0; c < width; c++) {
                columns[c] = whole && c < first.table().columns() ? c : -1;
            }
            places.forEach((name, place) -> {
                Column there = span.columns().get(name);
                columns[place] = there == null ? columns[place] : there.index();
            });
            int from = whole ? 0 : span.shape().dataFrom();
            strips.add(new TableParts.Strip(span.shape().table(), from, List.of(columns)));
        }
        return TableParts.stacked(strips, first.header().headerRow(), headers);
    }

    /** In the order of their times; none, where they do not follow each other or their titles contradict each other. */
    private static List<Span> spans(List<Shape> group) {
        List<Span> spans = new ArrayList<>();
        boolean agreed = agree(group, shape -> shape.preamble().unit())
                && agree(group, shape -> shape.preamble().zone());
        if (!agreed) {
            return List.of();
        }
        for (Shape shape : group) {
            Optional<Span> span = span(shape);
            if (span.isEmpty()) {
                return List.of();
            }
            spans.add(span.get());
        }
        spans.sort(Comparator.comparingLong(Span::first));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).first() < spans.get(i - 1).last()) {
                return List.of();
            }
        }
        return spans;
    }

    private static boolean agree(List<Shape> group, Function<Shape, Optional<?>> title) {
        return group.stream().map(title).flatMap(Optional::stream).distinct().count() < 2;
    }

    /** Of a table whose times, read in one order all over, are given by dates. */
    private static Optional<Span> span(Shape shape) {
        if (shape.time().kind() != TimeColumns.Kind.DATE) {
            return Optional.empty();
        }
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        StampText stamp = new StampText();
        for (int row = shape.dataFrom(); row < shape.table().rows(); row++) {
            long at = time(shape.table(), row, shape.time().stamp(), stamp);
            if (at != Long.MIN_VALUE) {
                first = Math.min(first, at);
                last = Math.max(last, at);
            }
        }
        return first > last ? Optional.empty() : Optional.of(new Span(shape, first, last, columns(shape)));
    }

    /** The columns of a table of one row of headers in which nothing tells of another column; empty for any other. */
    private static Map<String, Column> columns(Shape shape) {
        HeaderBlock header = shape.header();
        boolean plain = shape.layout() == Layout.WIDE
                && header.headerRow() >= 0
                && header.unitRow() < 0
                && header.groupRows().isEmpty();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (Column column : plain ? shape.columns() : List.<Column>of()) {
            boolean alone = column.role().isTime()
                    || (ALONE.contains(column.role())
                            && column.unitColumn() < 0
                            && column.qualityColumn() < 0
                            && column.stampColumn() < 0);
            if (!alone || columns.put(key(column), column) != null) {
                return Map.of();
            }
        }
        return columns;
    }

    private static long time(Table table, int row, int column, StampText stamp) {
        if (table.kind(row, column) == CellKind.DATE) {
            return (long) table.number(row, column);
        }
        if (table.kind(row, column) != CellKind.TEXT || !stamp.parse(table.text(row, column))) {
            return Long.MIN_VALUE;
        }
        for (DateOrder order : List.of(DateOrder.YMD, DateOrder.DMY, DateOrder.MDY)) {
            if (stamp.fits(order)) {
                return stamp.localSeconds(order);
            }
        }
        return Long.MIN_VALUE;
    }
}
