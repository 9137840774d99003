package org.coppice.app.page.tradeoffs;

import java.util.List;
import org.coppice.app.chart.Chart;
import org.coppice.app.control.Statement;
import org.coppice.model.study.TradeOffPoint;

/**
 * What the page shows.
 *
 * @param models whose points could be shown
 * @param shown the points of the chart, in the order of its table
 * @param front the front as a statement
 * @param chosen what is known of the chosen point; without rows where none is
 */
record TradeOffsView(
        String summary,
        List<String> models,
        List<TradeOffPoint> shown,
        Chart chart,
        Statement front,
        Statement chosen) {

    TradeOffsView {
        models = List.copyOf(models);
        shown = List.copyOf(shown);
    }
}
