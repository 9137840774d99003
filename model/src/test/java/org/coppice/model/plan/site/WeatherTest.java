package org.coppice.model.plan.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where weather was measured: heights outside of the atmosphere that anybody lives in are slips. */
class WeatherTest {
    @ParameterizedTest
    @CsvSource({"1, true", "10, true", "500, true", "0.9, false", "501, false", "-2, false", "NaN, false"})
    void windIsMeasuredBetweenOneAndFiveHundredMetres(double metres, boolean valid) {
        assertThat(Weather.WIND_HEIGHT.bounds().rule().test(metres)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"-430, true", "0, true", "8848, true", "-501, false", "9001, false", "NaN, false"})
    void stationsStandBetweenTheDeadSeaAndMountEverest(double metres, boolean valid) {
        assertThat(Weather.ELEVATION.bounds().rule().test(metres)).isEqualTo(valid);
    }
}
