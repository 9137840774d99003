package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Public files, each with its trap. What is right was computed by independent scripts. */
@Tag("real-files")
class RealFilesTest {

    private static ImportPreview preview(String name) {
        Path file = Path.of(System.getProperty("coppice.real-files"), name);
        return Importer.preview(ImportFile.of(file), ImportOptions.none(), Progress.SILENT);
    }

    private static ImportedSeries series(ImportPreview preview, String channel) {
        return preview.series().stream()
                .filter(series -> series.channel().equals(channel))
                .findFirst()
                .orElseThrow(() -> new AssertionError(channel + " is not among " + preview.series()));
    }

    private static List<String> questions(ImportPreview preview) {
        return preview.findings().stream()
                .filter(finding -> finding.severity() == Severity.QUESTION)
                .map(Finding::code)
                .distinct()
                .toList();
    }

    private static boolean hasErrors(ImportPreview preview) {
        return preview.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void hourlyGenerationOfABalancingAuthorityNeedsNoQuestion() {
        ImportPreview preview = preview("eia930_BPAT_2022_hourly_mix.csv");
        assertThat(questions(preview)).isEmpty();
        assertThat(hasErrors(preview)).isFalse();
        ImportedSeries wind = series(preview, "WND");
        assertThat(wind.first()).contains(Instant.parse("2022-01-01T00:00:00Z"));
        assertThat(wind.last()).contains(Instant.parse("2022-12-31T23:00:00Z"));
        assertThat(wind.sourceTotal().getAsDouble()).isEqualTo(6_067_035);
        assertThat(wind.total().getAsDouble()).isEqualTo(6_067_035_000.0);
        assertThat(wind.max()).isEqualTo(2_621_000);
        assertThat(series(preview, "WAT").sourceTotal().getAsDouble()).isEqualTo(74_768_398);
        assertThat(series(preview, "COL").total().getAsDouble()).isZero();
        ImportedSeries intensity = series(preview, "avg_CI");
        assertThat(intensity.total()).isEmpty();
        assertThat(intensity.unit().symbol()).isEqualTo("g/kWh");
        assertThat(intensity.mean()).isEqualTo(54.714032, offset(1e-6));
        assertThat(intensity.min()).isEqualTo(22.1794, offset(1e-4));
        assertThat(intensity.max()).isEqualTo(113.7039, offset(1e-4));
    }

    @Test
    void billsOfTwoBuildingsAskOnlyTheZone() {
        ImportPreview preview = preview("espm_meters_two_buildings.xlsx");
        assertThat(questions(preview)).containsExactly("zone");
        assertThat(hasErrors(preview)).isFalse();
        assertThat(preview.series()).hasSize(4);
        ImportedSeries grid = series(preview, "Electric - Grid");
        assertThat(grid.kept()).isEqualTo(35);
        assertThat(grid.total().getAsDouble()).isEqualTo(1_598_705);
        assertThat(grid.min()).isZero();
        assertThat(grid.stepMinutes()).isEmpty();
        assertThat(grid.first()).contains(Instant.parse("2018-01-06T00:00:00Z"));
        ImportedSeries gas = series(preview, "Natural Gas");
        assertThat(gas.sourceUnit()).isEqualTo("therm");
        assertThat(gas.sourceTotal().getAsDouble()).isEqualTo(36_280);
        assertThat(gas.total().getAsDouble()).isEqualTo(36_280 * 29.30011, offset(1e-6));
        ImportedSeries water = series(preview, "Potable Indoor");
        assertThat(water.kept()).isEqualTo(17);
        assertThat(water.sourceTotal().getAsDouble()).isEqualTo(1_378);
        assertThat(water.unit().symbol()).isEqualTo("L");
        assertThat(series(preview, "Potable Outdoor").total().getAsDouble()).isZero();
    }

    @Test
    void timesOfDayWithTheirOwnStepsAskDateAndZone() {
        ImportPreview preview = preview("dc_room_pue_week.xlsx");
        assertThat(questions(preview)).containsExactlyInAnyOrder("date", "zone");
        ImportedSeries cluster = series(preview, "Cluster (kW)");
        assertThat(cluster.first()).isEmpty();
        assertThat(cluster.stepMinutes()).isEmpty();
        double it = cluster.total().getAsDouble();
        assertThat(it).isEqualTo(595.8663, offset(1e-4));
        double lines = total(preview, "L1 (kW)") + total(preview, "L2 (kW)") + total(preview, "L3 (kW)");
        double fans = total(preview, "Fan1 (kW)") + total(preview, "Fan2 (kW)") + total(preview, "Fan3 (kW)");
        assertThat(lines).isEqualTo(46.8036, offset(1e-4));
        assertThat(fans).isEqualTo(16.3260, offset(1e-4));
        assertThat((it + lines + fans) / it).isEqualTo(1.10595, offset(1e-5));
    }

    private static double total(ImportPreview preview, String channel) {
        return series(preview, channel).total().getAsDouble();
    }

    @Test
    void weatherOfATypicalYearNeedsNoQuestion() {
        ImportPreview preview = preview("weather_phoenix_tmy2.csv");
        assertThat(questions(preview)).isEmpty();
        assertThat(hasErrors(preview)).isFalse();
        assertThat(total(preview, "GHI")).isEqualTo(2_116.976, offset(1e-6));
        assertThat(total(preview, "DNI")).isEqualTo(2_518.615, offset(1e-6));
        assertThat(total(preview, "DHI")).isEqualTo(565.682, offset(1e-6));
        assertThat(series(preview, "Tdry").mean()).isEqualTo(22.5271, offset(1e-4));
        assertThat(series(preview, "GHI").first()).contains(Instant.parse("1988-01-01T07:00:00Z"));
        assertThat(series(preview, "GHI").missing()).isZero();
    }

    @Test
    void valuesWithoutTimesAskYearZoneAndUnit() {
        ImportPreview preview = preview("ssc_load_commercial_8760.csv");
        assertThat(questions(preview)).containsExactlyInAnyOrder("year", "zone", "unit");
        ImportedSeries load = preview.series().get(0);
        assertThat(load.first()).isEmpty();
        assertThat(load.stepMinutes()).hasValue(60);
        assertThat(load.total().getAsDouble()).isEqualTo(726_208.3844, offset(1e-4));
        assertThat(load.max()).isEqualTo(274.231);
    }

    @Test
    void packedHouseholdReadingsAskOnlyTheUnit() {
        ImportPreview preview = preview("uk_hh_electricity_sample0.csv.gz");
        assertThat(questions(preview)).containsExactly("unit");
        ImportedSeries load = preview.series().get(0);
        assertThat(load.kept()).isEqualTo(23_508);
        assertThat(load.missing()).isZero();
        assertThat(load.duplicates()).isZero();
        assertThat(load.total().getAsDouble()).isEqualTo(3_789.6260, offset(1e-4));
        assertThat(load.first()).contains(Instant.parse("2020-04-01T01:00:00Z"));
        assertThat(load.last()).contains(Instant.parse("2022-12-06T12:00:00Z"));
    }

    @Test
    void aMonthOfNem12NeedsNoQuestion() {
        ImportPreview preview = preview("nem12_month_solar.csv");
        assertThat(questions(preview)).isEmpty();
        assertThat(hasErrors(preview)).isFalse();
        ImportedSeries in = series(preview, "E1");
        ImportedSeries out = series(preview, "B1");
        assertThat(in.meter()).isEqualTo("NMI1234567");
        assertThat(in.flow().text()).isEqualTo("import");
        assertThat(out.flow().text()).isEqualTo("export");
        assertThat(in.kept()).isEqualTo(8_928);
        assertThat(in.stepMinutes()).hasValue(5);
        assertThat(in.first()).contains(Instant.parse("2023-02-28T14:00:00Z"));
        assertThat(in.total().getAsDouble()).isEqualTo(270.7380, offset(1e-4));
        assertThat(out.total().getAsDouble()).isEqualTo(589.1720, offset(1e-4));
    }

    @Test
    void aYearOfGreenButtonNeedsNoQuestion() {
        ImportPreview preview = preview("greenbutton_coastal_12hr_2011.xml");
        assertThat(questions(preview)).isEmpty();
        assertThat(hasErrors(preview)).isFalse();
        ImportedSeries load = preview.series().get(0);
        assertThat(preview.series()).hasSize(1);
        assertThat(load.kept()).isEqualTo(8_760);
        assertThat(load.missing()).isZero();
        assertThat(load.total().getAsDouble()).isEqualTo(4_425.305, offset(1e-9));
        assertThat(load.first()).contains(Instant.parse("2011-01-01T08:00:00Z"));
        assertThat(load.last()).contains(Instant.parse("2012-01-01T07:00:00Z"));
    }
}
