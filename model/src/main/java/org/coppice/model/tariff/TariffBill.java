package org.coppice.model.tariff;

import java.util.List;
import java.util.OptionalDouble;
import org.coppice.model.source.Finding;

/**
 * What a tariff asks.
 *
 * @param lines in the order of the months; a line of an amount that is not known is left out
 * @param complete whether every line is known
 * @param prices of energy by month and period
 */
public record TariffBill(List<BillLine> lines, boolean complete, MonthlyPrices prices, List<Finding> findings) {

    /** Copies the lists. */
    public TariffBill {
        lines = List.copyOf(lines);
        findings = List.copyOf(findings);
    }

    /** The sum of the lines, in their order; empty where one is not known. */
    public OptionalDouble total() {
        double sum = 0;
        for (BillLine line : lines) {
            sum += line.amount();
        }
        return complete ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** The sum of the lines of a kind. */
    public double sum(ChargeKind kind) {
        double sum = 0;
        for (BillLine line : lines) {
            sum += line.kind() == kind ? line.amount() : 0;
        }
        return sum;
    }

    /** The quantity of the lines of a kind. */
    public double quantity(ChargeKind kind) {
        double sum = 0;
        for (BillLine line : lines) {
            sum += line.kind() == kind ? line.quantity() : 0;
        }
        return sum;
    }
}
