package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.AnsweredServers;
import org.coppice.app.intake.RegisterIntake;
import org.coppice.app.intake.ServerFile;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.assets.AssetRow;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.source.Finding;
import org.coppice.resources.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * The import of a list of servers, as asked for on the command line.
 *
 * @param answers by question, as the window asks them
 */
record AssetImport(Path path, Optional<Path> into, Map<String, String> answers, boolean dryRun) {

    int run(AnsweringCommand command, ProgressLine progress) {
        ImportFile file = ImportFile.of(path);
        AssetList list = AssetImporter.read(file, progress::at);
        Optional<RegisterIntake> intake =
                into.map(project -> dryRun ? look(project, list) : commit(project, file, list));
        progress.close();
        List<Finding> findings = intake.map(RegisterIntake::findings).orElse(list.findings());
        List<String> changes = intake.map(RegisterIntake::changes).orElse(List.of());
        command.answer(
                Json.object(
                        "file", file.name(),
                        "servers",
                                list.rows().stream().map(AssetImport::document).toList(),
                        "changes", changes,
                        "findings", FindingRows.documents(findings)),
                () -> (table(list.rows()) + "\n" + FindingRows.lines(findings)).strip());
        List<String> open = findings.stream()
                .filter(Finding::blocks)
                .map(Finding::code)
                .distinct()
                .toList();
        if (!open.isEmpty()) {
            command.console()
                    .complain(file.name() + " was not imported: " + String.join(", ", open)
                            + ". Answer questions with --answer QUESTION=ANSWER; the findings say what else to do.");
            return ExitCode.INPUT;
        }
        command.console().say(verdict(intake));
        return ExitCode.DONE;
    }

    private RegisterIntake look(Path project, AssetList list) {
        try (ReadProject open = ReadProject.of(project)) {
            return intake(open.plan(), list);
        }
    }

    private RegisterIntake commit(Path project, ImportFile file, AssetList list) {
        return ProjectFile.edit(project, open -> {
            RegisterIntake intake = intake(open.plan(), list);
            if (!intake.isBlocked() && !intake.changesNothing()) {
                Instant at = Instant.now();
                open.commit(
                        RegisterIntake.edit(file, at, plan -> intake(plan, list)), new ServerFile(file, at).imported());
            }
            return intake;
        });
    }

    private RegisterIntake intake(Plan plan, AssetList list) {
        return AnsweredServers.of(plan, Catalogue.get().deviceTypes(), list, answers);
    }

    private static Map<String, @Nullable Object> document(AssetRow row) {
        return Json.object(
                "type", row.type(),
                "count", Math.round(row.count()),
                "purchased", row.purchased().orElse(null),
                "site", row.site().isBlank() ? null : row.site(),
                "where", row.where());
    }

    private static TextTable table(List<AssetRow> rows) {
        TextTable table = new TextTable("Type", ">Count", "Purchased", "Site", "Row");
        for (AssetRow row : rows) {
            table.row(
                    row.type(),
                    Long.toString(Math.round(row.count())),
                    row.purchased().map(LocalDate::toString).orElse("–"),
                    row.site().isBlank() ? "–" : row.site(),
                    row.where());
        }
        return table;
    }

    private String verdict(Optional<RegisterIntake> intake) {
        if (intake.isEmpty()) {
            return "Nothing was imported, as this was a dry run.";
        }
        if (intake.get().changesNothing()) {
            return "The project has all of " + path.getFileName() + " already; nothing was changed.";
        }
        return (dryRun ? "Would import:\n" : "Imported:\n")
                + String.join("\n", intake.get().changes());
    }
}
