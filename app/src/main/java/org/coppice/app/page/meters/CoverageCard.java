package org.coppice.app.page.meters;

import java.util.Optional;
import javafx.scene.Node;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.page.Card;

/** The strip of coverage: a lane a meter, as tall as its lanes are. */
final class CoverageCard {
    /** How tall the strip is before it is known. */
    static final double HEIGHT = 110;

    private static final double LANES_OFF_PX = 56;
    private static final double LANE_PX = 20;

    private final ChartView strip;
    private final Card card;

    CoverageCard(ChartView strip) {
        this.strip = strip;
        card = new Card("Coverage", "day by day, from the first reading to the last", strip);
    }

    Node node() {
        return card;
    }

    /** Shows the lanes, or leaves no room where there are none. */
    void show(Optional<CoverageQuery.View> view) {
        card.setShown(view.isPresent());
        view.ifPresent(shown -> {
            double height = LANES_OFF_PX + LANE_PX * shown.strip().lanes().size();
            strip.setDrawnHeight(height);
            strip.setChart(shown.strip());
        });
    }
}
