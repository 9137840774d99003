package org.coppice.model.study.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import org.coppice.model.time.TimeAxis;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private final TimeAxis axis = TimeAxis.ofYear(2025, ZoneId.of("Europe/Berlin"), QUARTER);

    private double[] year(double kwh) {
        double[] values = new double[axis.length()];
        Arrays.fill(values, kwh);
        return values;
    }

    private Agreement of(double[] metered, double[] modelled, Duration interval) {
        return Agreement.of(axis, axis.calendar(), metered, modelled, interval);
    }

    @Test
    void missingReadingsAreLeftOutOfBothAndNeverCountAsZero() {
        double[] metered = year(10);
        Arrays.fill(metered, 0, axis.length() / 2, Double.NaN);

        Agreement agreement = of(metered, year(10), QUARTER);

        assertThat(agreement.read()).isCloseTo(0.5, within(1e-9));
        assertThat(agreement.modelledKwh()).isEqualTo(agreement.meteredKwh());
        assertThat(agreement.hourly().orElseThrow().nmbe()).isZero();
        assertThat(agreement.byMonth().get(0).hours()).isZero();
        assertThat(agreement.byMonth().get(0).meteredKw()).isNaN();
    }

    @Test
    void anUnknownModelIsNotComparedThoughItIsRead() {
        Agreement agreement = of(year(10), year(Double.NaN), QUARTER);

        assertThat(agreement.read()).isEqualTo(1);
        assertThat(agreement.compared()).isZero();
        assertThat(agreement.hourly().orElseThrow().nmbe()).isNaN();
    }

    @Test
    void anHourCountsWhereAllItsQuartersAreReadAndAMonthWhereNineTenthsOfItAre() {
        double[] metered = year(1);
        metered[5] = Double.NaN;
        int january = 31 * 96;
        Arrays.fill(metered, january, january + 4 * 96, Double.NaN); // 4 of the 28 days of February

        Agreement agreement = of(metered, year(1.1), QUARTER);

        assertThat(agreement.hourly().orElseThrow().values()).isEqualTo(8760 - 1 - 96);
        assertThat(agreement.monthly().orElseThrow().values()).isEqualTo(11);
        // n·(1 − 1.1)/((n − 1)·1)
        int n = 8760 - 97;
        assertThat(agreement.hourly().orElseThrow().nmbe()).isCloseTo(-0.1 * n / (n - 1), within(1e-9));
    }

    @Test
    void powerIsComparedByHourOfTheDayByMonthAndByLevelOfLoad() {
        double[] metered = year(0);
        double[] modelled = year(5);
        byte[] hour = axis.calendar().hour();
        for (int i = 0; i < metered.length; i++) {
            metered[i] = hour[i] < 12 ? 2.5 : 7.5;
        }

        Agreement agreement = of(metered, modelled, QUARTER);

        assertThat(agreement.byHour()).hasSize(24);
        assertThat(agreement.byHour().get(3).meteredKw())
                .isCloseTo(10, within(1e-9)); // 2.5 kWh in a quarter of an hour
        assertThat(agreement.byHour().get(13).meteredKw()).isCloseTo(30, within(1e-9));
        assertThat(agreement.byHour().get(13).modelledKw()).isCloseTo(20, within(1e-9));
        assertThat(agreement.byMonth().get(1).hours()).isCloseTo(28 * 24, within(1e-9));
        assertThat(agreement.byLoad()).hasSize(10);
        assertThat(agreement.byLoad().get(0).from()).isCloseTo(10, within(1e-9));
        assertThat(agreement.byLoad().get(9).meteredKw()).isCloseTo(30, within(1e-9));
        assertThat(agreement.byLoad().stream()
                        .mapToDouble(Agreement.Part::hours)
                        .sum())
                .isCloseTo(8760, within(1e-6));
        assertThat(agreement.hourly().orElseThrow().rSquared()).isNaN(); // a flat model follows nothing
    }

    @Test
    void monthlyReadingsAreNotComparedByTheHour() {
        Agreement agreement = of(year(1), year(1), Duration.ofDays(30));

        assertThat(agreement.hourly()).isEmpty();
        assertThat(agreement.byHour()).isEmpty();
        assertThat(agreement.monthly().orElseThrow().values()).isEqualTo(12);
    }

    @Test
    void theLimitsAreThoseOfTheGuidelineAndIncludeTheirEnds() {
        assertThat(Acceptance.HOURLY.meets(new Fit(10, 0, -0.10, 0.30, 1))).isTrue();
        assertThat(Acceptance.HOURLY.meets(new Fit(10, 0, 0.11, 0.30, 1))).isFalse();
        assertThat(Acceptance.MONTHLY.meets(new Fit(10, 0, 0.05, 0.15, 1))).isTrue();
        assertThat(Acceptance.MONTHLY.meets(new Fit(10, 0, 0.05, 0.16, 1))).isFalse();
        assertThat(Acceptance.MONTHLY.meets(Fit.of(new double[] {1}, new double[] {1})))
                .isFalse();
    }
}
