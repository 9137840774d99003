package org.coppice.app.chart.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.coppice.app.chart.drawing.Drawing;
import org.coppice.app.chart.drawing.Hit;
import org.coppice.app.chart.drawing.HitTest;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.app.chart.drawing.Mark;
import org.coppice.app.chart.drawing.Rect;
import org.junit.jupiter.api.Test;

class ReadoutTest {

    @Test
    void the_box_stays_inside_the_picture() {
        for (double x = 0; x <= 400; x += 50) {
            List<Mark> marks = Readout.marks(drawing(200), hit(x, 3));

            assertThat(marks)
                    .filteredOn(Mark.Box.class::isInstance)
                    .map(mark -> ((Mark.Box) mark).rect())
                    .allSatisfy(rect -> assertThat(rect.right()).isLessThanOrEqualTo(401))
                    .allSatisfy(rect -> assertThat(rect.x()).isGreaterThanOrEqualTo(-1));
        }
    }

    @Test
    void in_a_low_picture_the_readings_without_room_are_counted() {
        assertThat(texts(Readout.marks(drawing(80), hit(100, 8))))
                .containsExactly("2027", "series 0", "1 kW", "series 1", "1 kW", "and 6 more", "");
    }

    @Test
    void a_missing_value_has_a_crosshair_but_no_point() {
        Hit missing = Hit.single("Hall A", "2027", "missing", 0, 100, Double.NaN, Ink.SERIES_1);

        List<Mark> marks = Readout.marks(drawing(200), missing);

        assertThat(marks).noneMatch(Mark.Point.class::isInstance);
        assertThat(texts(marks)).contains("missing");
    }

    private static Hit hit(double x, int readings) {
        List<Hit.Reading> all = IntStream.range(0, readings)
                .mapToObj(i -> new Hit.Reading("series " + i, "1 kW", Ink.series(i)))
                .toList();
        return new Hit("series 0", "2027", "1 kW", 0, x, 50, all);
    }

    private static Drawing drawing(double height) {
        return new Drawing(400, height, new Rect(0, 0, 400, height), List.of(), HitTest.NOTHING);
    }

    private static List<String> texts(List<Mark> marks) {
        return marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }
}
