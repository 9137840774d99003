package org.coppice.app.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {

    @ParameterizedTest
    @CsvSource({
        "21840000, kWh, 21.84 GWh",
        "999.6, kWh, 999.6 kWh",
        "950, kWh, 950 kWh",
        "2967123, kg CO2e, '2,967 t CO2e'",
        "14200, kg, 14.2 t",
        "9120000, L, '9,120 m³'",
        "0.5, kW, 500 W",
        "0, kWh, 0 kWh"
    })
    void a_value_climbs_to_the_unit_with_few_digits(double canonical, String unit, String text) {
        assertThat(FigureText.of(canonical, Unit.find(unit).orElseThrow()).text())
                .isEqualTo(text.replaceFirst(" ", "\u00a0"));
    }

    @Test
    void a_share_is_percent_and_pue_is_a_plain_number() {
        assertThat(FigureText.of(figure("cfe", 0.684)).text()).isEqualTo("68.4\u00a0%");
        assertThat(FigureText.of(figure("pue", 1.31)).text()).isEqualTo("1.31");
        assertThat(FigureText.of(figure("ere", 1.325)).text()).isEqualTo("1.325");
    }

    @Test
    void an_amount_is_whole_and_its_minus_is_as_wide_as_a_plus() {
        assertThat(FigureText.whole(-448_879.6)).isEqualTo("−448,880");
        assertThat(FigureText.whole(0.4)).isEqualTo("0");
    }

    @Test
    void missing_is_not_zero() {
        assertThat(FigureText.of(figure("cfe", Double.NaN)).number()).isEqualTo("–");
    }

    @ParameterizedTest
    @CsvSource({"100, 62, −38 %", "100, 100.04, ±0 %", "100, 103.1, +3.1 %", "0, 5, –"})
    void a_change_has_a_sign(double before, double now, String text) {
        assertThat(FigureText.change(before, now).replace('\u00a0', ' ')).isEqualTo(text);
    }

    private static Figure figure(String key, double value) {
        return Figure.of(
                key,
                key,
                Optional.empty(),
                value,
                Unit.FRACTION,
                new Derivation("a / b", "", java.util.List.of()),
                Basis.MODELLED);
    }
}
