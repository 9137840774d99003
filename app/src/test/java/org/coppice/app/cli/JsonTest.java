package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static String line(Object value) {
        return Json.text(List.of(value)).replaceAll("\\s", "");
    }

    @Test
    void numbers_are_written_out_with_the_digits_they_need() {
        assertThat(line(6_067_035.0)).isEqualTo("[6067035]");
        assertThat(line(54.714032)).isEqualTo("[54.714032]");
        assertThat(line(1.25e9)).isEqualTo("[1250000000]");
        assertThat(line(0.1 + 0.2)).isEqualTo("[0.30000000000000004]");
        assertThat(line(-0.0)).isEqualTo("[0]");
        assertThat(line(-4_425.305)).isEqualTo("[-4425.305]");
    }

    @Test
    void a_number_of_extraordinary_size_keeps_its_exponent_and_its_value() throws Exception {
        JsonNode read = new ObjectMapper().readTree(Json.text(List.of(6.02e23, 1e-30)));

        assertThat(read.get(0).doubleValue()).isEqualTo(6.02e23);
        assertThat(read.get(1).doubleValue()).isEqualTo(1e-30);
    }

    @Test
    void what_is_not_known_is_null() {
        assertThat(line(Double.NaN)).isEqualTo("[null]");
        assertThat(line(OptionalDouble.empty())).isEqualTo("[null]");
        assertThat(line(OptionalInt.empty())).isEqualTo("[null]");
        assertThat(line(Optional.empty())).isEqualTo("[null]");
        assertThat(Json.text(Json.object("site", null)).replaceAll("\\s", "")).isEqualTo("{\"site\":null}");
    }

    @Test
    void what_is_known_is_its_value_also_inside_optionals_and_maps() {
        assertThat(line(Optional.of(OptionalDouble.of(2.5)))).isEqualTo("[2.5]");
        assertThat(line(Map.of("low", Optional.of(1.0)))).isEqualTo("[{\"low\":1}]");
        assertThat(line(OptionalInt.of(15))).isEqualTo("[15]");
    }

    @Test
    void instants_are_utc_and_dates_are_local() {
        assertThat(line(Instant.ofEpochSecond(0))).isEqualTo("[\"1970-01-01T00:00:00Z\"]");
        assertThat(line(LocalDate.of(2025, 3, 30))).isEqualTo("[\"2025-03-30\"]");
    }

    @Test
    void an_object_keeps_the_order_of_its_keys() {
        assertThat(Json.text(Json.object("b", 1, "a", 2)).replaceAll("\\s", "")).isEqualTo("{\"b\":1,\"a\":2}");
    }
}
