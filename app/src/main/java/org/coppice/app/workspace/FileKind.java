package org.coppice.app.workspace;

import java.util.List;

/** A kind of file for the file dialogs; the extensions come without a dot. */
public record FileKind(String description, List<String> extensions) {
    public static final FileKind PROJECT = new FileKind("Coppice project", List.of("coppice"));
    public static final FileKind TABLE = new FileKind("Spreadsheet or CSV", List.of("xlsx", "xls", "csv", "txt"));
    public static final FileKind READINGS = new FileKind(
            "Spreadsheets, CSV, Green Button, NEM12, weather, registers, tariffs",
            List.of(
                    "xlsx", "xlsm", "xls", "xlsb", "ods", "fods", "csv", "tsv", "txt", "xml", "gz", "zip", "epw", "tm2",
                    "json", "XLSX", "XLS", "CSV", "TXT", "XML", "ZIP", "EPW", "JSON"));
    public static final FileKind WORKBOOK = new FileKind("Excel workbook", List.of("xlsx"));
    public static final FileKind PLAN = new FileKind("Plan as text", List.of("json"));
    public static final FileKind SVG = new FileKind("SVG drawing", List.of("svg"));
    public static final FileKind PNG = new FileKind("PNG picture", List.of("png"));

    /** Copies the extensions. */
    public FileKind {
        extensions = List.copyOf(extensions);
    }
}
