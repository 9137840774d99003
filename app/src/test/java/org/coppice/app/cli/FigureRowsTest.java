package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.coppice.model.quantity.Basis;
import org.coppice.model.quantity.Derivation;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Range;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.junit.jupiter.api.Test;

class FigureRowsTest {
    static final Basis BASIS = Basis.MODELLED;

    private static Figure scope2() {
        Source ember = Source.published(
                "Ember", 2025, "Yearly electricity data", "row DEU 2024", "CC BY 4.0", Quality.PUBLISHED);
        Derivation derivation = new Derivation(
                "E · ef",
                "GHG Protocol Scope 2 Guidance 2015",
                List.of(
                        Derivation.Input.of("Import", 1_000, Unit.KILOWATT_HOUR, Source.stated("site", "fra", "")),
                        Derivation.Input.of("Grid factor", 344, Unit.GRAM_PER_KILOWATT_HOUR, ember)
                                .defaulted()
                                .withEffect(344)));
        return Figure.of(
                        "scope2.location",
                        "Scope 2, location-based",
                        Optional.of("Frankfurt"),
                        344,
                        Unit.KILOGRAM_CO2E,
                        derivation,
                        BASIS)
                .withRange(new Range(300, 400))
                .withNotes(List.of("A life-cycle factor was used."));
    }

    @Test
    void a_row_has_the_fields_of_the_shape() throws Exception {
        JsonNode row = new ObjectMapper()
                .readTree(Json.text(FigureRows.documents(List.of(scope2()))))
                .get(0);

        assertThat(row.fieldNames()).toIterable().contains("key", "label", "site", "value", "unit", "low", "high");
        assertThat(row.get("site").asText()).isEqualTo("Frankfurt");
        assertThat(row.get("value").doubleValue()).isEqualTo(344);
        assertThat(row.get("unit").asText()).isEqualTo("kg CO2e");
        assertThat(row.get("low").doubleValue()).isEqualTo(300);
        assertThat(row.get("high").doubleValue()).isEqualTo(400);
    }

    @Test
    void an_explanation_names_the_source_of_every_input_and_what_stands_by_default() throws Exception {
        JsonNode document = new ObjectMapper().readTree(Json.text(FigureRows.explanation(scope2(), "baseline")));

        assertThat(document.get("formula").asText()).isEqualTo("E · ef");
        JsonNode factor = document.get("inputs").get(1);
        assertThat(factor.get("label").asText()).isEqualTo("Grid factor");
        assertThat(factor.get("value").doubleValue()).isEqualTo(344);
        assertThat(factor.get("unit").asText()).isEqualTo("g/kWh");
        assertThat(factor.get("source").asText()).isEqualTo("Ember 2025");
        assertThat(factor.get("locator").asText()).isEqualTo("Yearly electricity data, row DEU 2024");
        assertThat(factor.get("default").booleanValue()).isTrue();
        assertThat(document.get("inputs").get(0).get("default").booleanValue()).isFalse();
    }

    @Test
    void the_table_says_a_note_once_and_refers_to_it() {
        String table = FigureRows.table(List.of(scope2(), scope2()));

        assertThat(table).contains("Scope 2, location-based [1]", "344", "kg CO2e", "Frankfurt", "scope2.location");
        assertThat(table.split("A life-cycle factor was used.", -1)).hasSize(2);
    }

    @Test
    void the_explanation_for_people_shows_formula_value_and_place() {
        assertThat(FigureRows.explanationText(scope2()))
                .contains(
                        "Scope 2, location-based, Frankfurt = 344 kg CO2e",
                        "between 300 and 400",
                        "E · ef",
                        "Ember 2025",
                        "row DEU 2024",
                        "published, default",
                        "Note: A life-cycle factor was used.");
    }
}
