package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.TariffIntake;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.tariff.ImportedTariff;
import org.coppice.importers.tariff.TariffImporter;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.source.Finding;

/** The import of a tariff, as asked for on the command line. */
record TariffImport(Path path, Optional<Path> into, Optional<String> site, Optional<String> rate, boolean dryRun) {

    int run(AnsweringCommand command, ProgressLine progress) {
        ImportFile file = ImportFile.of(path);
        ImportedTariff tariff = TariffImporter.read(file, rate);
        Optional<TariffIntake> intake =
                into.map(project -> dryRun ? look(project, tariff) : commit(project, file, tariff));
        progress.close();
        List<Finding> findings = new ArrayList<>(tariff.findings());
        intake.ifPresent(taken -> taken.overlapping().forEach(other -> findings.add(TariffIntake.overlap(other))));
        List<String> changes = intake.map(TariffIntake::changes).orElse(List.of());
        command.answer(
                Json.object(
                        "file", file.name(),
                        "tariff", tariff.name(),
                        "changes", changes,
                        "findings", FindingRows.documents(findings)),
                () -> FindingRows.lines(findings));
        command.console().say(verdict(intake));
        return ExitCode.DONE;
    }

    private TariffIntake look(Path project, ImportedTariff tariff) {
        try (ReadProject open = ReadProject.of(project)) {
            return TariffIntake.of(open.plan(), tariff, site);
        }
    }

    private TariffIntake commit(Path project, ImportFile file, ImportedTariff tariff) {
        return ProjectFile.edit(project, open -> {
            TariffIntake intake = TariffIntake.of(open.plan(), tariff, site);
            intake.edit()
                    .ifPresent(edit -> open.commit(
                            edit, new Imported(Map.of(), List.of(new ImportedFile(file.name(), file.bytes())))));
            return intake;
        });
    }

    private String verdict(Optional<TariffIntake> intake) {
        if (intake.isEmpty()) {
            return "Nothing was imported, as this was a dry run.";
        }
        if (intake.get().contract().isEmpty()) {
            return "The project has the tariff of " + path.getFileName() + " already; nothing was changed.";
        }
        return (dryRun ? "Would import:\n" : "Imported:\n")
                + String.join("\n", intake.get().changes());
    }
}
