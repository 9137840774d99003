package org.coppice.app.report;

import java.util.ArrayList;
import java.util.List;
import org.coppice.app.report.book.Page;
import org.coppice.model.study.figure.SiteStatements;

/** What electricity costs: the lines of the bill, their sums by kind and month, the settlement of agreements, invoices. */
final class BillSheet {
    private final ReportSubject subject;
    private final Page page;
    private final FigureCells figures;
    private final ProgramValues values;

    BillSheet(ReportSubject subject, Page page, FigureCells figures, ProgramValues values) {
        this.subject = subject;
        this.page = page;
        this.figures = figures;
        this.values = values;
    }

    void write() {
        page.titleBlock(
                SheetName.BILL.title(),
                "Every line that a contract asks: quantity × rate. Positive amounts are paid, negative ones received.",
                subject.facts());
        List<SiteStatements> sites = subject.main().sites();
        BillLines lines = new BillLines(subject, page, figures, values);
        page.header(lines.headings());
        if (sites.isEmpty()) {
            page.remark("The plan has no site, so there is no bill. Add one on the page Sites.");
            return;
        }
        List<BillLines.Block> blocks = new ArrayList<>();
        sites.forEach(site -> blocks.add(lines.site(site.bill())));
        page.blank();
        new BillByMonth(subject, page, values).write(blocks);
        page.blank();
        new SettlementTable(subject, page, values).write(lines);
        page.blank();
        new InvoiceTable(subject, page, values).write();
    }
}
