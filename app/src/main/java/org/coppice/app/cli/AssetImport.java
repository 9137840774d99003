package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.AnsweredServers;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.assets.AssetRow;
import org.coppice.importers.sheet.ImportFile;
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
        return new ListImport(
                        file,
                        Json.object(
                                "servers",
                                list.rows().stream().map(AssetImport::document).toList()),
                        table(list.rows()).toString(),
                        list.findings(),
                        plan -> AnsweredServers.of(plan, Catalogue.get().deviceTypes(), list, answers))
                .take(command, progress, into, dryRun);
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
}
