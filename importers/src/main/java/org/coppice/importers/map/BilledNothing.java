package org.coppice.importers.map;

import java.util.List;
import org.coppice.importers.measure.NumberText;
import org.coppice.importers.recognise.Column;
import org.coppice.importers.recognise.ColumnRole;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.Table;

/** Points out the rows of a list of bills that cost something and hold the quantity 0, which was perhaps never filled in. */
final class BilledNothing {
    private static final int MOST_BILLS = 20_000;

    private final Shape shape;
    private final Table table;

    private BilledNothing(Shape shape) {
        this.shape = shape;
        this.table = shape.table();
    }

    static void report(Shape shape, Notes notes) {
        if (shape.time().end() >= 0 && shape.table().rows() <= MOST_BILLS) {
            BilledNothing bills = new BilledNothing(shape);
            List<Column> costs = shape.of(ColumnRole.MONEY);
            shape.of(ColumnRole.VALUE).forEach(value -> bills.report(value, costs, notes));
        }
    }

    private void report(Column value, List<Column> costs, Notes notes) {
        int rows = 0;
        int billed = 0;
        int first = -1;
        String cost = "";
        for (int row = shape.dataFrom(); row < table.rows(); row++) {
            double quantity = number(row, value.index());
            rows += Double.isNaN(quantity) ? 0 : 1;
            for (Column each : costs) {
                if (quantity == 0 && number(row, each.index()) > 0) {
                    billed++;
                    cost = first < 0 ? table.text(row, each.index()) + " under “" + each.header() + "”" : cost;
                    first = first < 0 ? row : first;
                    break;
                }
            }
        }
        if (billed > 0 && billed * 4 <= rows) {
            notes.info(
                    "billed-nothing",
                    table.where(first, value.index()),
                    billed + " of " + rows + " bills hold the quantity 0 and a cost: the first " + cost + ".",
                    "Kept as 0. If the quantity is missing, write it in from the bill, or empty the cell: then it is a"
                            + " gap.");
        }
    }

    private double number(int row, int column) {
        return switch (table.kind(row, column)) {
            case NUMBER -> table.number(row, column);
            case TEXT ->
                NumberText.parse(NumberText.plain(table.text(row, column)).replaceAll("[$€£]", ""), false);
            default -> Double.NaN;
        };
    }
}
