package org.coppice.app.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.assets.AssetImporter;
import org.coppice.importers.assets.AssetList;
import org.coppice.importers.preview.ListSource;
import org.coppice.importers.register.CertificateImporter;
import org.coppice.importers.register.CertificateList;
import org.coppice.importers.register.JobImporter;
import org.coppice.importers.register.JobLog;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.UserError;
import org.coppice.resources.Catalogue;

/** Files that hold a list instead of readings, read so that the import can show and ask as it does of readings. */
final class ListFile {
    private static final int ID = 12;

    private final FileTables tables;
    private final ImportOptions options;

    private ListFile(FileTables tables, ImportOptions options) {
        this.tables = tables;
        this.options = options;
    }

    static IncomingFile certificates(FileTables tables, ImportOptions options, Progress progress) {
        ListFile file = new ListFile(tables, options);
        return file.orRefused(() -> {
            CertificateList list = CertificateImporter.read(tables, options, progress);
            return file.list(
                    list.source(),
                    "a row a certificate or a range of them",
                    ListSums.of(list),
                    answers -> plan -> CertificateIntake.of(plan, list, answers));
        });
    }

    static IncomingFile jobs(FileTables tables, ImportOptions options, Progress progress) {
        ListFile file = new ListFile(tables, options);
        return file.orRefused(() -> {
            JobLog log = JobImporter.read(tables, options, progress);
            String name = tables.file().baseName();
            return file.list(
                    log.source(),
                    "a row a job",
                    ListSums.of(log),
                    answers -> plan -> JobIntake.of(plan, name, log, answers));
        });
    }

    static IncomingFile servers(FileTables tables, ImportOptions options, Progress progress) {
        ListFile file = new ListFile(tables, options);
        return file.orRefused(() -> {
            AssetList list = AssetImporter.read(tables, options, progress);
            return file.list(
                    list.source(),
                    "a row a device or a type",
                    ListSums.of(list),
                    answers -> plan -> AnsweredServers.of(plan, Catalogue.get().deviceTypes(), list, answers));
        });
    }

    private IncomingFile list(
            ListSource source,
            String layout,
            ListTotals totals,
            Function<Map<String, String>, RegisterIntake.Taking> taking) {
        ImportFile file = tables.file();
        Recipe recipe = new Recipe(
                "recipe-" + source.fingerprint().substring(0, ID), file.name(), source.fingerprint(), Map.of());
        ImportPreview preview = new ImportPreview(
                file,
                source.format(),
                source.sheet().isEmpty() ? List.of() : List.of(source.sheet()),
                layout,
                List.of(),
                List.of(source.preview()),
                List.of(),
                List.of(),
                recipe);
        return new IncomingFile(
                preview,
                options,
                (plan, kept, read, at) ->
                        ListIntake.of(plan, read, taking.apply(read.recipe().answers()), at),
                Optional.of(totals));
    }

    /** What cannot be read is told as it is of readings. */
    private IncomingFile orRefused(Supplier<IncomingFile> reading) {
        try {
            return reading.get();
        } catch (PasswordNeeded locked) {
            return refused("password", locked);
        } catch (UserError problem) {
            return refused("refused", problem);
        }
    }

    private IncomingFile refused(String code, UserError problem) {
        ImportPreview preview = ImportPreview.refused(tables.file(), List.of(), code, problem);
        return new IncomingFile(preview, options, MeterIntake::of, Optional.empty());
    }
}
