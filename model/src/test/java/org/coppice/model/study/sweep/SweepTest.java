package org.coppice.model.study.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final Grid GRID = Grid.of(
            Dimension.steps("a", 0, 3, 1), Dimension.steps("b", 10, 30, 10), new Dimension("c", new double[] {1, 5}));

    /** Outputs of a point: its three levels as one number, and the distance of the first from 2. */
    private static BlockEvaluator digits() {
        return (first, into) -> {
            for (int i = 0; i < into.length / 2; i++) {
                int point = first + i;
                into[2 * i] = 100 * GRID.level(point, 0) + GRID.level(point, 1) + GRID.level(point, 2);
                into[2 * i + 1] = Math.abs(GRID.level(point, 0) - 2);
            }
        };
    }

    @Test
    void pointsAreNumberedWithTheLastDimensionFastest() {
        assertThat(GRID.size()).isEqualTo(24);
        assertThat(GRID.sizeFrom(1)).isEqualTo(6);
        // Point 9 = 1·6 + 1·2 + 1.
        assertThat(List.of(GRID.level(9, 0), GRID.level(9, 1), GRID.level(9, 2)))
                .containsExactly(1.0, 20.0, 5.0);
    }

    @Test
    void theResultDoesNotDependOnThreadsOrBlocks() {
        SweepResult one = Sweep.run(GRID, 0, 2, SweepTest::digits, SweepControl.onThreads(1));
        SweepResult many = Sweep.run(GRID, 2, 2, SweepTest::digits, SweepControl.onThreads(4));
        assertThat(many.values()).containsExactly(one.values());
        assertThat(one.value(9, 0)).isEqualTo(125);
    }

    @Test
    void theFirstOfTheLeastIsTheBest() {
        SweepResult result = Sweep.run(GRID, 1, 2, SweepTest::digits, SweepControl.onThreads(2));
        assertThat(result.least(1)).hasValue(12);
        assertThat(result.least(0)).hasValue(0);
    }

    @Test
    void whatIsNotKnownIsNeverTheBest() {
        Grid two = Grid.of(Dimension.steps("x", 0, 1, 1));
        SweepResult result = Sweep.run(
                two, 0, 1, () -> (first, into) -> into[0] = first == 0 ? Double.NaN : 7, SweepControl.onThreads(1));
        assertThat(result.least(0)).hasValue(1);
        SweepResult none = Sweep.run(two, 0, 1, () -> (first, into) -> into[0] = Double.NaN, SweepControl.onThreads(1));
        assertThat(none.least(0)).isEmpty();
    }

    @Test
    void progressIsToldPointByPointAndEndsAtAll() {
        ConcurrentLinkedQueue<Integer> told = new ConcurrentLinkedQueue<>();
        Sweep.run(GRID, 1, 2, SweepTest::digits, new SweepControl(3, () -> false, told::add));
        assertThat(told).hasSize(12).contains(24).doesNotHaveDuplicates();
    }

    @Test
    void aCancelledSweepStopsBeforeTheNextBlock() {
        AtomicInteger blocks = new AtomicInteger();
        SweepControl control = new SweepControl(1, () -> blocks.get() >= 3, done -> {});
        assertThatThrownBy(
                        () -> Sweep.run(GRID, 0, 1, () -> (first, into) -> into[0] = blocks.incrementAndGet(), control))
                .isInstanceOf(CancellationException.class);
        assertThat(blocks).hasValue(3);
    }

    @Test
    void aProblemAtAPointIsToldAsItIs() {
        assertThatThrownBy(() -> Sweep.run(
                        GRID,
                        0,
                        1,
                        () -> (first, into) -> {
                            throw new UserError("no such fleet");
                        },
                        SweepControl.onThreads(2)))
                .isInstanceOf(UserError.class)
                .hasMessage("no such fleet");
    }

    @Test
    void levelsAreCountedFromTheStartSoThatRoundingDoesNotAddUp() {
        double[] levels = Dimension.steps("share", 0, 1, 0.1).levels();
        assertThat(levels).hasSize(11);
        assertThat(levels[10]).isEqualTo(1.0);
        assertThat(Dimension.steps("cap", 0.7, 1.0, 0.1).levels()).hasSize(4);
        assertThat(Dimension.steps("uneven", 0, 10, 4).levels()).containsExactly(0, 4, 8);
    }

    @Test
    void rangesThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Dimension.steps("wind", 5, 1, 1)).hasMessageContaining("wrong way round");
        assertThatThrownBy(() -> Dimension.steps("wind", 0, 1, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Dimension.steps("wind", 0, 1e9, 1)).hasMessageContaining("another unit");
        assertThatThrownBy(() -> new Dimension("wind", new double[] {2, 1})).hasMessageContaining("ascend");
        Dimension many = Dimension.steps("many", 0, 99_999, 1);
        assertThatThrownBy(() -> Grid.of(many, many)).hasMessageContaining("10,000,000,000 points");
    }
}
