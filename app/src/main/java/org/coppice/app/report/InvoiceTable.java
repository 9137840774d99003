package org.coppice.app.report;

import java.util.List;
import java.util.OptionalDouble;
import org.coppice.app.report.book.Formulas;
import org.coppice.app.report.book.Heading;
import org.coppice.app.report.book.Line;
import org.coppice.app.report.book.Look;
import org.coppice.app.report.book.Page;
import org.coppice.app.report.book.Ref;
import org.coppice.model.account.InvoiceCheck;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.source.Finding;
import org.coppice.model.study.figure.SiteStatements;

/** Invoices beside what was computed for their days, with what may explain the difference. */
final class InvoiceTable {
    private static final int INVOICED = 7;
    private static final int COMPUTED = 9;

    private final ReportSubject subject;
    private final Page page;
    private final ProgramValues values;

    InvoiceTable(ReportSubject subject, Page page, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.values = values;
    }

    void write() {
        page.section("Invoices beside the computed bill");
        page.remark("A computed line that reaches beyond the days of an invoice is taken by its days.");
        page.header(List.of(
                Heading.text("Site"),
                Heading.text("Contract"),
                Heading.text("Kind"),
                Heading.text("Invoice", 36),
                Heading.number(""),
                Heading.number("From"),
                Heading.number("To"),
                Heading.number("Invoiced"),
                Heading.text("Unit"),
                Heading.number("Computed"),
                Heading.number("Difference")));
        int before = page.row();
        for (SiteStatements site : subject.main().sites()) {
            for (var contract : subject.main().plan().contracts()) {
                if (contract instanceof GridContract grid
                        && grid.site().equals(site.site().id())) {
                    InvoiceCheck.of(site.ledger(), grid).forEach(check -> invoice(site, check));
                }
            }
        }
        if (page.row() == before) {
            page.remark("No invoice was typed in.");
        }
    }

    private void invoice(SiteStatements site, InvoiceCheck check) {
        String currency = check.contract().currency().getCurrencyCode();
        Line energy = begin(page.entry(), site, check, "Energy drawn");
        difference(energy, check.invoicedKwh(), "kWh", check.computedKwh(), Look.WHOLE);
        Ref first = new Ref(page.name(), page.row(), COMPUTED);
        for (InvoiceCheck.Row row : check.rows()) {
            Line line = begin(page.entry(), site, check, row.kind().text());
            difference(line, row.invoiced(), currency, row.computed(), Look.TWO);
        }
        Ref last = new Ref(page.name(), page.row() - 1, COMPUTED);
        Line line = begin(page.total(), site, check, "Total");
        Ref invoiced = line.number(check.invoice().total(), Look.TWO);
        line.text(currency);
        Ref computed = line.formula(check.rows().isEmpty() ? "0" : Formulas.sum(first, last), Look.TWO);
        line.formula(Formulas.difference(invoiced, computed), Look.TWO);
        values.expect(
                "Computed for the invoice = program",
                check.invoice().number(),
                currency,
                computed,
                check.computedTotal(),
                Look.TWO);
        for (Finding finding : check.findings()) {
            page.remark(check.invoice().number() + ": " + finding.message() + " " + finding.action());
        }
    }

    private static Line begin(Line line, SiteStatements site, InvoiceCheck check, String kind) {
        line.text(site.site().name());
        line.text(check.contract().name());
        line.text(kind);
        line.text(check.invoice().number());
        line.skip();
        line.date(check.invoice().from());
        line.date(check.invoice().to().minusDays(1));
        line.skipTo(INVOICED);
        return line;
    }

    private static void difference(Line line, OptionalDouble asked, String unit, double found, Look look) {
        Ref invoiced = line.number(asked, look);
        line.text(unit);
        Ref computed = line.number(found, look);
        line.formula(
                "IF(ISNUMBER(" + invoiced.text() + ")," + Formulas.difference(invoiced, computed) + ",\"\")", look);
    }
}
