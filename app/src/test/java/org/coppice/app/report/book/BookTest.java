package org.coppice.app.report.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookTest {

    /** Writes one sheet and reads it again. */
    private static XSSFSheet written(java.util.function.Consumer<Page> fill) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Book book = new Book()) {
            fill.accept(book.page("Sheet"));
            book.evaluate();
            book.finish("Title", "Test");
            book.write(bytes);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\tx", "=cmd|'/c calc'!A0"})
    void textThatLooksLikeAFormulaIsStoredAsQuotedText(String text) throws IOException {
        Cell cell = written(page -> page.line().text(text)).getRow(0).getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed()).isTrue();
    }

    @Test
    void ordinaryTextIsNotQuoted() throws IOException {
        Cell cell = written(page -> page.line().text("Hall A")).getRow(0).getCell(0);
        assertThat(((XSSFCellStyle) cell.getCellStyle()).getQuotePrefixed()).isFalse();
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() {
        assertThat(CellText.storable("a\u0000b\u001Fc")).isEqualTo("a\uFFFDb\uFFFDc");
        assertThat(CellText.storable("x".repeat(40_000))).hasSize(32_767).endsWith("…");
    }

    @Test
    void aNumberThatIsNotKnownIsAnEmptyCell() throws IOException {
        Cell cell = written(page -> page.line().number(Double.NaN, Look.WHOLE))
                .getRow(0)
                .getCell(0);
        assertThat(cell.getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void aSumOverAGapSaysThatItIsNotKnown() throws IOException {
        XSSFSheet sheet = written(page -> {
            Line line = page.line();
            Ref first = line.number(1, Look.WHOLE);
            line.number(Double.NaN, Look.WHOLE);
            Ref third = line.number(3, Look.WHOLE);
            line.formula(Formulas.sum(first, 0, 2), Look.WHOLE);
            line.formula(Formulas.ifKnown(List.of(first, third), first.text() + "+" + third.text()), Look.WHOLE);
        });
        assertThat(sheet.getRow(0).getCell(3).getStringCellValue()).isEqualTo("not known");
        assertThat(sheet.getRow(0).getCell(4).getNumericCellValue()).isEqualTo(4);
    }

    @Test
    void aSumOfWhatIsKnownIsNotKnownOnlyWhereNothingIs() throws IOException {
        XSSFSheet sheet = written(page -> {
            Ref first = page.line().number(0, Look.WHOLE);
            Ref unknown = page.line().formula("\"not known\"", Look.WHOLE);
            Ref last = page.line().number(7, Look.WHOLE);
            page.line().formula(Formulas.sumOfKnown(first, unknown), Look.WHOLE);
            page.line().formula(Formulas.sumOfKnown(first, last), Look.WHOLE);
            page.line().formula(Formulas.sumOfKnown(first, first), Look.WHOLE);
        });
        assertThat(sheet.getRow(3).getCell(0).getStringCellValue()).isEqualTo("not known");
        assertThat(sheet.getRow(4).getCell(0).getNumericCellValue()).isEqualTo(7);
        assertThat(sheet.getRow(5).getCell(0).getNumericCellValue()).isZero();
    }

    @Test
    void aRatioByZeroIsNotKnown() throws IOException {
        XSSFSheet sheet = written(page -> {
            Ref part = page.line().number(5, Look.WHOLE);
            Ref whole = page.line().number(0, Look.WHOLE);
            page.line().formula(Formulas.ratio(part.text(), whole.text()), Look.FOUR);
        });
        assertThat(sheet.getRow(2).getCell(0).getStringCellValue()).isEqualTo("not known");
    }

    @Test
    void theHeaderStaysInViewAndThePageIsLandscape() throws IOException {
        XSSFSheet sheet = written(page -> {
            page.titleBlock("Title", "Remark", List.of("Project: X"));
            page.header(List.of(Heading.text("A"), Heading.number("B")));
            page.entry().text("one");
        });
        assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 5);
        assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
        assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(4);
    }

    @Test
    void aProjectNameWithAnAmpersandIsNoFooterCode() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Book book = new Book()) {
            book.page("Sheet").line().text("x");
            book.finish("R&D", "Test");
            book.write(bytes);
        }
        XSSFSheet sheet = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray())).getSheetAt(0);
        assertThat(sheet.getFooter().getLeft()).isEqualTo("R&&D");
    }

    @Test
    void linesBreakBetweenWords() {
        assertThat(Widths.lines("one two three", 7)).isEqualTo(2);
        assertThat(Widths.lines("one", 7)).isEqualTo(1);
        assertThat(Widths.lines("abcdefghijklmno", 5)).isEqualTo(3);
    }
}
