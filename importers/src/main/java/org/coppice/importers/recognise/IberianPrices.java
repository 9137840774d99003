package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableParts;

/**
 * Prices of the day-ahead and the intraday market of the Iberian exchange, a file without headers: year, month, day, the number of the
 * hour or quarter of an hour, the price in Portugal, that in Spain, in EUR/MWh. Laid out anew with headers.
 *
 * <p>Source: OMIE, Modelo de ficheros para la distribución pública de información del mercado de electricidad.
 */
final class IberianPrices {
    private static final Set<String> TITLES = Set.of("MARGINALPDBC", "MARGINALPIBC");
    private static final int PERIOD = 3;
    private static final List<String> HEADERS =
            List.of("Date (Europe/Madrid)", "", "", "Period", "Portugal (EUR/MWh)", "Spain (EUR/MWh)");

    private IberianPrices() {}

    /** The table with headers, if its title is that of such a file. */
    static Optional<Table> headed(Table table) {
        if (table.rows() < 3
                || table.columns() < HEADERS.size()
                || !TITLES.contains(table.text(0, 0).strip())) {
            return Optional.empty();
        }
        List<TableParts.Line> lines = new ArrayList<>();
        for (int row = 1; row < table.rows(); row++) {
            String date = table.text(row, 0) + "-" + two(table.text(row, 1)) + "-" + two(table.text(row, 2));
            if (date.matches("\\d{4}-\\d\\d-\\d\\d")) {
                lines.add(new TableParts.Line(row, date, -1));
            }
        }
        List<Integer> kept = List.of(PERIOD, PERIOD + 1, PERIOD + 2);
        return lines.isEmpty() ? Optional.empty() : Optional.of(TableParts.relaid(table, 0, HEADERS, 0, kept, lines));
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
