package org.coppice.model.account;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Invoice;
import org.coppice.model.plan.energy.InvoiceLine;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;

/**
 * An invoice beside what was computed for the same days: line by line, with what may explain the difference. Computed lines that
 * reach beyond the invoice are taken by their days.
 *
 * @param rows a row for every kind that the invoice or the bill has
 * @param invoicedKwh empty where the invoice does not say
 * @param computedKwh drawn on the days of the invoice; NaN where a step is not known
 * @param computedTotal in the contract's currency
 * @param byDays whether a computed line was cut by days
 */
public record InvoiceCheck(
        GridContract contract,
        Invoice invoice,
        List<Row> rows,
        OptionalDouble invoicedKwh,
        double computedKwh,
        double computedTotal,
        boolean byDays,
        List<Finding> findings) {

    /**
     * One kind of charge.
     *
     * @param invoiced empty where the invoice has no such line
     */
    public record Row(Posting.Kind kind, OptionalDouble invoiced, double computed) {

        /** Invoiced less computed; empty where it was not invoiced by kind. */
        public OptionalDouble difference() {
            return invoiced.isPresent() ? OptionalDouble.of(invoiced.getAsDouble() - computed) : invoiced;
        }
    }

    /** Copies the lists. */
    public InvoiceCheck {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** Invoiced less computed. */
    public double difference() {
        return invoice.total() - computedTotal;
    }

    /** All invoices of a contract. */
    public static List<InvoiceCheck> of(Ledger ledger, GridContract contract) {
        return contract.invoices().stream()
                .map(invoice -> of(ledger, contract, invoice))
                .toList();
    }

    private static InvoiceCheck of(Ledger ledger, GridContract contract, Invoice invoice) {
        Map<Posting.Kind, Double> computed = new EnumMap<>(Posting.Kind.class);
        boolean byDays = false;
        for (Posting posting : ledger.postings()) {
            double share = share(posting, invoice);
            if (posting.contract().equals(contract.id()) && share > 0) {
                computed.merge(posting.kind(), share * posting.amount().amount(), Double::sum);
                byDays |= share < 1;
            }
        }
        Map<Posting.Kind, Double> invoiced = new EnumMap<>(Posting.Kind.class);
        for (InvoiceLine line : invoice.lines()) {
            invoiced.merge(Posting.Kind.valueOf(line.kind().name()), line.amount(), Double::sum);
        }
        double total = 0;
        for (double amount : computed.values()) {
            total += amount;
        }
        InvoiceCheck check = new InvoiceCheck(
                contract,
                invoice,
                rows(computed, invoiced),
                invoice.energy()
                        .map(energy -> OptionalDouble.of(energy.kilowattHours()))
                        .orElse(OptionalDouble.empty()),
                kwh(ledger, invoice),
                total,
                byDays,
                List.of());
        return check.withFindings(new InvoiceFindings(check, ledger).list());
    }

    private InvoiceCheck withFindings(List<Finding> found) {
        return new InvoiceCheck(contract, invoice, rows, invoicedKwh, computedKwh, computedTotal, byDays, found);
    }

    private static List<Row> rows(Map<Posting.Kind, Double> computed, Map<Posting.Kind, Double> invoiced) {
        List<Row> rows = new ArrayList<>();
        for (Posting.Kind kind : Posting.Kind.values()) {
            if (computed.containsKey(kind) || invoiced.containsKey(kind)) {
                Double asked = invoiced.get(kind);
                rows.add(new Row(
                        kind,
                        asked == null ? OptionalDouble.empty() : OptionalDouble.of(asked),
                        computed.getOrDefault(kind, 0.0)));
            }
        }
        return rows;
    }

    /** The share of a line's days that the invoice covers. */
    private static double share(Posting posting, Invoice invoice) {
        LocalDate from = posting.from().isAfter(invoice.from()) ? posting.from() : invoice.from();
        LocalDate to = posting.to().isBefore(invoice.to()) ? posting.to() : invoice.to();
        double days = ChronoUnit.DAYS.between(posting.from(), posting.to());
        return Math.max(0, ChronoUnit.DAYS.between(from, to)) / days;
    }

    private static double kwh(Ledger ledger, Invoice invoice) {
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        int first = ledger.axis().firstStepOf(invoice.from());
        int end = ledger.axis().firstStepOf(invoice.to());
        double sum = 0;
        for (int i = first; i < end; i++) {
            sum += imported[i];
        }
        return sum;
    }
}
