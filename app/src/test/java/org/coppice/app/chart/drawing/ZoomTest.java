package org.coppice.app.chart.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ZoomTest {

    @Test
    void what_is_under_the_pointer_stays_there() {
        Zoom zoom = new Zoom(0.2, 0.6, 0, 1).by(2, 0.25, 0.5, Zooming.ACROSS);

        // 0.2 + 0.25 × 0.4 = 0.3 before, and after: 0.25 + 0.25 × 0.2
        assertThat(zoom.x0()).isCloseTo(0.25, within(1e-12));
        assertThat(zoom.x1()).isCloseTo(0.45, within(1e-12));
        assertThat(zoom.y1()).isEqualTo(1);
    }

    @Test
    void going_back_far_enough_shows_everything() {
        Zoom zoom = new Zoom(0.4, 0.5, 0.1, 0.2).by(0.001, 0.9, 0.1, Zooming.BOTH);

        assertThat(zoom.isNone()).isTrue();
    }

    @Test
    void panning_stops_at_the_ends_and_keeps_the_size() {
        Zoom zoom = new Zoom(0.5, 0.7, 0, 1).moved(10, 0, Zooming.ACROSS);

        assertThat(zoom.x0()).isCloseTo(0.8, within(1e-12));
        assertThat(zoom.x1()).isCloseTo(1, within(1e-12));
    }

    @Test
    void a_dragged_part_is_a_part_of_what_is_seen() {
        Zoom zoom = new Zoom(0.5, 1, 0, 1).across(0.6, 0.2);

        assertThat(zoom.x0()).isCloseTo(0.6, within(1e-12));
        assertThat(zoom.x1()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void a_chart_that_only_zooms_across_keeps_its_height() {
        Zoom zoom = Zoom.NONE.by(4, 0.5, 0.5, Zooming.ACROSS).moved(0.1, 0.5, Zooming.ACROSS);

        assertThat(zoom.y0()).isZero();
        assertThat(zoom.y1()).isEqualTo(1);
    }

    @Test
    void any_sequence_of_gestures_stays_within_the_data() {
        Random random = new Random(9);
        Zoom zoom = Zoom.NONE;
        for (int i = 0; i < 20_000; i++) {
            zoom = switch (random.nextInt(4)) {
                case 0 ->
                    zoom.by(0.2 + random.nextDouble() * 3, random.nextDouble(), random.nextDouble(), Zooming.BOTH);
                case 1 -> zoom.moved(random.nextGaussian(), random.nextGaussian(), Zooming.BOTH);
                case 2 -> zoom.across(random.nextDouble(), random.nextDouble());
                default -> zoom.up(random.nextDouble(), random.nextDouble());
            };
            assertThat(zoom.x1()).isGreaterThan(zoom.x0());
        }
    }
}
