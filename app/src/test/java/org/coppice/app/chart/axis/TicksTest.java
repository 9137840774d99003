package org.coppice.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void ticks_are_round_and_share_their_decimals() {
        assertThat(labels(LinearTicks.within(new Extent(0, 2), 5))).containsExactly("0.0", "0.5", "1.0", "1.5", "2.0");
        assertThat(labels(LinearTicks.within(new Extent(0, 700), 5))).containsExactly("0", "200", "400", "600");
        assertThat(labels(LinearTicks.within(new Extent(-30, 30), 5))).containsExactly("−20", "0", "20");
        assertThat(labels(LinearTicks.within(new Extent(0, 24_000), 6)))
                .containsExactly("0", "5,000", "10,000", "15,000", "20,000");
    }

    @Test
    void a_tick_is_the_double_that_its_label_says() {
        for (Tick tick : LinearTicks.within(new Extent(0, 0.9), 10)) {
            assertThat(tick.value()).isEqualTo(Double.parseDouble(tick.label()));
        }
    }

    @Test
    void there_are_never_more_ticks_than_asked_for_and_all_lie_within() {
        Random random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            double min = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(14) - 6);
            double max = min + random.nextDouble() * Math.pow(10, random.nextInt(14) - 6) + 1e-9;
            int most = 2 + random.nextInt(12);
            List<Tick> ticks = LinearTicks.within(new Extent(min, max), most);
            assertThat(ticks.size()).as(min + " … " + max).isLessThanOrEqualTo(most + 1);
            double tolerance = (max - min) * 1e-6;
            assertThat(ticks).allSatisfy(tick -> assertThat(tick.value()).isBetween(min - tolerance, max + tolerance));
        }
    }

    @Test
    void a_nice_extent_ends_at_ticks() {
        assertThat(new Extent(0, 1.93).nice(5)).isEqualTo(new Extent(0, 2));
        assertThat(new Extent(213, 547).nice(6)).isEqualTo(new Extent(200, 600));
        assertThat(new Extent(7, 7).nice(5).min()).isZero();
        assertThat(new Extent(0, 0).nice(5)).isEqualTo(new Extent(0, 1));
    }

    @Test
    void a_logarithmic_axis_has_one_two_five() {
        Scale scale = new Scale.Log(new Extent(5, 320), 0, 100);

        assertThat(labels(scale.ticks(8))).containsExactly("5", "10", "20", "50", "100", "200");
    }

    @Test
    void a_logarithmic_axis_of_many_decades_has_only_powers_of_ten() {
        Scale scale = new Scale.Log(new Extent(0.001, 10_000), 0, 100);

        assertThat(labels(scale.ticks(8))).containsExactly("0.001", "0.01", "0.1", "1", "10", "100", "1,000", "10,000");
        assertThat(scale.ticks(4)).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void a_logarithmic_axis_of_less_than_a_decade_has_linear_ticks() {
        Scale scale = new Scale.Log(new Extent(20, 40), 0, 100);

        assertThat(labels(scale.ticks(5))).containsExactly("20", "25", "30", "35", "40");
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).toList();
    }
}
