package org.coppice.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.coppice.app.export.RandomMeters.Made;
import org.coppice.app.intake.IncomingFile;
import org.coppice.app.intake.MeterIntake;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported and imported again is the same to the last bit, and nobody is asked anything. */
class ExportRoundTripTest {
    private static final int TRIALS = 60;
    private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

    @TempDir
    Path folder;

    private static IncomingFile read(Path file) {
        return IncomingFile.of(IncomingFile.Kind.METERS, ImportFile.of(file), ImportOptions.none(), Progress.SILENT);
    }

    private static MeterIntake into(Plan plan, SeriesSource kept, Path file) {
        IncomingFile read = read(file);
        assertThat(read.preview().findings().stream().filter(Finding::blocks)).isEmpty();
        MeterIntake intake = read.intake(plan, kept, NOON);
        assertThat(intake.questions()).isEmpty();
        return intake;
    }

    /** All that is known of a meter but its id, and the hash of its readings: every bit of them. */
    private static Map<String, List<Object>> identities(Plan plan) {
        Map<String, List<Object>> all = new TreeMap<>();
        for (Meter meter : plan.meters()) {
            all.put(
                    String.join(
                            "|",
                            meter.site(),
                            meter.name(),
                            meter.channel(),
                            meter.commodity().text()),
                    List.of(
                            meter.flow(),
                            meter.measures(),
                            meter.replacesModel(),
                            meter.series().map(SeriesRef::hash).orElse("none")));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void a_plan_without_meters_gets_the_same_meters_and_readings(ExportFormat format) {
        for (int seed = 0; seed < TRIALS; seed++) {
            Made made = RandomMeters.of(seed);
            Path file = folder.resolve("readings-" + seed + "." + format.extension());
            ReadingsExport.write(
                    made.plan(), made.readings(), ExportChoice.all(made.plan().meters()), file, fraction -> {});

            MeterIntake intake = into(made.bare(), SeriesSource.NONE, file);

            assertThat(identities(intake.after())).as("seed %d", seed).isEqualTo(identities(made.plan()));
        }
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void the_project_that_was_exported_has_all_of_it_already(ExportFormat format) {
        for (int seed = 0; seed < TRIALS / 4; seed++) {
            Made made = RandomMeters.of(seed);
            Path file = folder.resolve("readings-" + seed + "." + format.extension());
            ReadingsExport.write(
                    made.plan(), made.readings(), ExportChoice.all(made.plan().meters()), file, fraction -> {});

            assertThat(into(made.plan(), made.readings(), file).changesNothing())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    @Test
    void a_plan_that_has_not_the_site_asks_for_it_and_for_nothing_else() {
        Made made = RandomMeters.of(1);
        Path file = folder.resolve("readings.xlsx");
        ReadingsExport.write(
                made.plan(), made.readings(), ExportChoice.all(made.plan().meters()), file, fraction -> {});
        Plan elsewhere = Plan.empty("Elsewhere", 2024);

        MeterIntake intake = read(file).intake(elsewhere, ref -> Optional.empty(), NOON);

        assertThat(intake.questions()).extracting(Finding::code).containsExactly(MeterIntake.SITE);
    }
}
