package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.FindingList;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;
import org.coppice.app.page.RemarksCard;

/** What stands on the site: generation, storage, backup; and how full the battery is. */
final class EquipmentSection extends PictureSection<EquipmentSection.Picture> {
    private static final double TABLE_HEIGHT = 110;

    private final ChartView battery;
    private final Card batteryCard;
    private final RemarksCard remarks = new RemarksCard();
    private final RecordCards tables = new RecordCards(TABLE_HEIGHT);

    /** What is made in the background. */
    record Picture(Optional<Chart> battery, List<FindingList.Row> remarks) {

        static Picture of(EnergyView view) {
            return new Picture(view.battery(), view.equipmentRemarks());
        }
    }

    EquipmentSection(PageContext context, EnergyPageModel model, SizeStrip sizes) {
        super(model, Picture::of);
        List<Node> nodes = new ArrayList<>();
        battery = SectionCharts.chart(context);
        batteryCard = new Card("Battery", "state of charge, hour by hour", battery);
        tables.add("Solar arrays", "served before the grid", model.equipment().solar(), "Add solar array");
        tables.add("Wind turbines", "on the site", model.equipment().wind(), "Add wind turbines");
        tables.add("Batteries", "", model.equipment().batteries(), "Add battery");
        tables.add("Backup generators", "", model.equipment().backup(), "Add generator");
        nodes.add(remarks.card());
        nodes.add(batteryCard);
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
        shown.battery().ifPresent(battery::setChart);
        batteryCard.setShown(shown.battery().isPresent());
        remarks.show(shown.remarks());
    }

    @Override
    public void reveal(String recordId, String fieldKey) {
        tables.reveal(recordId, fieldKey);
    }
}
