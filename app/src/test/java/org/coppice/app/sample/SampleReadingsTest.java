package org.coppice.app.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.coppice.model.plan.Plan;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

class SampleReadingsTest {
    private final Plan plan = SamplePlan.load("two-sites");
    private final SampleReadings readings = SampleReadings.of(plan);

    @Test
    void metersAndModelAgreeWithinFivePercent() {
        Ledger model = Simulator.flows(plan, plan.findSite("fra").orElseThrow(), SeriesSource.NONE);
        double metered = sum(readings.hallA()) + sum(readings.hallB());
        assertThat(metered / model.sum(LedgerColumn.IT))
                .isCloseTo(1, within(0.05))
                .isNotCloseTo(1, within(0.001));
    }

    @Test
    void aYearHasAllItsQuarterHoursAndHours() {
        assertThat(readings.hallA()).hasSize(35_040).doesNotContain(Double.NaN);
        assertThat(readings.hallB()).hasSize(35_040);
        assertThat(readings.wind()).hasSize(8_760);
    }

    @Test
    void readingsHaveTheDecimalsOfAMeter() {
        assertThat(Arrays.stream(readings.hallA()).allMatch(kwh -> Math.abs(kwh * 100 - Math.rint(kwh * 100)) < 1e-6))
                .isTrue();
    }

    @Test
    void theWindBlowsAsTheContractExpects() {
        double factor = sum(readings.wind()) / 8_760 / SampleReadings.WIND_FARM_MW;
        assertThat(factor).isCloseTo(0.32, within(0.04));
        assertThat(Arrays.stream(readings.wind()).max().orElseThrow()).isBetween(22.0, 24.0);
        assertThat(Arrays.stream(readings.wind()).min().orElseThrow()).isBetween(0.0, 1.0);
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }
}
