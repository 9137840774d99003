package org.coppice.app.verification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.study.verification.CaseInputs;
import org.coppice.model.study.verification.MethodResults;
import org.coppice.model.study.verification.VerificationCase;
import org.coppice.model.study.verification.VerificationCases;

/**
 * Verification cases on real files, run through the importer. The files are not part of the program because their licences
 * differ; what a right import gives was computed with independent scripts and checked by hand.
 */
final class ImportCases {
    /** The method that the cases name. */
    static final String METHOD = "import";

    private static final String FILE = "import-cases.json";

    private ImportCases() {}

    static List<VerificationCase> list() {
        return list(FILE);
    }

    /** The cases of a data file beside this class. */
    static List<VerificationCase> list(String name) {
        try (InputStream stream = ImportCases.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The data file " + name + " is missing from the program");
            }
            return VerificationCases.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8), name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Imports the file of a case under its answers: total, mean, least, greatest value and count of every series. */
    static MethodResults run(CaseInputs inputs) {
        Map<String, String> answers = new HashMap<>();
        if (inputs.has("answers")) {
            inputs.list("answers").forEach(answer -> answers.put(answer.text("question"), answer.text("answer")));
        }
        ImportOptions options = new ImportOptions(
                answers,
                java.util.Optional.empty(),
                List.of(),
                ImportOptions.none().likelyZone());
        ImportPreview preview = Importer.preview(ImportFile.of(inputs.dataFile()), options, Progress.SILENT);
        if (preview.isBlocked()) {
            throw new IllegalStateException("The import is not clear: "
                    + preview.findings().stream().map(Finding::message).collect(Collectors.joining("; ")));
        }
        MethodResults results = new MethodResults();
        for (ImportedSeries series : preview.series()) {
            String name = series.name();
            series.total().ifPresent(total -> results.put(name + ".total", total, series.unit()));
            results.put(name + ".mean", series.mean(), series.unit());
            results.put(name + ".min", series.min(), series.unit());
            results.put(name + ".max", series.max(), series.unit());
            results.put(name + ".readings", series.kept());
        }
        return results;
    }
}
