package org.coppice.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hall A: 96 reading(s) are in MWh. | Hall A: 96 readings are in MWh.",
                "1 reading(s) lie in an hour that comes twice. | 1 reading lies in an hour that comes twice.",
                "1 row(s) have no end. | 1 row has no end.",
                "1,024 time(s) lie before 1900. | 1,024 times lie before 1900.",
                "Room 7 kWh: 21 reading(s) in kW. | Room 7 kWh: 21 readings in kW.",
                "“Import(s)” is no meter. | “Import(s)” is no meter."
            })
    void its_message_agrees_with_the_number_of_things(String written, String said) {
        assertThat(Finding.of("x", Severity.INFO, "", written, "").message()).isEqualTo(said);
    }

    @Test
    void of_a_long_quotation_its_message_keeps_the_begin() {
        String cell = "x".repeat(32_767);
        assertThat(Finding.of("x", Severity.INFO, "", "“" + cell + "” is no value of a meter.", "")
                        .message())
                .isEqualTo("“" + "x".repeat(100) + "…” is no value of a meter.");
    }
}
