package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;

/**
 * Where nothing else is a reading, or only the megawatts of a market are, a price in a currency is one of energy: {@code SE3 Price (EUR)} of a power exchange, or of a bidding
 * zone, {@code SE3 (EUR)}.
 */
final class ExchangePrices {
    /** A bidding zone by its code and a currency. */
    private static final Pattern AREA =
            Pattern.compile("[A-Z]{2,3}[-_ ]?\\d?(-?[A-Z]{2,3}\\d?)? ?[(\\[][A-Z]{3}[)\\]]");

    private ExchangePrices() {}

    /** Whether a column holds megawatts, as what a market trades and a system demands does, or the price of another currency. */
    private static boolean isOfMarket(Column column) {
        return column.unit().filter(ExchangePrices::isOfMarket).isPresent();
    }

    private static boolean isOfMarket(SourceUnit unit) {
        boolean bulk = unit.measure() == Measure.POWER || unit.measure() == Measure.ENERGY;
        return unit.measure() == Measure.PRICE || (bulk && unit.factor() >= 1e3);
    }

    /** The columns, those of prices as values whose unit is to be asked. */
    static List<Column> amongMoney(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role() == ColumnRole.VALUE && !isOfMarket(column))) {
            return columns;
        }
        List<Column> priced = new ArrayList<>(columns);
        for (Column column : columns) {
            boolean price = HeaderWords.isPrice(column.header())
                    || AREA.matcher(column.header().strip()).matches();
            boolean rate = column.role() == ColumnRole.UNUSED
                    && column.unit()
                            .filter(unit -> unit.symbol().startsWith("?/"))
                            .isPresent(); // price_kwh
            if ((column.role() == ColumnRole.MONEY || rate) && price) {
                priced.set(
                        column.index(),
                        new Column(
                                column.index(),
                                column.header(),
                                column.group(),
                                ColumnRole.VALUE,
                                Optional.empty(),
                                "",
                                "",
                                -1,
                                -1,
                                -1));
            }
        }
        return priced;
    }
}
