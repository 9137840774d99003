package org.coppice.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.TextWidth;
import org.junit.jupiter.api.Test;

class LegendTest {

    @Test
    void entries_that_do_not_fit_begin_another_row() {
        assertThat(Legend.within(1_000, entries(6)).height()).isEqualTo(16);
        assertThat(Legend.within(200, entries(6)).height()).isEqualTo(48);
        assertThat(Legend.within(200, List.of()).height()).isZero();
    }

    @Test
    void each_row_ends_at_the_right() {
        List<Mark.Text> texts = texts(Legend.within(200, entries(6)));

        Mark.Text last = texts.get(texts.size() - 1);
        assertThat(last.x() + TextWidth.of(last.text())).isEqualTo(300);
    }

    @Test
    void where_rows_have_no_room_the_rest_is_counted() {
        Legend legend = Legend.within(200, entries(6)).fitting(20);

        assertThat(legend.height()).isEqualTo(16);
        assertThat(texts(legend)).extracting(Mark.Text::text).containsExactly("series 0", "+5 more");
    }

    @Test
    void where_all_have_room_all_are_named() {
        assertThat(texts(Legend.within(200, entries(6)).fitting(48))).hasSize(6);
    }

    private static List<Legend.Entry> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Legend.Entry.box("series " + i, Ink.series(i)))
                .toList();
    }

    private static List<Mark.Text> texts(Legend legend) {
        return legend.marks(300, 0).stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}
