package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateWordsTest {

    @ParameterizedTest
    @CsvSource({
        "carbon_intensity_gco2_kwh, CARBON_INTENSITY, 1, carbon intensity",
        "carbon_intensity_gco2_per_kwh, CARBON_INTENSITY, 1, carbon intensity",
        "co2_g_kwh, CARBON_INTENSITY, 1, ''",
        "co2_intensity_kg_mwh, CARBON_INTENSITY, 1, co2 intensity",
        "marginal_emissions_lbs_co2_per_mwh, CARBON_INTENSITY, 0.45359237, marginal emissions",
        "emission_factor_kgCO2_kWh, CARBON_INTENSITY, 1000, emission factor",
        "price_eur_mwh, PRICE, 0.001, price",
        "price_eur_per_mwh, PRICE, 0.001, price",
        "EUR_MWh, PRICE, 0.001, ''",
        "Spot price SEK kWh, PRICE, 1, Spot price",
        "Preis_ct_kWh, PRICE, 0.01, Preis",
        "price_kwh, UNUSED, 1, price",
        "kwh_cost, UNUSED, 1, cost",
        "water_l_per_kwh, UNUSED, 1, water",
        "wue_l_kwh, UNUSED, 1, wue",
        "kwh_per_rack, UNUSED, 1, ''",
        "kwh_per_1k_tokens, UNUSED, 1, tokens",
        "kWh per request, UNUSED, 1, ''",
        "flow_m3_h, UNUSED, 1, flow",
        "chw_ton_hours, ENERGY, 3.516852842, chw"
    })
    void tellWhatSomethingIsCountedFor(String header, Measure measure, double factor, String rest) {
        UnitWords.InHeader found = UnitWords.inHeader(header).orElseThrow();
        assertThat(found.unit().measure()).isEqualTo(measure);
        assertThat(found.unit().factor()).isEqualTo(factor, offset(1e-9));
        assertThat(found.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "energy_kwh",
                "gas_kwh",
                "hall_g_kwh",
                "hall_g_mwh",
                "phase_c_kwh",
                "ct_kwh",
                "all_kwh",
                "top_kwh",
                "try_kwh_total",
                "Low price hours kWh",
                "cost centre 4 kWh",
                "kwh_per_interval",
                "kWh per day",
                "kWh per meter",
                "Total t kWh",
                "kWh"
            })
    void otherWordsBesideAnEnergyAreOfIt(String header) {
        assertThat(UnitWords.inHeader(header).orElseThrow().unit().measure()).isEqualTo(Measure.ENERGY);
    }
}
