package org.coppice.model.project.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.RandomPlans;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class PlanJsonTest {
    private static final String SMALL = """
            {
              "format": "coppice-plan",
              "version": 1,
              "name": "Small",
              "currency": "EUR",
              "year": 2025,
              "stepMinutes": 15,
              "sites": [
                {
                  "id": "fra",
                  "name": "Frankfurt",
                  "zone": "Europe/Berlin",
                  "region": "DE",
                  "market": "EU",
                  "pue": 1.3
                }
              ]%s
            }
            """;

    @Test
    void anyPlanIsReadBackAsItWasWritten() {
        for (int seed = 0; seed < 25; seed++) {
            Plan plan = new RandomPlans(seed).next(4);
            String text = PlanJson.write(plan);
            Plan read = PlanJson.read(text, "plan.json");
            assertThat(read).as("seed %d", seed).isEqualTo(plan);
            assertThat(PlanJson.write(read)).isEqualTo(text);
        }
    }

    @Test
    void aSmallPlanIsWrittenLineByLine() {
        assertThat(PlanJson.write(Plan.empty("Empty", 2025))).isEqualTo("""
                        {
                          "format": "coppice-plan",
                          "version": 1,
                          "name": "Empty",
                          "currency": "EUR",
                          "year": 2025,
                          "stepMinutes": 15
                        }
                        """);
    }

    @Test
    void numbersStandInRowsOf24() {
        List<Object> profile = new ArrayList<>();
        for (int i = 0; i < 48; i++) {
            profile.add(i / 4.0);
        }
        String text = JsonText.pretty(profile);
        assertThat(text.lines()).hasSize(4);
        assertThat(text.lines().toList().get(2)).startsWith("  6, 6.25, 6.5").endsWith("11.5, 11.75");
    }

    @Test
    void aPropertyMistypedIsNamedWithItsLine() {
        String text = small("").replace("\"region\"", "\"regoin\"");
        assertThatThrownBy(() -> PlanJson.read(text, "plan.json"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(
                        "plan.json, line 13: sites[0]: “regoin” is not a property of a site. Maybe “region” was meant?");
    }

    @Test
    void aValueOutsideItsBoundsIsNamedWithItsLine() {
        assertThatThrownBy(() -> PlanJson.read(small("").replace("2025", "1812"), "plan.json"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("plan.json, line 6: year: ")
                .hasMessageContaining("1812");
    }

    @Test
    void aReferenceToNothingIsNamedWithItsLine() {
        String text = small("""
                ,
                  "fleets": [
                    {
                      "id": "web",
                      "name": "Web",
                      "site": "fra",
                      "deviceType": "none",
                      "baseUtilisation": "10 %"
                    }
                  ]""");
        assertThatThrownBy(() -> PlanJson.read(text, "plan.json"))
                .isInstanceOf(UserError.class)
                .hasMessage("plan.json, line 23: fleets[0].deviceType: there is no device-type “none” in the plan.");
    }

    @Test
    void anIdGivenTwiceIsRefused() {
        String site =
                "{ \"id\": \"fra\", \"name\": \"F\", \"zone\": \"UTC\", \"region\": \"DE\", \"market\": \"EU\", \"pue\": 1.2 }";
        String text = small("").replace("  ]", "  , " + site + " ]");
        assertThatThrownBy(() -> PlanJson.read(text, "plan.json"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("sites[1].id: the id “fra” is given twice");
    }

    @Test
    void whatIsNotJsonIsToldWithLineAndColumn() {
        assertThatThrownBy(() -> PlanJson.read("{\n  \"format\": \"coppice-plan\",\n  oops\n}", "plan.json"))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith("plan.json, line 3, column ")
                .hasMessageContaining("this is not JSON");
        assertThatThrownBy(() -> PlanJson.read("", "plan.json")).hasMessage("plan.json: the file is empty.");
        assertThatThrownBy(() -> PlanJson.read("{} {}", "plan.json")).hasMessageContaining("more after the end");
    }

    @Test
    void anotherFormatAndANewerVersionAreRefused() {
        assertThatThrownBy(() -> PlanJson.read("{\"name\": \"x\"}", "plan.json"))
                .hasMessageContaining("plan.json: format: this is not a plan");
        assertThatThrownBy(() -> PlanJson.read(small("").replace("\"version\": 1", "\"version\": 9"), "plan.json"))
                .hasMessageContaining("plan.json, line 3: version: version 9 of the format is not known");
        assertThatThrownBy(() -> PlanJson.read("[1]", "plan.json")).isInstanceOf(UserError.class);
    }

    @Test
    void damageAnywhereIsAMessageNeverABug() {
        String text = PlanJson.write(new RandomPlans(5).next(2));
        java.util.Random random = new java.util.Random(11);
        for (int i = 0; i < 250; i++) {
            int from = random.nextInt(text.length() - 1);
            int to = Math.min(text.length(), from + random.nextInt(6));
            String wrong = text.substring(0, from) + "7,\"[{".charAt(random.nextInt(5)) + text.substring(to);
            try {
                PlanJson.read(wrong, "plan.json");
            } catch (UserError told) {
                assertThat(told.text()).startsWith("plan.json");
            }
        }
    }

    @Test
    void theSchemaDescribesEveryPropertyOnceAndAllReferencesResolve() throws Exception {
        String text = PlanJson.schema();
        JsonNode schema = new ObjectMapper().readTree(text);
        assertThat(schema.at("/$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/properties/year/title").asText()).isNotBlank();
        assertThat(schema.at("/$defs/fleet/properties/powerCap/type").asText()).isEqualTo("string");
        assertThat(schema.at("/$defs/fleet/required").toString())
                .contains("\"site\"")
                .doesNotContain("powerCap");
        for (JsonNode reference : schema.findValues("$ref")) {
            assertThat(schema.at(reference.asText().substring(1)).isObject())
                    .as(reference.asText())
                    .isTrue();
        }
        assertThat(text.length()).isLessThan(150_000);
    }

    private static String small(String more) {
        return SMALL.formatted(more);
    }
}
