package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.CellAddress;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.junit.jupiter.api.Test;

/** Whatever program wrote a workbook, and in whichever way that is allowed, the cells are those that it meant; POI says so too. */
class OddWorkbooksTest {
    private static final int WORKBOOKS = 120;

    @Test
    void everyWayOfWritingGivesTheCellsThatWereMeant() throws IOException {
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            OddWorkbook odd = new OddWorkbook(seed);
            byte[] bytes = odd.bytes();

            assertThat(cells(bytes)).as("seed " + seed).isEqualTo(odd.expected());
        }
    }

    @Test
    void anIndependentReaderMeansTheSameCells() throws IOException {
        int compared = 0;
        for (int seed = 0; seed < WORKBOOKS; seed++) {
            OddWorkbook odd = new OddWorkbook(seed);
            byte[] bytes = odd.bytes();
            if (odd.opensElsewhere()) {
                compared++;
                assertThat(poi(bytes)).as("seed " + seed).isEqualTo(odd.expected());
            }
        }
        assertThat(compared).isGreaterThan(WORKBOOKS / 2);
    }

    private static List<String> cells(byte[] bytes) {
        TableBuilder builder = new TableBuilder("odd.xlsm", "");
        try (XlsxSource source = XlsxSource.open(ImportFile.of("odd.xlsm", bytes))) {
            source.read(0, builder, Progress.SILENT);
        }
        Table table = builder.build();
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (table.kind(row, column) != CellKind.BLANK) {
                    cells.add(CellAddress.of(column, table.rowNumber(row)) + " " + described(table, row, column));
                }
            }
        }
        return cells;
    }

    private static String described(Table table, int row, int column) {
        CellKind kind = table.kind(row, column);
        return kind + " "
                + switch (kind) {
                    case NUMBER -> Double.toString(table.number(row, column));
                    case DATE -> Long.toString((long) table.number(row, column));
                    case BOOLEAN -> Boolean.toString(table.number(row, column) != 0);
                    default -> table.text(row, column);
                };
    }

    private static List<String> poi(byte[] bytes) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : book.getSheetAt(0)) {
                for (Cell cell : row) {
                    CellType type = cell.getCellType() == CellType.FORMULA
                            ? cell.getCachedFormulaResultType()
                            : cell.getCellType();
                    if (type != CellType.BLANK) {
                        cells.add(CellAddress.of(cell.getColumnIndex(), row.getRowNum() + 1) + " "
                                + described(cell, type, book.isDate1904()));
                    }
                }
            }
        }
        return cells;
    }

    private static String described(Cell cell, CellType type, boolean date1904) {
        return switch (type) {
            case NUMERIC ->
                cell.getCellStyle().getIndex() == 1
                        ? "DATE " + Math.round((cell.getNumericCellValue() - 25_569 + (date1904 ? 1_462 : 0)) * 86_400)
                        : "NUMBER " + cell.getNumericCellValue();
            case BOOLEAN -> "BOOLEAN " + cell.getBooleanCellValue();
            case ERROR ->
                "ERROR " + FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "TEXT " + cell.getStringCellValue();
        };
    }
}
