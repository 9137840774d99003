package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.api.Test;

class ObjectivesChartTest {

    private static List<Mark.Text> titles(double width) {
        Drawing drawing = Samples.objectives().draw(Viewport.of(width, 240));
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().startsWith("●") || text.text().endsWith("■"))
                .toList();
    }

    @Test
    void bothTitlesStandOnOneLineWhereTheyFit() {
        List<Mark.Text> wide = titles(900);
        assertThat(wide).hasSize(2);
        assertThat(wide.get(0).y()).isEqualTo(wide.get(1).y());
    }

    @Test
    void theSecondGoesBelowWhereTheyWouldMeet() {
        List<Mark.Text> narrow = titles(200);
        assertThat(narrow.get(1).y()).isEqualTo(narrow.get(0).y() + 16);
    }
}
