package org.coppice.app.page.energy;

import java.util.List;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.Statement;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;
import org.coppice.model.source.Finding;

/** What the electricity costs: month by month, and line by line. */
final class BillSection extends PictureSection<BillSection.Picture> {
    private static final int FINDINGS_SHOWN = 12;

    record Picture(Chart months, Statement bill, Statement settlement, Statement invoices, List<Finding> findings) {

        static Picture of(EnergyView view) {
            return new Picture(
                    view.billByMonth(), view.bill(), view.settlement(), view.invoices(), view.invoiceFindings());
        }
    }

    private final ChartView months;
    private final StatementTable bill = new StatementTable("Bill");
    private final StatementTable settlement = new StatementTable("Settlement");
    private final StatementTable invoices = new StatementTable("Invoices");
    private final FindingList findings = new FindingList();
    private final Card settlementCard;
    private final Card invoiceCard;

    BillSection(PageContext context, EnergyPageModel model) {
        super(model, Picture::of);
        months = SectionCharts.chart(context);
        settlementCard = new Card("Settlement", "power purchase agreements, month by month", settlement);
        invoiceCard = new Card("Invoices", "beside what was computed for the same days", invoices, findings);
        arrange(List.of(
                new Card("Cost by month", "what is paid; what is received stands in the bill below", months),
                new Card("Bill", "the year, line by line; positive is paid", bill)
                        .command(context.explain("Explain", "cost.electricity")),
                settlementCard,
                invoiceCard));
    }

    @Override
    void show(Picture picture) {
        months.setChart(picture.months());
        bill.show(picture.bill());
        settlement.show(picture.settlement());
        settlementCard.setShown(!picture.settlement().rows().isEmpty());
        invoices.show(picture.invoices());
        findings.show(
                picture.findings().stream()
                        .map(finding -> new FindingList.Row(finding.severity(), finding.message(), finding.where()))
                        .toList(),
                FINDINGS_SHOWN,
                "");
        invoiceCard.setShown(!picture.invoices().rows().isEmpty());
    }
}
