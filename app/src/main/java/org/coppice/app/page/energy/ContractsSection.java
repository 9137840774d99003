package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.FindingList;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.RemarksCard;

/** What is agreed, on a time line and in tables. */
final class ContractsSection extends PictureSection<ContractsSection.Picture> {
    private static final double TABLE_HEIGHT = 130;
    private static final double TIMELINE_HEIGHT = 200;

    private final ChartView timeline;
    private final RemarksCard remarks = new RemarksCard();
    private final RecordCards tables = new RecordCards(TABLE_HEIGHT);

    /** What is made in the background. */
    record Picture(Chart timeline, List<FindingList.Row> remarks) {

        static Picture of(EnergyView view) {
            return new Picture(view.timeline(), view.contractRemarks());
        }
    }

    ContractsSection(PageContext context, EnergyPageModel model, SizeStrip sizes) {
        super(model, Picture::of);
        List<Node> nodes = new ArrayList<>();
        timeline = context.chart(TIMELINE_HEIGHT);
        ContractTables contracts = model.contracts();
        tables.add("Grid contracts", "prices a kWh, or a tariff", contracts.grid(), "Add grid contract");
        tables.add("Power purchase agreements", "", contracts.agreements(), "Add PPA");
        tables.add("Certificates", "bought apart from electricity", contracts.certificates(), "Add certificates");
        tables.add("Granular certificates", "of an hour or less", contracts.granular(), "Add granular certificates");
        tables.add("Green tariffs", "the supplier retires certificates", contracts.green(), "Add green tariff");
        tables.add("Certificates sold", "of generation on the site", contracts.sales(), "Add sale");
        nodes.add(remarks.card());
        nodes.add(new Card("Time line", "the shaded year is reported", timeline));
        nodes.add(sizes.node());
        nodes.addAll(tables.nodes());
        arrange(nodes);
    }

    @Override
    public boolean isOfPlan() {
        return true;
    }

    @Override
    void show(Picture shown) {
        timeline.setChart(shown.timeline());
        remarks.show(shown.remarks());
    }

    @Override
    public void reveal(String recordId, String fieldKey) {
        tables.reveal(recordId, fieldKey);
    }
}
