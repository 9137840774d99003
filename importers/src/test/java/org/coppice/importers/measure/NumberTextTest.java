package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 234 567.5|1234567.5",
                "12 34 567.5|1234567.5",
                "1'234.5|1234.5",
                "12 kWh|12",
                "1 234 kWh|1234",
                "- 5|-5"
            })
    void groupsOfThousandsMakeOneNumber(String text, double number) {
        assertThat(NumberText.looksLikeNumber(text)).isTrue();
        assertThat(NumberText.parse(text, false)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234 5678 9012 3456", "12 34567", "12 34", "1'23"})
    void otherGroupsAreNoNumber(String text) {
        assertThat(NumberText.looksLikeNumber(text)).isFalse();
        assertThat(NumberText.parse(text, false)).isNaN();
    }
}
