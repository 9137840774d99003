package org.coppice.model.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.energy.Invoice;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What may explain the difference between an invoice and a computed bill. */
final class InvoiceFindings {
    /** Invoices are rounded line by line; what is below this share of the total is agreement. */
    private static final double AGREES = 0.001;

    /** The most that a share can be for it to look like a tax. */
    private static final double MOST_TAX = 0.3;

    private final InvoiceCheck check;
    private final Invoice invoice;
    private final Ledger ledger;
    private final List<Finding> findings = new ArrayList<>();

    InvoiceFindings(InvoiceCheck check, Ledger ledger) {
        this.check = check;
        this.invoice = check.invoice();
        this.ledger = ledger;
    }

    List<Finding> list() {
        if (outsideTheYear()) {
            return findings;
        }
        double difference = check.difference();
        if (Math.abs(difference) <= AGREES * Math.abs(invoice.total())) {
            add("invoice-agrees", Severity.INFO, "agrees with the computed bill to " + money(difference) + ".", "");
            return findings;
        }
        add(
                "invoice-differs",
                Severity.WARNING,
                "asks " + money(invoice.total()) + ", computed were " + money(check.computedTotal())
                        + ": a difference of " + money(difference) + ".",
                "The remarks below say what may explain it.");
        if (check.byDays()) {
            add(
                    "invoice-other-days",
                    Severity.INFO,
                    "runs from " + invoice.from() + " to " + invoice.to().minusDays(1)
                            + ", not over calendar months: computed lines were taken by their days, and peaks and tiers may fall into"
                            + " another period.",
                    "Compare invoices of whole months where there are some.");
        }
        energy();
        missingKinds();
        tax();
        return findings;
    }

    private boolean outsideTheYear() {
        LocalDate first = ledger.axis().firstDay();
        LocalDate end = ledger.axis().dayAfterLast();
        if (!invoice.from().isBefore(first) && !invoice.to().isAfter(end)) {
            return false;
        }
        add(
                "invoice-outside-year",
                Severity.WARNING,
                "runs from " + invoice.from() + " to " + invoice.to().minusDays(1) + ", the plan's year from " + first
                        + " to " + end.minusDays(1) + ": it is not compared.",
                "Set the plan to the year of the invoice.");
        return true;
    }

    private void energy() {
        if (check.invoicedKwh().isEmpty() || Double.isNaN(check.computedKwh())) {
            return;
        }
        double kwh = check.invoicedKwh().getAsDouble() - check.computedKwh();
        if (Math.abs(kwh) > AGREES * check.computedKwh()) {
            double price = price();
            add(
                    "invoice-other-energy",
                    Severity.WARNING,
                    String.format(
                            Locale.ROOT,
                            "bills %,.0f kWh, the plan draws %,.0f kWh on those days. At the average price of %.4f a kWh that explains"
                                    + " %s.",
                            check.invoicedKwh().getAsDouble(),
                            check.computedKwh(),
                            price,
                            money(kwh * price)),
                    "Import the meter's readings of the period, or see whether the invoice is of another meter or estimated.");
            return;
        }
        row(Posting.Kind.ENERGY)
                .filter(row -> row.difference().isPresent() && differs(row))
                .ifPresent(row -> add(
                        "invoice-other-price",
                        Severity.WARNING,
                        "bills the same energy for " + money(row.invoiced().getAsDouble()) + " instead of "
                                + money(row.computed()) + ".",
                        "Compare the energy rates, tiers and holidays of the tariff, and its version."));
    }

    private double price() {
        double cost = row(Posting.Kind.ENERGY).map(InvoiceCheck.Row::computed).orElse(0.0);
        return check.computedKwh() > 0 ? cost / check.computedKwh() : 0;
    }

    private Optional<InvoiceCheck.Row> row(Posting.Kind kind) {
        return check.rows().stream().filter(row -> row.kind() == kind).findFirst();
    }

    private boolean differs(InvoiceCheck.Row row) {
        return Math.abs(row.invoiced().orElse(0) - row.computed()) > AGREES * Math.abs(invoice.total());
    }

    private void missingKinds() {
        for (InvoiceCheck.Row row : check.rows()) {
            if (row.kind() == Posting.Kind.ENERGY || row.invoiced().isEmpty() || !differs(row)) {
                continue;
            }
            String asked = money(row.invoiced().getAsDouble());
            String what = row.kind().text().toLowerCase(Locale.ROOT);
            add(
                    "invoice-other-line",
                    Severity.WARNING,
                    row.computed() == 0
                            ? "asks " + asked + " for “" + what + "”, which the contract does not have."
                            : "asks " + asked + " for “" + what + "”, computed were " + money(row.computed()) + ".",
                    row.computed() == 0
                            ? "Add it to the tariff."
                            : "Compare its rate, and the peak or days that it is for.");
        }
    }

    /** A difference that is a share of all lines looks like a tax where none was reckoned. */
    private void tax() {
        boolean reckoned = row(Posting.Kind.TAX).map(row -> row.computed() != 0).orElse(false);
        double share = check.difference() / check.computedTotal();
        if (!reckoned
                && share > AGREES
                && share <= MOST_TAX
                && row(Posting.Kind.TAX).isEmpty()) {
            add(
                    "invoice-tax",
                    Severity.INFO,
                    String.format(
                            Locale.ROOT,
                            "is %.2f %% above what was computed, and the contract reckons no tax.",
                            share * 100),
                    "Maybe it holds a tax of that share? Add it to the tariff, or enter the total without tax.");
        }
    }

    private String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f %s", amount, check.contract().currency());
    }

    private void add(String code, Severity severity, String message, String action) {
        findings.add(Finding.of(
                code,
                severity,
                "Energy, " + check.contract().name(),
                "Invoice " + invoice.number() + " " + message,
                action));
    }
}
