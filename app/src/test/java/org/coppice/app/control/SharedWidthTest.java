package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedWidthTest {
    private static final double[] WANTED = {100, 40, 60};
    private static final double[] LEAST = {50, 40, 40};

    @Test
    void the_first_column_takes_what_is_left() {
        assertThat(SharedWidth.of(250, WANTED, LEAST)).containsExactly(150, 40, 60);
    }

    @Test
    void those_that_can_give_way_in_proportion() {
        // 35 of the 70 that can be given: 25 of 50, 0 of 0, 10 of 20.
        assertThat(SharedWidth.of(165, WANTED, LEAST)).containsExactly(75, 40, 50);
    }

    @Test
    void no_column_is_narrower_than_its_least() {
        assertThat(SharedWidth.of(10, WANTED, LEAST)).containsExactly(LEAST);
    }
}
