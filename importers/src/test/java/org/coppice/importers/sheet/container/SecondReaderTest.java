package org.coppice.importers.sheet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.xlsx.UnitFormat;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every cell is what fastexcel-reader, which shares no code with ours, says it is. */
class SecondReaderTest {

    @Test
    void randomWorkbooksOfSharedTextsHaveTheSameCells() throws IOException {
        for (int seed = 0; seed < 15; seed++) {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                compare("seed " + seed, written(book, new Random(seed)));
            }
        }
    }

    @Test
    void randomWorkbooksOfInlineTextsHaveTheSameCells() throws IOException {
        for (int seed = 100; seed < 110; seed++) {
            try (SXSSFWorkbook book = new SXSSFWorkbook(50)) {
                compare("seed " + seed, written(book, new Random(seed)));
            }
        }
    }

    @Test
    @Tag("real-files")
    void realWorkbooksHaveTheSameCells() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("coppice.real-files")))) {
            List<Path> workbooks =
                    files.filter(path -> path.toString().endsWith(".xlsx")).toList();
            assertThat(workbooks).isNotEmpty();
            for (Path path : workbooks) {
                compare(path.getFileName().toString(), Files.readAllBytes(path));
            }
        }
    }

    private static byte[] written(org.apache.poi.ss.usermodel.Workbook book, Random random) throws IOException {
        CellStyle[] styles = styles(book);
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            Sheet sheet = book.createSheet("Sheet " + s);
            int columns = 1 + random.nextInt(40);
            for (int r = 0; r < 60; r += 1 + random.nextInt(3)) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < columns; c += 1 + random.nextInt(2)) {
                    fill(row.createCell(c), styles, random);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static CellStyle[] styles(org.apache.poi.ss.usermodel.Workbook book) {
        List<String> formats = List.of("dd.mm.yyyy hh:mm", "hh:mm", "0.00", "[h]:mm:ss", "#,##0 \"kWh\"", "yyyy-mm-dd");
        return formats.stream()
                .map(format -> {
                    CellStyle style = book.createCellStyle();
                    style.setDataFormat(book.createDataFormat().getFormat(format));
                    return style;
                })
                .toArray(CellStyle[]::new);
    }

    private static void fill(Cell cell, CellStyle[] styles, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> cell.setCellValue(random.nextGaussian() * Math.pow(10, random.nextInt(24) - 8));
            case 1 -> cell.setCellValue(random.nextInt(100_000) - 50_000);
            case 2 ->
                cell.setCellValue(List.of("kWh", " Zähler Süd ", "a & b < c", "", "1.234,5", "電力", "x\ny", "=cmd()")
                        .get(random.nextInt(8)));
            case 3 -> cell.setCellValue(random.nextBoolean());
            case 4 -> {
                cell.setCellValue(40_000 + random.nextInt(9_000) + random.nextInt(96) / 96.0);
                cell.setCellStyle(styles[random.nextInt(styles.length)]);
            }
            case 5 -> {
                cell.setCellValue(random.nextInt(96) / 96.0);
                cell.setCellStyle(styles[random.nextInt(styles.length)]);
            }
            case 6 ->
                cell.setCellErrorValue(random.nextBoolean() ? FormulaError.NA.getCode() : FormulaError.DIV0.getCode());
            default -> cell.setBlank();
        }
    }

    private static void compare(String name, byte[] bytes) throws IOException {
        List<Table> ours = tables(bytes);
        try (ReadableWorkbook theirs = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            List<org.dhatim.fastexcel.reader.Sheet> sheets = theirs.getSheets().toList();
            assertThat(ours).as(name).hasSameSizeAs(sheets);
            for (int s = 0; s < sheets.size(); s++) {
                compare(name + ", sheet " + s, ours.get(s), sheets.get(s));
            }
        }
    }

    private static List<Table> tables(byte[] bytes) {
        try (SheetSource source =
                SheetSources.open(ImportFile.of("random.xlsx", bytes)).source()) {
            return java.util.stream.IntStream.range(0, source.sheets().size())
                    .mapToObj(sheet -> {
                        TableBuilder builder = new TableBuilder("random.xlsx", "");
                        source.read(sheet, builder, Progress.SILENT);
                        return builder.build();
                    })
                    .toList();
        }
    }

    private static void compare(String name, Table ours, org.dhatim.fastexcel.reader.Sheet theirs) throws IOException {
        Map<Integer, Integer> rows = new HashMap<>();
        for (int row = 0; row < ours.rows(); row++) {
            rows.put(ours.rowNumber(row), row);
        }
        int cells = 0;
        for (org.dhatim.fastexcel.reader.Row row : theirs.read()) {
            for (org.dhatim.fastexcel.reader.Cell cell : row) {
                String text = cell == null || cell.getRawValue() == null ? "" : cell.getRawValue();
                if (cell == null || cell.getType() == org.dhatim.fastexcel.reader.CellType.EMPTY || text.isBlank()) {
                    continue;
                }
                cells++;
                Integer at = rows.get(row.getRowNum());
                assertThat(at).as(name + ", row " + row.getRowNum()).isNotNull();
                compare(name + " " + cell.getAddress(), ours, at, cell);
            }
        }
        assertThat(filled(ours)).as(name).isEqualTo(cells);
    }

    private static int filled(Table table) {
        int filled = 0;
        for (int row = 0; row < table.rows(); row++) {
            for (int c = 0; c < table.columns(); c++) {
                filled += table.kind(row, c) == CellKind.BLANK ? 0 : 1;
            }
        }
        return filled;
    }

    private static void compare(String place, Table ours, int row, org.dhatim.fastexcel.reader.Cell theirs) {
        int column = theirs.getColumnIndex();
        CellKind kind = ours.kind(row, column);
        switch (kind) {
            case NUMBER -> assertThat(ours.number(row, column)).as(place).isEqualTo(serial(theirs));
            case DATE ->
                assertThat(ours.number(row, column) / 86_400 + 25_569)
                        .as(place)
                        .isEqualTo(serial(theirs), offset(0.51 / 86_400));
            case TIME ->
                assertThat(ours.number(row, column) / 86_400)
                        .as(place)
                        .isEqualTo(serial(theirs), offset(0.51 / 86_400));
            case TEXT ->
                assertThat(ours.text(row, column))
                        .as(place)
                        .isEqualTo(
                                theirs.getType() == org.dhatim.fastexcel.reader.CellType.NUMBER
                                        ? UnitFormat.ofShown("0 kWh")
                                                .orElseThrow()
                                                .shown(serial(theirs))
                                        : theirs.getText().strip());
            case BOOLEAN -> assertThat(ours.number(row, column) != 0).as(place).isEqualTo(theirs.asBoolean());
            case ERROR -> assertThat(ours.text(row, column)).as(place).isEqualTo(theirs.getRawValue());
            case BLANK -> throw new AssertionError(place + " is blank to us, " + theirs.getRawValue() + " to them");
        }
    }

    private static double serial(org.dhatim.fastexcel.reader.Cell cell) {
        return Double.parseDouble(cell.getRawValue());
    }
}
