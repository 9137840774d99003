package org.coppice.importers.recognise;

import java.util.Optional;
import java.util.Set;
import org.coppice.importers.measure.Words;
import org.coppice.importers.stamp.StampConvention;

/** Whether the header of a time column says that it is a start or an end. */
public final class StampWords {
    private static final Set<String> END = Set.of(
            "end", "ende", "ending", "bis", "until", "hasta", "fine", "tot", "fin", "intervallende", "zeitraumende");

    /** What was read or billed on a day was used before it. */
    private static final Set<String> READ = Set.of(
            "read",
            "reading",
            "bill",
            "billing",
            "billed",
            "invoice",
            "statement",
            "ablesung",
            "ablesedatum",
            "abgelesen",
            "rechnungsdatum",
            "releve",
            "facture",
            "factura",
            "fattura",
            "lectura",
            "lettura",
            "leitura",
            "meteropname",
            "avlasning",
            "aflaesning",
            "avlesning",
            "odczyt",
            "odectu",
            "检针日",
            "検針日");

    private StampWords() {}

    /** Whether a header names the day of a meter reading or of a bill, and no month. */
    public static boolean isOfReading(String header) {
        return Words.has(header, READ) && !Words.has(header, Set.of("month", "monat", "period", "mois", "mes"));
    }

    /** What the header says; empty if nothing or both. */
    public static Optional<StampConvention> convention(String header) {
        boolean start = HeaderWords.isStart(header);
        boolean end = Words.has(header, END);
        if (start == end) {
            return Optional.empty();
        }
        return Optional.of(start ? StampConvention.START : StampConvention.END);
    }
}
