package org.coppice.importers.recognise;

import java.util.List;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/** Of several columns that may name meters, or what is metered, only one does. */
final class BestNamed {
    /** Headers of what is measured although they speak of names. */
    private static final Set<String> QUANTITIES = Set.of(
            "reading name",
            "parameter name",
            "metric name",
            "measurement name",
            "measure name",
            "variable name",
            "quantity name",
            "register name",
            "channel name",
            "kennzahl name",
            "nom de la mesure",
            "nombre de la medida");

    private static final Set<String> IDS = Set.of("id", "number", "nummer", "nr", "no");

    private BestNamed() {}

    /** What names quantities names no meters where another column does. */
    static void withoutQuantities(List<Column> columns) {
        boolean others = columns.stream().anyMatch(column -> column.role() == ColumnRole.METER && !isQuantity(column));
        for (int i = 0; others && i < columns.size(); i++) {
            if (columns.get(i).role() == ColumnRole.METER && isQuantity(columns.get(i))) {
                columns.set(i, columns.get(i).as(ColumnRole.KIND));
            }
        }
    }

    private static boolean isQuantity(Column column) {
        return QUANTITIES.contains(Words.fold(column.header().strip()).replace('_', ' '));
    }

    /** Numbers under “Room” or “Rack” alone beside the times are its readings: there is nothing else of which they could be the name. */
    static void withoutReadings(List<Column> columns, Table table, HeaderBlock header) {
        List<Column> untimed = columns.stream()
                .filter(column -> !column.role().isTime() && column.role() != ColumnRole.DURATION)
                .toList();
        if (untimed.size() != 1 || untimed.get(0).role() != ColumnRole.METER) {
            return;
        }
        Column alone = untimed.get(0);
        ColumnContent content = ColumnContent.of(table, header.dataFrom(), alone.index());
        boolean id = Words.has(alone.header(), IDS) || content.isIdentifier() || content.distinct() == 1;
        if (content.isWhole() && !id) {
            columns.set(columns.indexOf(alone), alone.as(ColumnRole.VALUE));
        }
    }

    /** The best named stays; among equals the one that tells more apart. One of meters that names a unit still tells what is metered. */
    static void keep(List<Column> columns, ColumnRole role, Table table, HeaderBlock header) {
        Column best = null;
        long bestScore = Long.MIN_VALUE;
        for (Column column : columns) {
            if (column.role() == role) {
                int distinct = ColumnContent.of(table, header.dataFrom(), column.index())
                        .distinct();
                long score = HeaderWords.meterRank(column.header()) * 1_000L
                        + (distinct > 1 ? 500 : 0)
                        + Math.min(distinct, 499);
                if (score > bestScore) {
                    best = column;
                    bestScore = score;
                }
            }
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.role() == role && column != best) {
                boolean united = role == ColumnRole.METER // Device Power (W)
                        && ColumnContent.of(table, header.dataFrom(), column.index())
                                .isWorded();
                columns.set(i, column.as(united ? ColumnRole.KIND : ColumnRole.OTHER));
            }
        }
    }
}
