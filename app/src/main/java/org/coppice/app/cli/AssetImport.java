package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.ServerFile;
import org.coppice.app.intake.ServerIntake;
import org.coppice.app.intake.ServerRow;
import org.coppice.app.intake.ServerRows;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.Catalogue;
import org.jspecify.annotations.Nullable;

/** The import of a list of servers, as asked for on the command line. */
record AssetImport(Path path, Optional<Path> into, Optional<String> site, boolean dryRun) {

    int run(AnsweringCommand command, ProgressLine progress) {
        ImportFile file = ImportFile.of(path);
        List<ServerRow> rows = ServerRows.of(AssetImporter.read(file, progress::at));
        Optional<ServerIntake> intake = into.map(project -> dryRun ? look(project, rows) : commit(project, file, rows));
        progress.close();
        List<String> changes = intake.map(ServerIntake::changes).orElse(List.of());
        command.answer(
                Json.object(
                        "file", file.name(),
                        "servers", rows.stream().map(AssetImport::document).toList(),
                        "changes", changes,
                        "findings", List.of()),
                () -> table(rows).toString());
        command.console().say(verdict(intake));
        return ExitCode.DONE;
    }

    private ServerIntake look(Path project, List<ServerRow> rows) {
        try (ReadProject open = ReadProject.of(project)) {
            return intake(open.plan(), rows);
        }
    }

    private ServerIntake commit(Path project, ImportFile file, List<ServerRow> rows) {
        return ProjectFile.edit(project, open -> {
            ServerIntake intake = intake(open.plan(), rows);
            if (!intake.changesNothing()) {
                ServerFile origin = new ServerFile(file, Instant.now());
                Edit edit = ServerIntake.edit(origin, Catalogue.get().deviceTypes(), rows, site);
                open.commit(edit, origin.imported());
            }
            return intake;
        });
    }

    private ServerIntake intake(Plan plan, List<ServerRow> rows) {
        return ServerIntake.of(plan, Catalogue.get().deviceTypes(), rows, site);
    }

    private static Map<String, @Nullable Object> document(ServerRow row) {
        return Json.object(
                "type", row.type(),
                "count", row.count(),
                "purchased", row.purchased(),
                "site", row.site(),
                "where", row.where());
    }

    private static TextTable table(List<ServerRow> rows) {
        TextTable table = new TextTable("Type", ">Count", "Purchased", "Site", "Row");
        for (ServerRow row : rows) {
            table.row(
                    row.type(),
                    Integer.toString(row.count()),
                    row.purchased().toString(),
                    row.site().orElse("–"),
                    row.where());
        }
        return table;
    }

    private String verdict(Optional<ServerIntake> intake) {
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
