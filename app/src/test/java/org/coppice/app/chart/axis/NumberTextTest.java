package org.coppice.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "3612.44 | 3,612",
                "412.64 | 412.6",
                "0.09881 | 0.09881",
                "1.5 | 1.5",
                "-3 | −3",
                "21840000 | 21,840,000",
                "1.23e12 | 1.23×10¹²",
                "4.5e-7 | 4.5×10⁻⁷",
                "NaN | missing",
                "Infinity | ∞"
            })
    void numbers_have_four_significant_digits_and_a_true_minus(double value, String expected) {
        assertThat(NumberText.of(value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"68.4 | % | 68.4 %", "68.4 | '' | 68.4", "NaN | kW | missing"})
    void a_unit_follows_a_number_but_not_a_missing_one(double value, String unit, String expected) {
        assertThat(NumberText.of(value, unit)).isEqualTo(expected);
    }
}
