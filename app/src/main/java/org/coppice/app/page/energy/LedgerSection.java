package org.coppice.app.page.energy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** The ledger hour by hour: power, who supplies it, for how long, and where it comes from month by month. */
final class LedgerSection extends PictureSection<LedgerSection.Picture> {
    record Picture(Chart power, Optional<Chart> supply, Chart duration, Chart origin, Chart pue, Chart wue) {

        static Picture of(EnergyView view) {
            return new Picture(view.power(), view.supply(), view.duration(), view.origin(), view.pue(), view.wue());
        }
    }

    private final ChartView power;
    private final ChartView supply;
    private final ChartView duration;
    private final ChartView origin;
    private final ChartView pue;
    private final ChartView wue;
    private final Card supplyCard;

    LedgerSection(PageContext context, EnergyPageModel model) {
        super(model, Picture::of);
        List<Node> nodes = new ArrayList<>();
        power = SectionCharts.chart(context);
        supply = SectionCharts.chart(context);
        duration = SectionCharts.chart(context);
        origin = SectionCharts.chart(context);
        pue = SectionCharts.chart(context);
        wue = SectionCharts.chart(context);
        supplyCard = new Card("Supply", "who serves the load, hour by hour", supply);
        nodes.add(new Card("Power", "drag to zoom in, double click to see all", power));
        nodes.add(supplyCard);
        nodes.add(SectionCharts.row(
                new Card("Electricity by origin", "every kWh once", origin),
                new Card("Duration", "for how long which power is drawn", duration)));
        nodes.add(SectionCharts.row(
                new Card("PUE", "facility over IT, hour by hour", pue),
                new Card("Water", "taken in at the site, litres a kWh of IT", wue)));
        arrange(nodes);
    }

    @Override
    void show(Picture picture) {
        power.setChart(picture.power());
        picture.supply().ifPresent(supply::setChart);
        supplyCard.setShown(picture.supply().isPresent());
        duration.setChart(picture.duration());
        origin.setChart(picture.origin());
        pue.setChart(picture.pue());
        wue.setChart(picture.wue());
    }
}
