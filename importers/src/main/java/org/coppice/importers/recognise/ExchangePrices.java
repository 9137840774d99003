package org.coppice.importers.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where nothing else is a reading, a price in a currency is one of energy: {@code SE3 Price (EUR)} of a power exchange. */
final class ExchangePrices {
    private ExchangePrices() {}

    /** The columns, those of prices as values whose unit is to be asked. */
    static List<Column> amongMoney(List<Column> columns) {
        if (columns.stream().anyMatch(column -> column.role() == ColumnRole.VALUE)) {
            return columns;
        }
        List<Column> priced = new ArrayList<>(columns);
        for (Column column : columns) {
            if (column.role() == ColumnRole.MONEY && HeaderWords.isPrice(column.header())) {
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
