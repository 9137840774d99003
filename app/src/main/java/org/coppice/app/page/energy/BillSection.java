package org.coppice.app.page.energy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.FindingList;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** What the electricity costs: month by month, and line by line. */
final class BillSection implements EnergySection {
    private static final int FINDINGS_SHOWN = 12;

    private final ChartView months;
    private final StatementTable bill = new StatementTable("Bill");
    private final StatementTable settlement = new StatementTable("Settlement");
    private final StatementTable invoices = new StatementTable("Invoices");
    private final FindingList findings = new FindingList();
    private final Card settlementCard;
    private final Card invoiceCard;
    private final List<Node> nodes;

    BillSection(PageContext context) {
        months = SectionCharts.chart(context);
        Button explain = new Button("Explain");
        explain.setOnAction(event -> context.explaining().explain("cost.electricity"));
        settlementCard = new Card("Settlement", "power purchase agreements, month by month", settlement);
        invoiceCard = new Card("Invoices", "beside what was computed for the same days", invoices, findings);
        nodes = List.of(
                new Card("Cost by month", "what is paid; what is received stands in the bill below", months),
                new Card("Bill", "the year, line by line; positive is paid", bill).command(explain),
                settlementCard,
                invoiceCard);
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public void show(EnergyView view) {
        months.setChart(view.billByMonth());
        bill.show(view.bill());
        settlement.show(view.settlement());
        show(settlementCard, !view.settlement().rows().isEmpty());
        invoices.show(view.invoices());
        findings.show(
                view.invoiceFindings().stream()
                        .map(finding -> new FindingList.Row(finding.severity(), finding.message(), finding.where()))
                        .toList(),
                FINDINGS_SHOWN,
                "");
        show(invoiceCard, !view.invoices().rows().isEmpty());
    }

    private static void show(Card card, boolean shown) {
        card.setVisible(shown);
        card.setManaged(shown);
    }
}
