package org.coppice.importers;

import java.util.List;
import java.util.Map;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.ExportedMapper;
import org.coppice.importers.map.Mapper;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.ExportedNormaliser;
import org.coppice.importers.normalise.Normalised;
import org.coppice.importers.recognise.ExportedShape;
import org.coppice.importers.recognise.Shape;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.UserError;

/** The import of readings that Coppice wrote, where each row says what it is. */
final class ExportedFile {

    private ExportedFile() {}

    static ImportPreview preview(
            ImportFile file,
            String format,
            ExportedShape exported,
            ImportOptions options,
            Notes notes,
            Progress progress) {
        Shape shape = exported.shape();
        notes.guess(
                "layout",
                shape.layout().text(),
                "the columns are those of readings that Coppice wrote, which say what they are",
                List.of());
        Answers answers = new Answers(options.answers(), Map.of());
        Mapper.Mapped mapped = ExportedMapper.map(exported, notes, progress);
        List<Normalised> all = ExportedNormaliser.normalise(mapped, answers, notes);
        if (all.isEmpty() && notes.findings().isEmpty()) {
            throw UserError.at(
                    file.name(),
                    "the file has the columns of readings that Coppice wrote, but no reading. Export it again.");
        }
        ImportPreview preview = new ImportPreview(
                file,
                format,
                List.of(shape.table().sheet()),
                shape.layout().label(),
                notes.guesses(),
                Importer.previews(List.of(mapped), all, answers, List.of()),
                all.stream().map(one -> ImportedSeries.of(one, file.hash())).toList(),
                Importer.leftOut(notes),
                notes.findings(),
                notes.fixes(),
                Importer.recipe(file, shape.fingerprint(), notes.guesses()));
        return Importer.withBills(preview, answers, options);
    }
}
