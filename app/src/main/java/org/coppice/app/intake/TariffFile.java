package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.tariff.ImportedTariff;
import org.coppice.importers.tariff.TariffImporter;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** A tariff as a file to import: which of several rates it is, and for which site, is asked ({@code rate}, {@code site}). */
final class TariffFile {
    private static final String RATE = "rate";
    private static final int ID = 12;

    private final ImportFile file;
    private final ImportOptions options;

    private TariffFile(ImportFile file, ImportOptions options) {
        this.file = file;
        this.options = options;
    }

    static IncomingFile of(ImportFile file, ImportOptions options) {
        TariffFile tariff = new TariffFile(file, options);
        try {
            return tariff.read();
        } catch (UserError problem) {
            return new IncomingFile(
                    ImportPreview.refused(file, List.of(), "refused", problem),
                    options,
                    MeterIntake::of,
                    Optional.empty());
        }
    }

    private IncomingFile read() {
        Optional<String> wanted = Optional.ofNullable(options.answers().get(RATE));
        List<String> names = TariffImporter.names(file);
        if (names.size() > 1 && wanted.isEmpty()) {
            return new IncomingFile(preview(List.of(which(names))), options, MeterIntake::of, Optional.empty());
        }
        ImportedTariff tariff = TariffImporter.read(file, wanted);
        return new IncomingFile(
                preview(List.of()),
                options,
                (plan, kept, read, at) -> ListIntake.of(plan, read, now -> taken(now, tariff, read), at),
                Optional.of(ListSums.of(tariff.tariff())));
    }

    private Finding which(List<String> names) {
        return Finding.question(
                RATE,
                file.name(),
                "The file holds " + names.size() + " rates. Which is it?",
                "Answer " + RATE + " with one of its options.",
                names);
    }

    private ImportPreview preview(List<Finding> findings) {
        String own = file.hash().substring(0, ID);
        return new ImportPreview(
                file,
                "JSON of the Utility Rate Database",
                List.of(),
                "tariff",
                List.of(),
                List.of(),
                List.of(),
                findings,
                new Recipe("recipe-" + own, file.name(), "tariff " + own, Map.of()));
    }

    private static RegisterIntake taken(Plan plan, ImportedTariff tariff, MeterFile read) {
        List<Finding> findings = new ArrayList<>(tariff.findings());
        if (Sites.answered(plan, read).isEmpty()) {
            findings.add(Sites.question(plan, read, "the tariff “" + tariff.name() + "”"));
            return new RegisterIntake(plan, List.of(), findings);
        }
        TariffIntake made =
                TariffIntake.of(plan, tariff, Sites.answered(plan, read).map(site -> site.id()));
        for (GridContract other : made.overlapping()) {
            findings.add(TariffIntake.overlap(other));
        }
        Plan after = made.edit().map(edit -> edit.apply(plan)).orElse(plan);
        return new RegisterIntake(after, made.changes(), findings);
    }
}
