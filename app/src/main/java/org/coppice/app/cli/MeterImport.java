package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.IncomingFile;
import org.coppice.app.intake.MeterFile;
import org.coppice.app.intake.MeterIntake;
import org.coppice.app.intake.Sites;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ReadAhead;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Password;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.site.Site;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.project.Project;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;

/**
 * The import of a file of readings, as asked for on the command line.
 *
 * @param kind what its readings are for
 * @param meter the name for the only series of the file
 * @param answers given now
 * @param recipe by which to read it, whatever its shape
 * @param password of a protected file; it is not kept
 */
record MeterImport(
        IncomingFile.Kind kind,
        Path path,
        Optional<Path> into,
        Optional<String> meter,
        Map<String, String> answers,
        Optional<Recipe> recipe,
        Optional<Password> password,
        boolean dryRun) {

    /** What was made of the file, and what it would change. */
    private record Outcome(ImportPreview preview, Optional<MeterIntake> intake) {

        List<Finding> findings() {
            List<Finding> all = new ArrayList<>(preview.findings());
            intake.ifPresent(made -> all.addAll(made.findings()));
            return all;
        }

        boolean open() {
            return findings().stream().anyMatch(Finding::blocks);
        }
    }

    int run(AnsweringCommand command, ProgressLine progress) {
        try (ReadAhead ahead = ReadAhead.of(path, this::opening, progress::at)) {
            return run(ahead, command, progress);
        }
    }

    private Opening opening() {
        return Opening.of(password, Optional.ofNullable(answers.get("encoding")));
    }

    private int run(ReadAhead file, AnsweringCommand command, ProgressLine progress) {
        if (into.isEmpty()) {
            return finish(command, look(file, Plan.empty("", 2000), Optional.empty(), progress), progress);
        }
        if (dryRun) {
            try (var project = ProjectFile.read(into.get())) {
                Outcome outcome = look(file, project.plan(), Optional.of(project.readings()), progress);
                return finish(command, outcome, progress);
            }
        }
        Outcome outcome = ProjectFile.edit(into.get(), project -> commit(file, project, progress));
        return finish(command, outcome, progress);
    }

    private Outcome commit(ReadAhead ahead, Project project, ProgressLine progress) {
        Outcome outcome = look(ahead, project.plan(), Optional.of(project.readings()), progress);
        ImportFile file = ahead.file();
        MeterIntake intake = outcome.intake().orElseThrow();
        if (!outcome.open() && !intake.changesNothing()) {
            ImportedFile original = new ImportedFile(file.name(), file.bytes(), file.hash());
            project.commit(intake.edit(file.name()), new Imported(intake.readings(), List.of(original)));
        }
        return outcome;
    }

    /** Reads the file; where there is a project, also says what it would change there. */
    private Outcome look(ReadAhead file, Plan plan, Optional<SeriesSource> kept, ProgressLine progress) {
        ImportOptions options = new ImportOptions(answers, recipe, plan.recipes(), likelyZone(plan), password);
        IncomingFile read = IncomingFile.of(kind, file.tables(), options, progress::at);
        return new Outcome(read.preview(), kept.map(readings -> intake(read, plan, readings)));
    }

    private MeterIntake intake(IncomingFile read, Plan plan, SeriesSource kept) {
        MeterFile whole = read.file();
        MeterFile named = meter.filter(name -> !read.preview().isBlocked())
                .map(whole::renamed)
                .orElse(whole);
        return read.intake(plan, kept, named, Instant.now());
    }

    private ZoneId likelyZone(Plan plan) {
        return Optional.ofNullable(answers.get("site"))
                .flatMap(word -> Sites.find(plan, word))
                .or(() -> plan.sites().stream().findFirst())
                .map(Site::zone)
                .orElse(ZoneOffset.UTC);
    }

    private int finish(AnsweringCommand command, Outcome outcome, ProgressLine progress) {
        progress.close();
        List<Finding> findings = outcome.findings();
        command.answer(
                ImportDocument.document(outcome.preview(), findings),
                () -> ImportDocument.text(outcome.preview(), findings));
        if (outcome.open()) {
            command.console().complain(refusal(findings));
            return ExitCode.INPUT;
        }
        command.console().say(verdict(outcome));
        return ExitCode.DONE;
    }

    private String refusal(List<Finding> findings) {
        List<String> codes = findings.stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .distinct()
                .toList();
        boolean errors =
                findings.stream().anyMatch(finding -> finding.severity() == org.coppice.model.source.Severity.ERROR);
        return path.getFileName() + " was not imported: " + String.join(", ", codes)
                + (codes.contains("password")
                        ? ". Give its password with --password; it is not kept."
                        : errors
                                ? ". The findings say where and what to do."
                                : ". Answer with --answer QUESTION=ANSWER, for example --answer "
                                        + example(findings, codes.get(0)) + ".");
    }

    private static String example(List<Finding> findings, String code) {
        return code + "="
                + findings.stream()
                        .filter(finding -> finding.code().equals(code))
                        .flatMap(finding -> finding.options().stream())
                        .map(Finding.Option::choice)
                        .findFirst()
                        .orElse("…");
    }

    private String verdict(Outcome outcome) {
        if (outcome.intake().isEmpty()) {
            return "Nothing is open; nothing was imported, as this was a dry run.";
        }
        MeterIntake intake = outcome.intake().get();
        if (intake.changesNothing()) {
            return "The project has all of " + path.getFileName() + " already; nothing was changed.";
        }
        String changes = String.join("\n", intake.changes());
        return (dryRun ? "Would import:\n" : "Imported:\n") + changes;
    }
}
