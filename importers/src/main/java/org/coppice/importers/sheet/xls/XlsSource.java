package org.coppice.importers.sheet.xls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.model.source.UserError;

/** The sheets of an Excel 97–2003 workbook, at most 65,536 rows each, read by POI. */
public final class XlsSource implements SheetSource {
    private final String file;
    private final HSSFWorkbook workbook;
    private final List<String> names = new ArrayList<>();

    private XlsSource(String file, HSSFWorkbook workbook) {
        this.file = file;
        this.workbook = workbook;
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            names.add(workbook.getSheetName(i));
        }
    }

    /**
     * Opens a workbook.
     *
     * @throws UserError if it cannot be read
     */
    public static XlsSource open(ImportFile file, Opening opening) {
        // POI takes the password of an old workbook from the thread.
        Biff8EncryptionKey.setCurrentUserPassword(
                opening.password().map(Password::text).orElse(null));
        try {
            return new XlsSource(file.name(), new HSSFWorkbook(new ByteArrayInputStream(file.bytes())));
        } catch (EncryptedDocumentException e) {
            throw opening.password().isPresent()
                    ? PasswordNeeded.wrong(file.name())
                    : PasswordNeeded.missing(file.name());
        } catch (OldExcelFormatException e) {
            throw new UserError(
                    file.name()
                            + ": this workbook is of the time before Excel 97. Open it in LibreOffice and save it as"
                            + " .xlsx.",
                    e);
        } catch (IOException | RuntimeException e) {
            throw damaged(file.name(), e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(names);
    }

    @Override
    public String format() {
        return "xls";
    }

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        try {
            read(workbook.getSheetAt(sheet), names.get(sheet), sink, progress);
        } catch (UserError | CancellationException told) {
            throw told;
        } catch (RuntimeException poi) {
            // POI has no exception for a damaged record: it fails in as many ways as there are records.
            throw damaged(file + "!" + names.get(sheet), poi);
        }
    }

    private static void read(Sheet from, String name, CellSink sink, Progress progress) {
        for (Row row : from) {
            sink.row(row.getRowNum() + 1);
            for (Cell cell : row) {
                cell(cell, sink);
            }
            if (row.getRowNum() % 2_000 == 0) {
                progress.step("Reading " + name, 0.5);
            }
        }
        for (CellRangeAddress range : from.getMergedRegions()) {
            sink.merged(range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn());
        }
    }

    private static UserError damaged(String where, Exception cause) {
        return new UserError(
                where + ": the old workbook (.xls) cannot be read ("
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse("")
                        + "). Open it in Excel and save it as .xlsx.",
                cause);
    }

    private static void cell(Cell cell, CellSink sink) {
        int column = cell.getColumnIndex();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        switch (type) {
            case STRING -> sink.text(column, cell.getRichStringCellValue().getString());
            case BOOLEAN -> sink.truth(column, cell.getBooleanCellValue());
            case ERROR ->
                sink.error(column, FormulaError.forInt(cell.getErrorCellValue()).getString());
            case NUMERIC -> number(cell, column, sink);
            default -> {}
        }
    }

    private static void number(Cell cell, int column, CellSink sink) {
        double value = cell.getNumericCellValue();
        if (!DateUtil.isCellDateFormatted(cell)) {
            sink.number(column, value);
        } else if (value >= 0 && value < 1) {
            sink.time(column, Math.rint(value * 86_400));
        } else {
            boolean date1904 = ((HSSFWorkbook) cell.getSheet().getWorkbook())
                    .getInternalWorkbook()
                    .isUsing1904DateWindowing();
            sink.date(column, Math.round((value - 25_569 + (date1904 ? 1_462 : 0)) * 86_400));
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new IllegalStateException("Closing a file in memory", e);
        }
    }
}
