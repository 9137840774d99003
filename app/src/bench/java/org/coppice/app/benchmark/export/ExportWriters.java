package org.coppice.app.benchmark.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.coppice.app.export.table.CsvWriter;
import org.coppice.app.export.table.Mark;
import org.coppice.app.export.table.OdsWriter;
import org.coppice.app.export.table.TableWriter;
import org.coppice.app.export.table.TableWriter.Column;
import org.coppice.app.export.table.XlsxWriter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The ways to write the rows. */
final class ExportWriters {
    private static final List<String> HEADER = List.of("Time", "Meter", "Consumption (kWh)", "Quality");
    private static final int DEFLATE = 6;

    static final Map<String, Writer> ALL = Map.of(
            "ours.xlsx", path -> ours(new XlsxWriter(file(path), false)),
            "ours.ods", path -> ours(new OdsWriter(file(path), false)),
            "ours.csv", path -> ours(new CsvWriter(file(path), false)),
            "fastexcel.xlsx", ExportWriters::fastexcel,
            "sxssf-shared.xlsx", path -> sxssf(path, true),
            "sxssf-inline.xlsx", path -> sxssf(path, false));

    private ExportWriters() {}

    /** Writes a file. */
    interface Writer {
        void write(Path path) throws IOException;
    }

    private static OutputStream file(Path path) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
    }

    private static void ours(TableWriter writer) throws IOException {
        try (writer) {
            writer.sheet(
                    "Readings",
                    HEADER.stream().map(header -> new Column(header, 18)).toList());
            for (int row = 0; row < ExportRow.ROWS; row++) {
                writer.localTime(ExportRow.time(row));
                writer.text(ExportRow.meter(row));
                writer.number(ExportRow.value(row), Mark.NONE);
                writer.text(ExportRow.quality(row));
                writer.endRow();
            }
        }
    }

    /** As its makers advise: values as they come, the style of the column by range, flushed now and then. */
    private static void fastexcel(Path path) throws IOException {
        try (OutputStream out = file(path);
                Workbook book = new Workbook(out, "race", "1.0")) {
            book.setCompressionLevel(DEFLATE);
            Worksheet sheet = book.newWorksheet("Readings");
            for (int c = 0; c < HEADER.size(); c++) {
                sheet.value(0, c, HEADER.get(c));
            }
            for (int row = 0; row < ExportRow.ROWS; row++) {
                sheet.value(row + 1, 0, ExportRow.serial(row));
                sheet.style(row + 1, 0).format("yyyy-mm-dd hh:mm").set();
                sheet.value(row + 1, 1, ExportRow.meter(row));
                sheet.value(row + 1, 2, ExportRow.value(row));
                sheet.value(row + 1, 3, ExportRow.quality(row));
                if (row % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private static void sxssf(Path path, boolean shared) throws IOException {
        try (OutputStream out = file(path);
                SXSSFWorkbook book = new SXSSFWorkbook(null, 100, false, shared)) {
            Sheet sheet = book.createSheet("Readings");
            CellStyle time = book.createCellStyle();
            time.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            Row header = sheet.createRow(0);
            for (int c = 0; c < HEADER.size(); c++) {
                header.createCell(c).setCellValue(HEADER.get(c));
            }
            for (int i = 0; i < ExportRow.ROWS; i++) {
                Row row = sheet.createRow(i + 1);
                row.createCell(0).setCellValue(ExportRow.serial(i));
                row.getCell(0).setCellStyle(time);
                row.createCell(1).setCellValue(ExportRow.meter(i));
                row.createCell(2).setCellValue(ExportRow.value(i));
                row.createCell(3).setCellValue(ExportRow.quality(i));
            }
            book.write(out);
        }
    }
}
