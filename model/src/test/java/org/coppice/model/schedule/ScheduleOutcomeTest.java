package org.coppice.model.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleOutcomeTest {
    private static final double[] BEFORE = {10, 10, 10, 0};
    private static final double[] AFTER = {4, 10, 10, 6};
    private static final double[] GRAMS = {500, 400, 300, 100};
    private static final double[] PRICES = {0.1, 0.1, 0.1, 0.3};

    private static final ScheduleOutcome OUTCOME = ScheduleOutcome.of(BEFORE, AFTER, GRAMS, PRICES, 0.5);

    @Test
    void sixKilowattHoursMoveAndSaveTheDifferenceOfTheIntensities() {
        assertThat(OUTCOME.moved().kilowattHours()).isEqualTo(6);
        // 6 kWh · (500 − 100) g = 2.4 kg
        assertThat(OUTCOME.carbonSaved().kilograms()).isCloseTo(2.4, within(1e-12));
    }

    @Test
    void whatItCostsIsToldToo() {
        // 6 kWh · (0.1 − 0.3) = −1.2
        assertThat(OUTCOME.costSaved()).isCloseTo(-1.2, within(1e-12));
        // Ten kWh in half an hour are 20 kW, before and after.
        assertThat(OUTCOME.peakChange().kilowatts()).isZero();
        assertThat(OUTCOME.idleBefore().value()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void delaysAreCountedFirstComeFirstServed() {
        // All wait in line: 6 of hour 0 run in hour 1, 6 of 1 in 2, 6 of 2 in 3: one step each, 18 kWh-steps for 6
        // moved.
        assertThat(OUTCOME.longestDelayHours()).isEqualTo(0.5);
        assertThat(OUTCOME.meanDelayHours()).isCloseTo(3 * 0.5, within(1e-12));
    }

    @Test
    void gatheringWorkInFewHoursRaisesThePeakAndLeavesServersIdle() {
        ScheduleOutcome gathered = ScheduleOutcome.of(new double[] {5, 5}, new double[] {0, 10}, GRAMS, PRICES, 1);
        assertThat(gathered.peakChange().kilowatts()).isEqualTo(5);
        assertThat(gathered.idleAfter().value()).isEqualTo(0.5);
    }

    @Test
    void withoutAnIntensityTheCarbonIsNotKnown() {
        double[] unknown = {500, Double.NaN, 300, 100};
        assertThat(ScheduleOutcome.of(BEFORE, AFTER, unknown, PRICES, 1)
                        .carbonSaved()
                        .kilograms())
                .isNaN();
    }
}
