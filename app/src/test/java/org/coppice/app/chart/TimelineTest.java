package org.coppice.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.coppice.app.chart.drawing.Viewport;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Viewport SIZE = Viewport.of(800, 200);

    private static Timeline.Lane lane(String name, LocalDate from, Optional<LocalDate> to) {
        return new Timeline.Lane(name, "PPA", Ink.SERIES_5, from, to, "3 MW");
    }

    /** The bars of the lanes; the first box is the shaded year. */
    private static List<Rect> bars(Drawing drawing) {
        return Drawings.all(drawing, Mark.Box.class).stream()
                .filter(box -> box.cornerRadius() == 2)
                .map(Mark.Box::rect)
                .toList();
    }

    @Test
    void a_bar_runs_from_the_first_day_to_the_day_after_the_last() {
        // Seen are 2026 to 2029, four years; 2027 is the second quarter of the width.
        Timeline chart = new Timeline(
                "Contracts", 2027, List.of(lane("a", LocalDate.of(2027, 1, 1), Optional.of(LocalDate.of(2028, 1, 1)))));
        Drawing drawing = chart.draw(SIZE);

        Rect bar = bars(drawing).get(0);
        assertThat(bar.x() - drawing.plot().x()).isCloseTo(drawing.plot().width() / 4, within(1.0));
        assertThat(bar.width()).isCloseTo(drawing.plot().width() / 4, within(1.0));
    }

    @Test
    void what_has_no_end_and_began_long_ago_fills_the_picture() {
        Timeline chart =
                new Timeline("Contracts", 2027, List.of(lane("a", LocalDate.of(2001, 1, 1), Optional.empty())));
        Drawing drawing = chart.draw(SIZE);

        assertThat(bars(drawing).get(0).x()).isEqualTo(drawing.plot().x());
        assertThat(bars(drawing).get(0).right()).isCloseTo(drawing.plot().right(), within(1e-9));
    }

    @Test
    void the_summary_counts_what_is_in_force_in_the_year() {
        Timeline chart = new Timeline(
                "Contracts",
                2027,
                List.of(
                        lane("ended", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2027, 1, 1))),
                        lane("now", LocalDate.of(2020, 1, 1), Optional.of(LocalDate.of(2027, 1, 2))),
                        lane("later", LocalDate.of(2028, 1, 1), Optional.empty())));

        assertThat(chart.summary()).isEqualTo("Contracts, timeline of 3: 1 in force in 2027.");
    }

    @Test
    void under_the_pointer_stands_the_lane_with_its_dates() {
        Timeline chart = Samples.timeline();
        Drawing drawing = chart.draw(SIZE);

        Hit hit = drawing.hitAt(drawing.plot().centreX(), drawing.plot().centreY())
                .orElseThrow();
        assertThat(hit.series()).isEqualTo("Wind Nord");
        assertThat(hit.label()).isEqualTo("2026-07-01 to 2036-06-30");
    }
}
