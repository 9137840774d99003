package org.coppice.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void a_pixel_leads_back_to_its_value() {
        Random random = new Random(4);
        for (int i = 0; i < 500; i++) {
            double value = 1 + random.nextDouble() * 99;
            Scale linear = new Scale.Linear(new Extent(1, 100), 300, 20);
            Scale log = new Scale.Log(new Extent(1, 100), 300, 20);
            assertThat(linear.valueAt(linear.at(value))).isCloseTo(value, within(1e-9));
            assertThat(log.valueAt(log.at(value))).isCloseTo(value, within(1e-9));
        }
    }

    @Test
    void decades_are_equally_long() {
        Scale log = new Scale.Log(new Extent(1, 1_000), 0, 300);

        assertThat(log.at(10)).isCloseTo(100, within(1e-9));
        assertThat(log.at(100)).isCloseTo(200, within(1e-9));
    }

    @Test
    void a_logarithmic_axis_refuses_to_begin_at_zero() {
        assertThatThrownBy(() -> new Scale.Log(new Extent(0, 10), 0, 100))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot show 0.0")
                .hasMessageContaining("linear");
    }

    @Test
    void zero_and_less_have_no_place_on_a_logarithmic_axis() {
        Scale log = new Scale.Log(new Extent(1, 10), 0, 100);

        assertThat(log.at(0)).isNaN();
        assertThat(log.at(-5)).isNaN();
    }

    @Test
    void a_logarithmic_axis_spans_only_what_is_above_zero() {
        Extent extent = Axis.of("energy", "J").onLogScale(true).around(new double[] {-1, 0, 2, 200, Double.NaN}, 5);

        assertThat(extent.min()).isBetween(1.0, 2.0);
        assertThat(extent.max()).isBetween(200.0, 400.0);
    }

    @Test
    void zooming_takes_a_part_of_the_axis_in_its_own_measure() {
        Axis log = Axis.of("latency", "ms").onLogScale(true);

        Extent middle = log.scale(new Extent(1, 10_000), 0.25, 0.75, 0, 100).extent();

        assertThat(middle.min()).isCloseTo(10, within(1e-9));
        assertThat(middle.max()).isCloseTo(1_000, within(1e-9));
    }

    @Test
    void one_value_alone_has_room_around_it() {
        assertThat(new Scale.Linear(new Extent(5, 5), 0, 100).at(5)).isEqualTo(50);
        assertThat(new Scale.Log(new Extent(5, 5), 0, 100).at(5)).isCloseTo(50, within(1e-9));
    }

    @Test
    void an_axis_says_its_unit_and_which_way_is_better() {
        Axis axis = Axis.of("inter-token latency", "ms").better(Better.LOWER);

        assertThat(axis.titleAcross()).isEqualTo("inter-token latency, ms · lower is better ←");
        assertThat(axis.titleUp()).isEqualTo("inter-token latency, ms · lower is better ↓");
        assertThat(Axis.of("", "kW").titleUp()).isEqualTo("kW");
    }
}
