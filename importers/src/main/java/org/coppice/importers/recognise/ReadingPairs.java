package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.measure.Words;
import org.coppice.importers.sheet.Table;

/**
 * The previous and the current reading of a meter, or those at the start and the end, side by side. Where their difference has a column
 * with a unit, neither is needed. Where rows have a start and an end, each holds what the one is above the other; else the previous reading
 * is the current one of the row before.
 */
final class ReadingPairs {
    private static final Set<String> READING = Set.of(
            "read",
            "reading",
            "index",
            "stand",
            "zahlerstand",
            "meterstand",
            "lectura",
            "leitura",
            "lettura",
            "releve",
            "odczyt",
            "stav",
            "показания",
            "avlasning",
            "avlesning");
    private static final Set<String> PREVIOUS = Set.of(
            "previous",
            "prev",
            "prior",
            "last",
            "old",
            "opening",
            "initial",
            "vorheriger",
            "letzter",
            "alter",
            "ancien",
            "precedent",
            "precedente",
            "anterior",
            "vorige",
            "poprzedni",
            "predchozi",
            "предыдущие",
            "forrige");
    private static final Set<String> CURRENT = Set.of(
            "current",
            "present",
            "new",
            "latest",
            "closing",
            "final",
            "aktueller",
            "neuer",
            "nouveau",
            "nouvel",
            "actual",
            "attuale",
            "atual",
            "huidige",
            "nieuwe",
            "biezacy",
            "novy",
            "текущие",
            "nuvaerende");

    private static final Set<String> START = Set.of(
            "start", "begin", "beginning", "anfang", "beginn", "debut", "inicio", "inizio", "aanvang", "poczatek");
    private static final Set<String> END =
            Set.of("end", "stop", "finish", "ende", "schluss", "fin", "final", "fine", "eind", "koniec");

    private ReadingPairs() {}

    /** The columns, those that are not needed unused. */
    static List<Column> alone(Table table, HeaderBlock header, List<Column> columns) {
        Optional<Column> previous = reading(columns, PREVIOUS).or(() -> bound(columns, START));
        Optional<Column> current = reading(columns, CURRENT).or(() -> bound(columns, END));
        if (previous.isEmpty() || current.isEmpty() || !follow(table, header, previous.get(), current.get())) {
            return columns;
        }
        boolean difference = columns.stream()
                .anyMatch(column -> column.role() == ColumnRole.VALUE
                        && column.index() != previous.get().index()
                        && column.index() != current.get().index()
                        && column.unit().filter(unit -> unit.measure().adds()).isPresent());
        List<Column> alone = new ArrayList<>(columns);
        boolean intervals = columns.stream().anyMatch(column -> column.role() == ColumnRole.END);
        ColumnRole before = intervals && !difference ? ColumnRole.READING_BEFORE : ColumnRole.UNUSED;
        alone.set(previous.get().index(), previous.get().as(before));
        if (difference) {
            alone.set(current.get().index(), current.get().as(ColumnRole.UNUSED));
        }
        return alone;
    }

    private static Optional<Column> reading(List<Column> columns, Set<String> which) {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.VALUE
                        && Words.has(column.header(), READING)
                        && Words.has(column.header(), which))
                .findFirst();
    }

    /** A reading at the start or the end: the words say so, or the unit is one of energies. */
    private static Optional<Column> bound(List<Column> columns, Set<String> which) {
        return columns.stream()
                .filter(column -> column.role() == ColumnRole.VALUE && Words.has(column.header(), which))
                .filter(column -> Words.has(column.header(), READING)
                        || HeaderWords.isMeter(column.header())
                        || column.unit().filter(unit -> unit.measure().adds()).isPresent())
                .findFirst();
    }

    /** Whether no current reading is below the previous one; a counter may begin anew now and then. */
    private static boolean follow(Table table, HeaderBlock header, Column previous, Column current) {
        int both = 0;
        int below = 0;
        for (int row = header.dataFrom(); row < table.rows(); row++) {
            double before = number(table, row, previous);
            double after = number(table, row, current);
            both += Double.isNaN(after - before) ? 0 : 1;
            below += after < before ? 1 : 0;
        }
        return both > 0 && below * 10 <= both;
    }

    private static double number(Table table, int row, Column column) {
        return NumberText.parse(NumberText.plain(table.text(row, column.index())), false);
    }
}
