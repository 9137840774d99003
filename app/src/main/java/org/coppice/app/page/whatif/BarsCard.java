package org.coppice.app.page.whatif;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** A figure in every scenario, as bars. */
final class BarsCard {
    /** The same for all, whatever their titles. */
    private static final double WIDTH = 200;

    private final ChartView chart;
    private final Card card;

    BarsCard(String title, PageContext context) {
        chart = context.chart(0);
        card = new Card(title, "", chart);
        card.setMinWidth(0);
        card.setPrefWidth(WIDTH);
        HBox.setHgrow(card, Priority.ALWAYS);
    }

    void show(BarList bars) {
        card.setRemark(bars.unit());
        chart.setDrawnHeight(bars.preferredHeight());
        chart.setChart(bars);
    }

    Card card() {
        return card;
    }
}
