package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DelayTest {

    @Test
    void workThatTakesLessEnergyLaterIsLateOnlyUntilItIsDone() {
        // 10 wait three steps of half an hour, and take 8: 10 · 1.5 h of waiting, none after.
        Delay delay = Delay.of(new double[] {10, 0, 0, 0, 0, 0}, new double[] {0, 0, 0, 8, 0, 0}, 0.5);
        assertThat(delay.meanHours()).isCloseTo(1.5, within(1e-12));
        assertThat(delay.longestHours()).isEqualTo(1.5);
    }

    @Test
    void twoWorkloadsThatMoveAgainstEachOtherBothWait() {
        // Together they look as if nothing had moved.
        Delay later = Delay.of(new double[] {4, 0}, new double[] {0, 4}, 1);
        Delay earlier = Delay.of(new double[] {0, 4}, new double[] {4, 0}, 1);
        assertThat(later.and(earlier).meanHours()).isEqualTo(1);
        assertThat(later.and(earlier).work()).isEqualTo(8);
    }

    @Test
    void nothingMovedIsNotLate() {
        assertThat(Delay.of(new double[] {3, 3}, new double[] {3, 3}, 1).meanHours())
                .isZero();
        assertThat(Delay.NONE.meanHours()).isZero();
    }
}
