package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.source.Finding;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

class WeatherIntakeTest {
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");
    private static final String SAM = """
            Source,Location ID,City,Latitude,Longitude,Time Zone,Elevation
            TMY2,1,Phoenix,33.43,-112.02,-7,339
            Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,RH,Pres,Wspd
            """;

    private final Plan sample = SamplePlan.load("two-sites");
    private final Map<SeriesRef, HashedReadings> kept = new HashMap<>();
    private final SeriesSource source =
            ref -> Optional.ofNullable(kept.get(ref)).map(HashedReadings::readings);

    private static String day() {
        StringBuilder text = new StringBuilder(SAM);
        for (int hour = 0; hour < 24; hour++) {
            text.append("2025,7,1,").append(hour).append(",500,400,100,30,40,970,2\n");
        }
        return text.toString();
    }

    private MeterIntake take(Plan plan, String text, String... answers) {
        ImportOptions options = ImportOptions.none();
        for (String answer : answers) {
            options = options.withAnswer(answer.split("=")[0], answer.split("=")[1]);
        }
        ImportFile file = ImportFile.of("phoenix.csv", text.getBytes(StandardCharsets.UTF_8));
        MeterIntake intake = IncomingFile.of(IncomingFile.Kind.WEATHER, file, options, Progress.SILENT)
                .intake(plan, source, NOON);
        kept.putAll(intake.readings());
        return intake;
    }

    @Test
    void aFileBecomesMetersAWeatherAndThatOfTheSiteInOneEdit() {
        MeterIntake intake = take(sample, day(), "site=cmh");

        assertThat(intake.questions()).isEmpty();
        Plan after = intake.edit("phoenix.csv").apply(sample);
        Weather weather = after.findWeather(after.findSite("cmh").orElseThrow()).orElseThrow();
        assertThat(weather.name()).isEqualTo("Phoenix");
        assertThat(List.of(weather.latitude(), weather.longitude(), weather.elevation()))
                .containsExactly(33.43, -112.02, 339.0);
        Meter sun = after.findMeter(weather.globalIrradiance().orElseThrow()).orElseThrow();
        assertThat(sun.site()).isEqualTo("cmh");
        assertThat(sun.replacesModel()).isFalse();
        // 24 hours at 500 W/m²
        assertThat(source.find(sun.series().orElseThrow()).orElseThrow().sum()).isEqualTo(12);
        assertThat(weather.windSpeed()).isPresent();
        assertThat(after.meters()).hasSize(sample.meters().size() + 7);
        assertThat(after.imports()).hasSize(sample.imports().size() + 1);
        assertThat(intake.changes()).contains("Site Columbus: its weather is “Phoenix”");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        MeterIntake first = take(sample, day(), "site=cmh");
        MeterIntake again = take(first.after(), day(), "site=cmh");
        assertThat(again.changesNothing()).isTrue();
    }

    @Test
    void aSecondSiteSharesTheWeatherThatIsThere() {
        Plan first = take(sample, day(), "site=cmh").after();
        MeterIntake second = take(first, day(), "site=fra");
        assertThat(second.after().weather()).hasSize(1);
        assertThat(second.after().meters()).hasSameSizeAs(first.meters());
        assertThat(second.after().findSite("fra").orElseThrow().weather())
                .isEqualTo(second.after().findSite("cmh").orElseThrow().weather());
    }

    @Test
    void whatIsNotSaidIsAskedOnce() {
        assertThat(take(sample, day()).questions()).extracting(Finding::code).containsExactly("site");
        String plain = """
                time (UTC),temperature (°C),humidity (%)
                2025-07-01 10:00,20,40
                2025-07-01 11:00,21,41
                2025-07-01 12:00,22,42
                """;
        MeterIntake asking = take(sample, plain, "site=fra");
        assertThat(asking.questions()).extracting(Finding::code).containsExactly("latitude", "longitude");
        assertThat(asking.changesNothing()).isTrue();
        MeterIntake answered = take(sample, plain, "site=fra", "latitude=50.05", "longitude=8.6");
        assertThat(answered.questions()).isEmpty();
        assertThat(answered.after().weather())
                .singleElement()
                .satisfies(weather -> assertThat(weather.latitude()).isEqualTo(50.05));
    }
}
