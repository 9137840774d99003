package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.Finding;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

/** Two sites whose files have one shape and one name of a meter: what was answered for one does not hold for the other. */
class SitesOfFilesTest {
    private final Plan sample = SamplePlan.load("two-sites");

    private static MeterIntake take(Plan plan, SeriesSource kept, String file, int month, ImportOptions answers) {
        StringBuilder text = new StringBuilder("Time (UTC),Main meter (kWh)\n");
        for (int day = 1; day <= 20; day++) {
            text.append(String.format("2025-%02d-%02d 00:00,%d%n", month, day, 100 + day % 3));
        }
        IncomingFile read = IncomingFile.of(
                IncomingFile.Kind.METERS,
                ImportFile.of(file, text.toString().getBytes(StandardCharsets.UTF_8)),
                answers.withKnown(plan.recipes()),
                Progress.SILENT);
        return read.intake(plan, kept, Instant.EPOCH);
    }

    private static SeriesSource source(MeterIntake... intakes) {
        return ref -> List.of(intakes).stream()
                .flatMap(intake -> Optional.ofNullable(intake.readings().get(ref)).stream())
                .map(HashedReadings::readings)
                .findFirst();
    }

    private static List<String> sites(MeterIntake intake) {
        return intake.after().meters().stream()
                .filter(meter -> meter.name().equals("Main meter"))
                .map(Meter::site)
                .toList();
    }

    @Test
    void theNameOfAFileThatSaysAnotherSiteIsAskedAbout() {
        ImportOptions frankfurt = ImportOptions.none().withAnswer("site", "fra");
        MeterIntake first = take(sample, SeriesSource.NONE, "frankfurt-jan.csv", 1, frankfurt);
        MeterIntake asked = take(first.after(), source(first), "Columbus 2025-02.csv", 2, ImportOptions.none());

        assertThat(asked.questions()).extracting(Finding::code).containsExactly("site");
        assertThat(asked.questions().get(0).message()).endsWith("The name of the file says Columbus.");

        MeterIntake answered = take(
                first.after(),
                source(first),
                "Columbus 2025-02.csv",
                2,
                ImportOptions.none().withAnswer("site", "cmh"));
        assertThat(sites(answered)).containsExactly("fra", "cmh");

        MeterIntake next =
                take(answered.after(), source(first, answered), "frankfurt-feb.csv", 2, ImportOptions.none());
        assertThat(next.questions()).isEmpty();
        assertThat(sites(next)).containsExactly("fra", "cmh");
        assertThat(next.changes()).containsExactly("Main meter: 40 readings, 20 more than before");
    }

    @Test
    void aFileWhoseNameSaysNoSiteIsOfTheOneThatWasAnsweredForItsShape() {
        ImportOptions frankfurt = ImportOptions.none().withAnswer("site", "fra");
        MeterIntake first = take(sample, SeriesSource.NONE, "jan.csv", 1, frankfurt);
        MeterIntake next = take(first.after(), source(first), "feb.csv", 2, ImportOptions.none());
        assertThat(next.questions()).isEmpty();
        assertThat(sites(next)).containsExactly("fra");
    }
}
