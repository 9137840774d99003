package org.coppice.importers.sheet.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.coppice.importers.sheet.CellKind;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.PasswordNeeded;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

/** The cells of old workbooks, as POI writes them and as odd programs do. */
class XlsSourceTest {

    @Test
    void everyKindOfCellIsReadAsPoiWroteIt() throws IOException {
        assertThat(cells(written(""), Opening.plain()))
                .containsExactly(
                        "1.0 NUMBER 1.5",
                        "1.1 TEXT Halle Süd " + "x".repeat(9_000),
                        "1.2 BOOLEAN TRUE",
                        "1.3 ERROR #N/A",
                        "2.0 DATE 2024-06-20 13:45",
                        "2.1 TIME 06:30",
                        "2.2 NUMBER 3",
                        "2.3 TEXT Ω9",
                        "2.4 NUMBER 7",
                        "2.5 NUMBER 8");
    }

    @Test
    void textsRunOverIntoFurtherRecords() throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("A");
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < 700; i++) {
                texts.add(i % 3 == 0 ? "Ζ" + i + "ä".repeat(i % 90) : i + "m".repeat(i % 71));
                sheet.createRow(i).createCell(0).setCellValue(texts.get(i));
            }

            assertThat(cells(bytes(book), Opening.plain()))
                    .extracting(cell -> cell.split(" TEXT ", -1)[1])
                    .isEqualTo(texts);
        }
    }

    @Test
    void aPasswordIsAskedForAndOpensTheWorkbook() throws IOException {
        byte[] locked = written("Kranich");

        assertThatThrownBy(() -> cells(locked, Opening.plain())).isInstanceOf(PasswordNeeded.class);
        assertThatThrownBy(() -> cells(locked, with("Storch"))).isInstanceOf(PasswordNeeded.class);
        assertThat(cells(locked, with("Kranich"))).isEqualTo(cells(written(""), Opening.plain()));
    }

    @Test
    void whatExcelProtectsWithoutAPasswordOpensWithoutOne() throws IOException {
        assertThat(cells(written("VelvetSweatshop"), Opening.plain())).hasSize(10);
    }

    @Test
    void recordsThatAreNoCellsAreNoHindrance() throws IOException {
        Biff shared = new Biff().raw(0x10, new byte[16]).raw(0xE0, new byte[20]);
        Biff book = new Biff()
                .book(Biff.BOOK_97, Biff.ascii("\0A"), shared)
                .record(0x809, Biff.BOOK_97, 16, 0, 0)
                .raw(0x236, new byte[18])
                .raw(0xE0, new byte[9_000])
                .number(0, 0, 0, 4.25)
                .record(0x0A);

        assertThat(cells(book.file("Workbook"), Opening.plain())).containsExactly("1.0 NUMBER 4.25");
    }

    @Test
    void theRecordsMayLieInTheFileWithoutAContainer() throws IOException {
        byte[] records = new Biff()
                        .book(Biff.BOOK_95, Biff.ascii("A"), new Biff())
                        .record(0x809, Biff.BOOK_95, 16, 0, 0)
                        .number(0, 0, 0, 4.25)
                        .record(0x0A)
                        .stream();

        assertThat(cells(records, Opening.plain())).containsExactly("1.0 NUMBER 4.25");
        records[4] = 0;
        records[5] = 0;
        assertThatThrownBy(() -> cells(records, Opening.plain()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("LibreOffice");
    }

    @Test
    void rowsOutOfOrderComeInOrderAndChartsWithinASheetAreNoCells() throws IOException {
        Biff book = new Biff()
                .book(Biff.BOOK_97, Biff.ascii("\0A"), new Biff())
                .record(0x809, Biff.BOOK_97, 16, 0, 0)
                .number(4, 1, 0, 3)
                .number(4, 0, 0, 2)
                .record(0x809, Biff.BOOK_97, 32, 0, 0)
                .number(0, 0, 0, 99)
                .record(0x0A)
                .number(2, 0, 0, 1)
                .record(0x0A);

        assertThat(cells(book.file("Workbook"), Opening.plain()))
                .containsExactly("3.0 NUMBER 1", "5.0 NUMBER 2", "5.1 NUMBER 3");
    }

    @Test
    void aWorkbookOfExcel95IsReadInItsCodePage() throws IOException {
        byte[] text = "кВт".getBytes(Charset.forName("windows-1251"));
        Biff book = new Biff()
                .book(Biff.BOOK_95, Biff.ascii("Blatt"), new Biff().record(0x42, 1251))
                .record(0x809, Biff.BOOK_95, 16, 0, 0)
                .raw(
                        0x204,
                        Biff.buffer(11)
                                .putInt(0)
                                .putShort((short) 0)
                                .putShort((short) 3)
                                .put(text)
                                .array())
                .number(1, 0, 0, 12)
                .record(0x0A);

        assertThat(cells(book.file("Book"), Opening.plain())).containsExactly("1.0 TEXT кВт", "2.0 NUMBER 12");
    }

    @Test
    void aSheetThatIsCutOffIsNotReadInPart() throws IOException {
        byte[] cut = new Biff()
                .book(Biff.BOOK_97, Biff.ascii("\0A"), new Biff())
                .record(0x809, Biff.BOOK_97, 16, 0, 0)
                .number(0, 0, 0, 1)
                .file("Workbook");

        assertThatThrownBy(() -> cells(cut, Opening.plain()))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("old.xls!A")
                .hasMessageContaining("cut off");
    }

    @Test
    void aSharedTextThatIsLostIsAnError() throws IOException {
        Biff book = new Biff()
                .book(Biff.BOOK_97, Biff.ascii("\0A"), new Biff().raw(0xFC, new byte[] {9, 0, 0, 0, 9, 0, 0, 0}))
                .record(0x809, Biff.BOOK_97, 16, 0, 0)
                .record(0xFD, 0, 0, 0, 5, 0)
                .record(0x0A);

        assertThat(cells(book.file("Workbook"), Opening.plain())).containsExactly("1.0 ERROR lost text 5");
    }

    private static Opening with(String password) {
        return Opening.of(Optional.of(new Password(password)), Optional.empty());
    }

    private static byte[] written(String password) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("Übersicht");
            Row first = sheet.createRow(0);
            first.createCell(0).setCellValue(1.5);
            first.createCell(1).setCellValue("Halle Süd " + "x".repeat(9_000));
            first.createCell(2).setCellValue(true);
            first.createCell(3).setCellErrorValue(FormulaError.NA.getCode());
            Row second = sheet.createRow(1);
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
            second.createCell(0).setCellValue(LocalDateTime.of(2024, 6, 20, 13, 45));
            second.createCell(1).setCellValue(6.5 / 24);
            second.getCell(0).setCellStyle(date);
            second.getCell(1).setCellStyle(date);
            second.createCell(2).setCellFormula("A1*2");
            second.createCell(3).setCellFormula("\"Ω\"&9");
            second.createCell(4).setCellValue(7);
            second.createCell(5).setCellValue(8);
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 1));
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Biff8EncryptionKey.setCurrentUserPassword(password.isEmpty() ? null : password);
            return bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] bytes(HSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static List<String> cells(byte[] bytes, Opening opening) {
        TableBuilder builder = new TableBuilder("old.xls", "");
        try (SheetSource source =
                SheetSources.open(ImportFile.of("old.xls", bytes), opening).source()) {
            source.read(0, builder, Progress.SILENT);
        }
        Table table = builder.build();
        List<String> cells = new ArrayList<>();
        for (int row = 0; row < table.rows(); row++) {
            for (int column = 0; column < table.columns(); column++) {
                if (table.kind(row, column) != CellKind.BLANK) {
                    cells.add(table.rowNumber(row) + "." + column + " " + table.kind(row, column) + " "
                            + table.text(row, column));
                }
            }
        }
        return cells;
    }
}
