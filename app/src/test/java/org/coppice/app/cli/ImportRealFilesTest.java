package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files on the command line: the total of one series each, and what must be asked. */
@Tag("real-files")
class ImportRealFilesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "eia930_BPAT_2022_hourly_mix.csv, WND, sourceTotal, 6067035, -",
                "eia930_BPAT_2022_hourly_mix.csv, avg_CI, mean, 54.714032, -",
                "nem12_month_solar.csv, E1, total, 270.7380, -",
                "nem12_month_solar.csv, B1, total, 589.1720, -",
                "greenbutton_coastal_12hr_2011.xml, Electricity, total, 4425.305, -",
                "espm_meters_two_buildings.xlsx, Electric - Grid, total, 1598705, zone",
                "espm_meters_two_buildings.xlsx, Natural Gas, sourceTotal, 36280, zone",
                "dc_room_pue_week.xlsx, Cluster (kW), total, 595.8663, date zone",
                "weather_phoenix_tmy2.csv, GHI, total, 2116.976, -",
                "ssc_load_commercial_8760.csv, -, total, 726208.3844, unit year zone",
                "uk_hh_electricity_sample0.csv.gz, -, total, 3789.6260, unit"
            })
    void giveTheirTotalsOrAsk(String file, String channel, String key, double expected, String questions) {
        Commands.Result result =
                Commands.run("import", Path.of(System.getProperty("coppice.real-files"), file), "--dry-run", "--json");

        JsonNode document = result.json();
        List<String> asked = new ArrayList<>();
        document.get("findings").forEach(finding -> {
            if (List.of("question", "error").contains(finding.get("severity").asText())) {
                asked.add(finding.get("code").asText());
            }
        });
        String wanted = Optional.ofNullable(questions).orElse("");
        assertThat(String.join(" ", asked.stream().distinct().sorted().toList()))
                .isEqualTo(wanted);
        assertThat(result.code()).isEqualTo(wanted.isEmpty() ? 0 : 1);
        for (JsonNode series : document.get("series")) {
            if (channel == null || series.get("channel").asText().equals(channel)) {
                assertThat(series.get(key).asDouble()).isEqualTo(expected, offset(1e-4));
                return;
            }
        }
        throw new AssertionError(channel + " is not in " + document.get("series"));
    }
}
