package org.coppice.app.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.coppice.app.export.table.CsvWriter;
import org.coppice.app.export.table.OdsWriter;
import org.coppice.app.export.table.TableWriter;
import org.coppice.app.export.table.XlsxWriter;
import org.coppice.model.source.UserError;

/** In which form readings are written. */
public enum ExportFormat {
    XLSX("Excel workbook (.xlsx)", true),
    ODS("OpenDocument spreadsheet (.ods)", true),
    CSV("Comma-separated text (.csv)", false);

    private final String label;
    private final boolean sheeted;

    ExportFormat(String label, boolean sheeted) {
        this.label = label;
        this.sheeted = sheeted;
    }

    /**
     * The format that the name of a file says.
     *
     * @throws UserError where it says none
     */
    public static ExportFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension()))
                .findFirst()
                .orElseThrow(() -> UserError.at(
                        file.toString(),
                        "readings are written as "
                                + Arrays.stream(values())
                                        .map(format -> "." + format.extension())
                                        .collect(Collectors.joining(", "))
                                + ". End the name in one of them."));
    }

    /** Without a dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** Whether a file may have several sheets. */
    boolean hasSheets() {
        return sheeted;
    }

    TableWriter writer(OutputStream out, boolean withSeconds) throws IOException {
        return switch (this) {
            case XLSX -> new XlsxWriter(out, withSeconds);
            case ODS -> new OdsWriter(out, withSeconds);
            case CSV -> new CsvWriter(out, withSeconds);
        };
    }
}
