package org.coppice.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook opened again, its formulas computed afresh. */
final class Reread implements AutoCloseable {
    final XSSFWorkbook workbook;
    private final FormulaEvaluator evaluator;

    Reread(Path file) throws IOException {
        this.workbook = new XSSFWorkbook(Files.newInputStream(file));
        this.evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    /** The named cell. */
    Cell named(String name) {
        CellReference place = new CellReference(workbook.getName(name).getRefersToFormula());
        return workbook.getSheet(place.getSheetName()).getRow(place.getRow()).getCell(place.getCol());
    }

    /** What a cell computes to; empty for text and empty cells. */
    OptionalDouble number(Cell cell) {
        CellValue value = evaluator.evaluate(cell);
        return value != null && value.getCellType() == CellType.NUMERIC
                ? OptionalDouble.of(value.getNumberValue())
                : OptionalDouble.empty();
    }

    /** What a cell says, computed afresh. */
    String text(Cell cell) {
        CellValue value = evaluator.evaluate(cell);
        return value == null ? "" : value.formatAsString().replace("\"", "");
    }

    /** What was kept in a cell when it was saved. */
    static String cached(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> String.format(Locale.ROOT, "%.9e", cell.getNumericCellValue() + 0.0);
            case STRING -> cell.getStringCellValue();
            case ERROR -> "error " + cell.getErrorCellValue();
            default -> "";
        };
    }

    /** All cells with a formula. */
    List<Cell> formulas() {
        List<Cell> cells = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cells.add(cell);
                    }
                }
            }
        }
        return cells;
    }

    static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
