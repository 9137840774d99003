package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.control.Statement;
import org.coppice.model.account.InvoiceCheck;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.source.Finding;

/** The invoices of a site beside what was computed for the same days, kind by kind, and what may explain a difference. */
final class InvoiceRows {

    private InvoiceRows() {}

    static Statement of(Plan plan, Ledger ledger) {
        List<List<String>> rows = new ArrayList<>();
        for (InvoiceCheck check : checks(plan, ledger)) {
            String when = check.invoice().from() + " to " + check.invoice().to().minusDays(1);
            for (InvoiceCheck.Row row : check.rows()) {
                rows.add(List.of(
                        when,
                        row.kind().text(),
                        row.invoiced().isPresent() ? number(row.invoiced().getAsDouble()) : "–",
                        number(row.computed()),
                        row.difference().isPresent() ? number(row.difference().getAsDouble()) : "–"));
            }
            rows.add(List.of(
                    "=" + when,
                    "total in " + check.contract().currency().getCurrencyCode(),
                    number(check.invoice().total()),
                    number(check.computedTotal()),
                    number(check.difference())));
        }
        return new Statement(List.of("invoice", "for", "invoiced", "computed", "difference"), rows, 2);
    }

    static List<Finding> findings(Plan plan, Ledger ledger) {
        return checks(plan, ledger).stream()
                .flatMap(check -> check.findings().stream())
                .toList();
    }

    private static List<InvoiceCheck> checks(Plan plan, Ledger ledger) {
        return plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(contract -> contract.site().equals(ledger.site().id()))
                .flatMap(contract -> InvoiceCheck.of(ledger, contract).stream())
                .toList();
    }

    private static String number(double amount) {
        return QuantityText.formatNumber(Math.rint(amount * 100) / 100, 12).replace('-', '−');
    }
}
