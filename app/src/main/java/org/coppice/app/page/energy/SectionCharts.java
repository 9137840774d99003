package org.coppice.app.page.energy;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.page.Card;
import org.coppice.app.page.PageContext;

/** The charts and cards of the sections, of one height and side by side. */
final class SectionCharts {
    private static final double HEIGHT = 230;

    private SectionCharts() {}

    static ChartView chart(PageContext context) {
        return context.chart(HEIGHT);
    }

    /** Cards side by side, equally wide. */
    static HBox row(Card... cards) {
        HBox row = new HBox(16, cards);
        for (Card card : cards) {
            card.setPrefWidth(400);
            HBox.setHgrow(card, Priority.ALWAYS);
        }
        return row;
    }
}
