package org.coppice.app.page.energy;

import java.util.List;
import javafx.scene.Node;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.TableCard;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;

/** What is agreed, on a time line and in tables. */
final class ContractsSection implements EnergySection {
    private static final double TABLE_HEIGHT = 130;
    private static final double TIMELINE_HEIGHT = 200;

    private final ChartView timeline;
    private final TableCard<GridContract> grid;
    private final TableCard<Ppa> agreements;
    private final TableCard<Certificates> certificates;
    private final List<Node> nodes;

    ContractsSection(PageContext context, EnergyPageModel model, SizeStrip sizes) {
        timeline = SectionCharts.chart(context, TIMELINE_HEIGHT);
        grid = table("Grid contracts", "prices a kWh", model.grid(), "Add grid contract");
        agreements = table("Power purchase agreements", "", model.agreements(), "Add PPA");
        certificates = table("Certificates", "bought apart from electricity", model.certificates(), "Add certificates");
        nodes = List.of(
                new Card("Time line", "the shaded year is reported", timeline),
                sizes.node(),
                grid.card(),
                agreements.card(),
                certificates.card());
    }

    private static <M> TableCard<M> table(
            String title, String remark, org.coppice.app.control.table.FieldTableModel<M> rows, String add) {
        TableCard<M> card =
                new TableCard<>(title, remark, rows).withRowCommands(add).withDetails();
        card.table().setPrefHeight(TABLE_HEIGHT);
        return card;
    }

    @Override
    public List<Node> nodes() {
        return nodes;
    }

    @Override
    public void show(EnergyView view) {
        timeline.setChart(view.timeline());
    }

    @Override
    public boolean reveal(String recordType, String recordId, String fieldKey) {
        if (!recordType.equals(PlanTable.CONTRACTS.recordType())) {
            return false;
        }
        List.of(grid, agreements, certificates).forEach(each -> each.table().reveal(recordId, fieldKey));
        return true;
    }
}
