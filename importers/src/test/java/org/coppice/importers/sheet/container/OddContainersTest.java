package org.coppice.importers.sheet.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

/** Workbooks whose parts are named or declared in odd but allowed ways, and formats that are refused by name. */
class OddContainersTest {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void namesOfPartsMayDifferInCase() throws IOException {
        Table table = table(workbook("<c r='A1' t='s'><v>0</v></c>", "Zähler", "General"));

        assertThat(table.text(0, 0)).isEqualTo("Zähler");
    }

    @Test
    void datesBeforeTheFalseLeapDayAreThoseThatExcelShows() throws IOException {
        Table table = table(workbook(
                "<c r='A1' s='1'><v>1</v></c><c r='B1' s='1'><v>59</v></c><c r='C1' s='1'><v>61</v></c><c r='D1' s='1'><v>-2</v></c>",
                "",
                "yyyy-mm-dd"));

        assertThat(table.text(0, 0)).isEqualTo("1900-01-01 00:00");
        assertThat(table.text(0, 1)).isEqualTo("1900-02-28 00:00");
        assertThat(table.text(0, 2)).isEqualTo("1900-03-01 00:00");
        assertThat(table.text(0, 3)).isEqualTo("-2");
    }

    @Test
    void aTextLongerThanACellHoldsIsKeptInItsBeginning() throws IOException {
        Table table = table(workbook("<c r='A1' t='s'><v>0</v></c>", "a".repeat(1 << 20), "General"));

        assertThat(table.text(0, 0)).hasSize(32_767);
    }

    @Test
    void theListOfPartsOfASpreadsheetMayDeclareItsType() throws IOException {
        byte[] bytes = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.spreadsheet",
                "META-INF/manifest.xml",
                "<!DOCTYPE m:manifest SYSTEM 'Manifest.dtd'><m:manifest xmlns:m='urn:m'/>",
                "content.xml",
                "<o:d xmlns:o='urn:o' xmlns:table='urn:t' xmlns:text='urn:x'><table:table table:name='A'><table:table-row>"
                        + "<table:table-cell><text:p>kWh</text:p></table:table-cell></table:table-row></table:table></o:d>");

        assertThat(table(bytes).text(0, 0)).isEqualTo("kWh");
    }

    @Test
    void rowsMayComeInAnyOrderAndInPieces() throws IOException {
        Table table = table(workbook(
                "<c r='A1'><v>1</v></c></row><row r='9'><c r='A9'><v>9</v></c></row><row r='4'><c r='A4'><v>4</v></c></row>"
                        + "<row r='9'><c r='B9'><v>10</v></c>",
                "",
                "General"));

        assertThat(table.rows()).isEqualTo(3);
        assertThat(table.rowNumber(1)).isEqualTo(4);
        assertThat(table.number(1, 0)).isEqualTo(4);
        assertThat(table.number(2, 0)).isEqualTo(9);
        assertThat(table.number(2, 1)).isEqualTo(10);
    }

    @Test
    void aCellBeyondTheLastColumnIsNamed() {
        assertThatThrownBy(() -> table(workbook("<c r='XFE1'><v>1</v></c>", "", "General")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("!XFE1: the cell lies beyond the 16384 columns");
    }

    @Test
    void namesOfPartsMayHaveTheSeparatorOfWindows() throws IOException {
        byte[] bytes = zip(
                "_RELS\\.rels",
                relations("officeDocument", "xl/workbook.xml"),
                "xl\\workbook.xml",
                "<workbook xmlns:r='urn:r'><sheets><sheet name='S' r:id='i0'/></sheets></workbook>",
                "xl\\_rels\\workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml"),
                "xl\\worksheets\\sheet1.xml",
                "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>");

        assertThat(table(bytes).number(0, 0)).isEqualTo(7);
    }

    @Test
    void aDocumentTypeIsRefusedInEveryEncodingAndBehindRemarks() {
        String late = "<!--" + "x".repeat(10_000) + "--><!DOCTYPE o:d [<!ENTITY a 'b'>]>";
        for (byte[] content : new byte[][] {
            content("<!DOCTYPE o:d [<!ENTITY a 'b'>]>").getBytes(StandardCharsets.UTF_16),
            content(late).getBytes(StandardCharsets.UTF_8)
        }) {
            assertThatThrownBy(() -> table(zip(Map.of("content.xml", content))))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("LibreOffice");
        }
    }

    private static String content(String declared) {
        return declared + "<o:d xmlns:o='urn:o' xmlns:table='urn:t'><table:table table:name='A'/></o:d>";
    }

    @Test
    void otherSpreadsheetsOfTheOpenDocumentFamilyAreRefusedByName() {
        String type = "application/vnd.oasis.opendocument.spreadsheet";

        assertThatThrownBy(() -> table(zip("mimetype", type, "encrypted-package", "x")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("password-protected");
        assertThatThrownBy(() -> table(zip("mimetype", type, "styles.xml", "<s/>")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("lacks its content");
        assertThatThrownBy(() -> table(zip("mimetype", "application/vnd.sun.xml.calc", "content.xml", "<s/>")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("OpenOffice 1");
    }

    @Test
    void oldExchangeFormatsAreRefusedByName() {
        assertThatThrownBy(() -> table(
                        "ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K12.5\r\nE\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("SYLK");
        assertThatThrownBy(
                        () -> table("TABLE\n0,1\n\"EXCEL\"\nVECTORS\n0,2\n\"\"\n".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("DIF");
    }

    private static byte[] workbook(String cells, String shared, String format) throws IOException {
        return zip(
                "_rels/.rels",
                relations("officeDocument", "xl/workbook.xml"),
                "xl/workbook.xml",
                "<workbook xmlns:r='urn:r'><sheets><sheet name='S' r:id='i0'/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                relations(
                        "worksheet",
                        "worksheets/Sheet1.xml",
                        "sharedStrings",
                        "sharedStrings.xml",
                        "styles",
                        "Styles.xml"),
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r='1'>" + cells + "</row></sheetData></worksheet>",
                "xl/sharedstrings.xml",
                "<sst><si><t>" + shared + "</t></si></sst>",
                "xl/styles.xml",
                "<styleSheet><numFmts><numFmt numFmtId='200' formatCode='" + format
                        + "'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='200'/></cellXfs></styleSheet>");
    }

    private static String relations(String... kindsAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships>");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            all.append("<Relationship Id='i")
                    .append(i)
                    .append("' Type='")
                    .append(TYPES)
                    .append(kindsAndTargets[i]);
            all.append("' Target='").append(kindsAndTargets[i + 1]).append("'/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static Table table(byte[] bytes) {
        TableBuilder builder = new TableBuilder("odd", "");
        try (SheetSource source = SheetSources.open(ImportFile.of("odd", bytes)).source()) {
            source.read(0, builder, Progress.SILENT);
        }
        return builder.build();
    }
}
