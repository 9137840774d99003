package org.coppice.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.coppice.app.sample.SampleProject;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.source.Finding;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesSource;

/**
 * A sample with its spreadsheet imported, as a user would import it: by the real importer, with the recipe that the sample
 * remembers. It asks nothing and guesses nothing.
 *
 * @param plan with the meters fed
 * @param imported the readings and the file, to be kept with the plan
 * @param preview what the importer made of the spreadsheet
 * @param edit that takes the readings into a sample plan that was changed meanwhile
 */
public record SampleIntake(Plan plan, Imported imported, ImportPreview preview, Edit edit) {

    /**
     * The sample of that name.
     *
     * @throws org.coppice.model.source.UserError where there is no such sample, naming those there are
     */
    public static SampleIntake of(String name, Progress progress) {
        SampleProject sample = SampleProject.create(name);
        Plan plan = sample.plan();
        ImportOptions options = plan.recipes().stream()
                .findFirst()
                .map(ImportOptions.none()::withRecipe)
                .orElse(ImportOptions.none());
        ImportPreview preview =
                Importer.preview(ImportFile.of(sample.fileName(), sample.workbook()), options, progress);
        refuseQuestions(preview.findings());
        MeterIntake intake = MeterIntake.of(plan, SeriesSource.NONE, MeterFile.of(preview, options), Instant.now());
        refuseQuestions(intake.findings());
        Imported imported =
                new Imported(intake.readings(), List.of(new ImportedFile(sample.fileName(), sample.workbook())));
        return new SampleIntake(intake.after(), imported, preview, intake.edit(sample.fileName()));
    }

    /** Where the meters' readings are while no project file holds them. */
    public SeriesSource readings() {
        return ref ->
                java.util.Optional.ofNullable(imported.readings().get(ref)).map(HashedReadings::readings);
    }

    private static void refuseQuestions(List<Finding> findings) {
        String open = findings.stream()
                .filter(Finding::blocks)
                .map(finding -> finding.where() + ": " + finding.message())
                .collect(Collectors.joining("; "));
        if (!open.isEmpty()) {
            throw new IllegalStateException("The sample asks what its recipe should answer: " + open);
        }
    }
}
