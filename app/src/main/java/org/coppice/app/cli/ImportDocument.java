package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.ImportedSeries;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.jspecify.annotations.Nullable;

/** What a file of readings holds, as an answer. */
final class ImportDocument {

    private ImportDocument() {}

    /** The document of {@code import --json}. */
    static Map<String, @Nullable Object> document(ImportPreview preview, List<Finding> findings) {
        return Json.object(
                "file", preview.file().name(),
                "format", preview.format(),
                "series", preview.series().stream().map(ImportDocument::series).toList(),
                "findings", FindingRows.documents(findings));
    }

    private static Map<String, @Nullable Object> series(ImportedSeries series) {
        return Json.object(
                "meter", series.meter(),
                "channel", series.channel(),
                "commodity", series.commodity().text(),
                "flow", series.flow().text(),
                "quantity", series.quantity().text(),
                "unit", series.unit().symbol(),
                "sourceUnit", series.sourceUnit(),
                "sourceTotal", series.sourceTotal(),
                "first", series.first(),
                "last", series.last(),
                "stepMinutes", series.stepMinutes(),
                "readings", series.kept(),
                "missing", series.missing(),
                "duplicates", series.duplicates(),
                "total", series.total(),
                "mean", series.mean(),
                "min", series.min(),
                "max", series.max(),
                "name", series.name(),
                "cells", series.cells().text());
    }

    /** The document of a file that could not even be opened. */
    static Map<String, @Nullable Object> refused(String file, String message) {
        Finding finding = Finding.of(
                "unreadable", Severity.ERROR, file, message, "Nothing was imported; the message says what to do.");
        return Json.object(
                "file", file, "format", null, "series", List.of(), "findings", FindingRows.documents(List.of(finding)));
    }

    /** The preview for people. */
    static String text(ImportPreview preview, List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        parts.add(preview.file().name() + ", " + preview.format()
                + (preview.layout().isEmpty() ? "" : ", " + preview.layout()));
        if (!preview.series().isEmpty()) {
            parts.add(table(preview.series()).toString());
        }
        if (!findings.isEmpty()) {
            parts.add(FindingRows.lines(findings));
        }
        return String.join("\n\n", parts);
    }

    private static TextTable table(List<ImportedSeries> all) {
        TextTable table = new TextTable(
                "Series",
                "What",
                "Flow",
                "First",
                "Last",
                ">Min",
                ">Readings",
                ">Missing",
                ">Twice",
                ">Total",
                ">Mean",
                "Unit");
        for (ImportedSeries series : all) {
            table.row(
                    series.name(),
                    series.commodity().text() + ", " + series.quantity().text(),
                    series.flow().text(),
                    series.first().map(String::valueOf).orElse("–"),
                    series.last().map(String::valueOf).orElse("–"),
                    series.stepMinutes().isPresent()
                            ? Integer.toString(series.stepMinutes().getAsInt())
                            : "–",
                    Integer.toString(series.kept()),
                    Integer.toString(series.missing()),
                    Integer.toString(series.duplicates()),
                    TextTable.number(series.total().orElse(Double.NaN)),
                    TextTable.number(series.mean()),
                    series.unit().symbol());
        }
        return table;
    }
}
