package org.coppice.app.page.energy;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.StatementTable;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** What the electricity costs: month by month, and line by line. */
final class BillSection implements EnergySection {
    private final ChartView months;
    private final StatementTable bill = new StatementTable("Bill");
    private final List<Node> nodes;

    BillSection(PageContext context) {
        months = SectionCharts.chart(context);
        Button explain = new Button("Explain");
        explain.setOnAction(event -> context.explaining().explain("cost.electricity"));
        nodes = List.of(
                new Card("Cost by month", "what is paid; what is received stands in the bill below", months),
                new Card("Bill", "the year, line by line; positive is paid", bill).command(explain));
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public void show(EnergyView view) {
        months.setChart(view.billByMonth());
        bill.show(view.bill());
    }
}
