package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.RegisterIntake;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.source.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A list that was read, of servers or of a register, on its way into a project.
 *
 * @param document what is answered of it beside its changes and findings
 * @param text the same for people
 * @param findings where there is no project to take it into
 */
record ListImport(
        ImportFile file,
        Map<String, @Nullable Object> document,
        String text,
        List<Finding> findings,
        RegisterIntake.Taking taking) {

    /** Takes it into a project, or looks what that would change, and answers; the exit code. */
    int take(AnsweringCommand command, ProgressLine progress, Optional<Path> into, boolean dryRun) {
        Optional<RegisterIntake> intake = into.map(project -> dryRun ? look(project) : commit(project));
        progress.close();
        List<Finding> found = intake.map(RegisterIntake::findings).orElse(findings);
        Map<String, @Nullable Object> answer = Json.object("file", file.name());
        answer.putAll(document);
        answer.put("changes", intake.map(RegisterIntake::changes).orElse(List.of()));
        answer.put("findings", FindingRows.documents(found));
        command.answer(answer, () -> (text + "\n" + FindingRows.lines(found)).strip());
        List<String> open = found.stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            command.console()
                    .complain(
                            file.name() + " was not imported: " + String.join(", ", open)
                                    + (open.contains("password")
                                            ? ". Give its password with --password; it is not kept."
                                            : ". Answer questions with --answer QUESTION=ANSWER; the findings say what else to do."));
            return ExitCode.INPUT;
        }
        command.console().say(verdict(intake, dryRun));
        return ExitCode.DONE;
    }

    private RegisterIntake look(Path project) {
        try (ReadProject open = ReadProject.of(project)) {
            return taking.into(open.plan());
        }
    }

    private RegisterIntake commit(Path project) {
        return ProjectFile.edit(project, open -> {
            RegisterIntake intake = taking.into(open.plan());
            if (!intake.isBlocked() && !intake.changesNothing()) {
                open.commit(
                        RegisterIntake.edit(file, Instant.now(), taking),
                        new Imported(Map.of(), List.of(new ImportedFile(file.name(), file.bytes()))));
            }
            return intake;
        });
    }

    private String verdict(Optional<RegisterIntake> intake, boolean dryRun) {
        if (intake.isEmpty()) {
            return "Nothing is open; nothing was imported, as this was a dry run.";
        }
        if (intake.get().changesNothing()) {
            return "The project has all of " + file.name() + " already; nothing was changed.";
        }
        return (dryRun ? "Would import:\n" : "Imported:\n")
                + String.join("\n", intake.get().changes());
    }
}
