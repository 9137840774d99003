package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Password;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.xlsb.XlsbWriter;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same three readings (1, 2.5 and 4 kWh from midnight of 20 June 2024, UTC) in every container that people send. */
class ContainersTest {
    private static final String CSV =
            "Time (UTC),Hall A (kWh)\n2024-06-20 00:00,1\n2024-06-20 01:00,2.5\n2024-06-20 02:00,4\n";

    private static ImportPreview preview(String name, byte[] bytes, ImportOptions options) {
        return Importer.preview(ImportFile.of(name, bytes), options, Progress.SILENT);
    }

    private static ImportPreview preview(String name, byte[] bytes) {
        return preview(name, bytes, ImportOptions.none());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void isTheThreeReadings(ImportPreview preview) {
        assertThat(preview.findings()).as(preview.findings().toString()).noneMatch(Finding::blocks);
        assertThat(preview.series()).hasSize(1);
        ImportedSeries series = preview.series().get(0);
        assertThat(series.total()).hasValue(7.5);
        assertThat(series.first()).contains(Instant.parse("2024-06-20T00:00:00Z"));
        assertThat(series.last()).contains(Instant.parse("2024-06-20T02:00:00Z"));
        assertThat(series.stepMinutes()).hasValue(60);
    }

    private static String refusal(ImportPreview preview) {
        assertThat(preview.series()).isEmpty();
        Finding error = preview.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        return error.code() + " " + error.where() + ": " + error.message();
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : new java.util.TreeMap<>(parts).entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    private static <T extends Workbook> T filled(T book) {
        Sheet sheet = book.createSheet("Readings");
        String[] lines = CSV.split("\n");
        for (int r = 0; r < lines.length; r++) {
            String[] fields = lines[r].split(",");
            sheet.createRow(r).createCell(0).setCellValue(fields[0]);
            if (r == 0) {
                sheet.getRow(r).createCell(1).setCellValue(fields[1]);
            } else {
                sheet.getRow(r).createCell(1).setCellValue(Double.parseDouble(fields[1]));
            }
        }
        return book;
    }

    private static byte[] bytes(Workbook book) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] encrypted(byte[] workbook) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(system)) {
                inner.write(workbook);
            }
            system.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void workbooksOldAndNew() throws IOException {
        isTheThreeReadings(preview("a.xlsx", bytes(filled(new XSSFWorkbook()))));
        isTheThreeReadings(preview("a.xls", bytes(filled(new HSSFWorkbook()))));
    }

    @Test
    void aWorkbookWithAPasswordOpensWithIt() throws IOException, GeneralSecurityException {
        byte[] locked = encrypted(bytes(filled(new XSSFWorkbook())));

        isTheThreeReadings(preview("a.xlsx", locked, ImportOptions.none().withPassword(new Password("secret"))));
        assertThat(refusal(preview("a.xlsx", locked)))
                .startsWith("password a.xlsx")
                .contains("Give its password", "ask for a copy without one");
        assertThat(refusal(preview("a.xlsx", locked, ImportOptions.none().withPassword(new Password("Secret")))))
                .startsWith("password a.xlsx")
                .contains("does not open the workbook")
                .doesNotContain("Secret");
    }

    @Test
    void anOldWorkbookWithAPasswordOpensWithIt() throws IOException {
        HSSFWorkbook book = filled(new HSSFWorkbook());
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = bytes(book);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        isTheThreeReadings(preview("a.xls", locked, ImportOptions.none().withPassword(new Password("secret"))));
        assertThat(refusal(preview("a.xls", locked))).startsWith("password a.xls");
        assertThat(refusal(preview("a.xls", locked, ImportOptions.none().withPassword(new Password("wrong")))))
                .contains("does not open the workbook");
    }

    @Test
    void aPasswordIsNeverInTheRecipeNorInWords() {
        ImportOptions options = ImportOptions.none().withPassword(new Password("secret"));

        assertThat(options.toString()).doesNotContain("secret");
        assertThat(preview("a.csv", utf8(CSV), options).recipe().toString()).doesNotContain("secret");
    }

    @Test
    void aBinaryWorkbookOfTheFirstExcel2007() throws IOException {
        byte[] book = XlsbWriter.ofOneDay().first().bytes("Daten", "Time (UTC)");

        assertThat(preview("a.xlsb", book).series().get(0).total()).hasValue(2.5);
    }

    @Test
    void aBinaryWorkbook() throws IOException {
        byte[] book = new XlsbWriter()
                .row(0)
                .shared(0, 0)
                .text(1, "Hall A (kWh)")
                .row(1)
                .real(0, 1, 45_463)
                .real(1, 0, 1)
                .row(2)
                .real(0, 1, 45_463 + 1 / 24.0)
                .hundredths(1, 250)
                .row(3)
                .real(0, 1, 45_463 + 2 / 24.0)
                .real(1, 0, 4)
                .row(4)
                .real(0, 1, 45_463 + 3 / 24.0)
                .error(1, 42)
                .bytes("Daten", "Time (UTC)");

        ImportPreview preview = preview("a.xlsb", book);
        assertThat(preview.format()).isEqualTo("xlsb");
        assertThat(preview.series().get(0).total()).hasValue(7.5);
        assertThat(preview.series().get(0).missing()).isEqualTo(1);
        assertThat(preview.findings())
                .anyMatch(finding -> finding.code().equals("error-cell")
                        && finding.where().equals("a.xlsb!Daten!B5")
                        && finding.message().contains("#N/A"));
    }

    private static byte[] ods(String rows) throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"Leer\"><table:table-row table:number-rows-repeated=\"1048576\">"
                + "<table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
                + "<table:table table:name=\"Werte\">" + rows + "</table:table>"
                + "</office:spreadsheet></office:body></office:document-content>";
        return zip(Map.of(
                "mimetype", utf8("application/vnd.oasis.opendocument.spreadsheet"), "content.xml", utf8(content)));
    }

    private static String odsRow(String time, String value) {
        return "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"" + time
                + "\"><text:p>any</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\""
                + value
                + "\"><office:annotation><text:p>99</text:p></office:annotation><text:p>shown</text:p></table:table-cell></table:table-row>";
    }

    private static final String ODS_HEADER =
            "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Time <text:span>(UTC)</text:span></text:p>"
                    + "</table:table-cell><table:table-cell office:value-type=\"string\"><text:p>Hall A (kWh)</text:p></table:table-cell>"
                    + "</table:table-row>";

    @Test
    void anOpenDocumentSpreadsheetWhoseBlankRowsRepeatAMillionTimes() throws IOException {
        String tail = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell"
                + " table:number-columns-repeated=\"16384\"/></table:table-row>";
        ImportPreview preview = preview(
                "a.ods",
                ods(ODS_HEADER
                        + odsRow("2024-06-20T00:00:00", "1")
                        + odsRow("2024-06-20T01:00:00", "2.5")
                        + odsRow("2024-06-20T02:00:00", "4")
                        + tail));

        isTheThreeReadings(preview);
        assertThat(preview.sheets()).containsExactly("Werte");
    }

    @Test
    void anOpenDocumentTextIsNamed() throws IOException {
        assertThat(refusal(preview(
                        "a.odt",
                        zip(Map.of(
                                "mimetype",
                                utf8("application/vnd.oasis.opendocument.text"),
                                "content.xml",
                                utf8("<x/>"))))))
                .contains("not a spreadsheet");
    }

    @Test
    void anArchiveWithOneFileAndWhatASystemLeavesThere() throws IOException {
        isTheThreeReadings(preview(
                "a.zip",
                zip(Map.of("export/june.csv", utf8(CSV), "__MACOSX/._june.csv", utf8("Mac"), ".DS_Store", utf8("x")))));
        isTheThreeReadings(preview("b.zip", zip(Map.of("june.xlsx", bytes(filled(new XSSFWorkbook()))))));
    }

    @Test
    void anArchiveWithSeveralFilesAndANoteThatIsNoTable() throws IOException {
        ImportPreview preview = preview(
                "meters.zip",
                zip(Map.of(
                        "a.csv", utf8(CSV),
                        "b.csv", utf8(CSV.replace("Hall A", "Hall B").replace(",1\n", ",2\n")),
                        "readme.pdf", utf8("%PDF-1.7"))));

        assertThat(preview.series()).extracting(ImportedSeries::meter).containsExactly("Hall A", "Hall B");
        assertThat(preview.series().get(1).total()).hasValue(8.5);
        assertThat(preview.series().get(1).cells().text()).contains("b.csv");
        assertThat(preview.findings())
                .anyMatch(finding -> finding.code().equals("archive-member")
                        && finding.message().contains("readme.pdf"));
    }

    @Test
    void archivesThatAreATrapAreRefused() throws IOException {
        assertThat(refusal(preview("nested.zip", zip(Map.of("inner.zip", zip(Map.of("a.csv", utf8(CSV))))))))
                .contains("archive within the archive");
        assertThat(refusal(preview("path.zip", zip(Map.of("../../evil.csv", utf8(CSV))))))
                .contains("leaves its folder");
        assertThat(refusal(preview("bomb.zip", zip(Map.of("a.csv", new byte[40 << 20])))))
                .contains("400 times");
        assertThat(refusal(preview("empty.zip", zip(Map.of())))).contains("holds no file");
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-15"})
    void textsInEveryEncoding(String charset) {
        String text = CSV.replace("Hall A", "Hülle Ä").replace(',', ';');
        ImportPreview preview = preview("a.csv", text.getBytes(Charset.forName(charset)));

        isTheThreeReadings(preview);
        assertThat(preview.series().get(0).meter()).isEqualTo("Hülle Ä");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheHeader() {
        isTheThreeReadings(preview("a.csv", utf8("\uFEFF" + CSV)));
    }

    @Test
    void anEncodingThatNobodyCanGuessIsAnswered() {
        byte[] bytes = CSV.replace("Hall A", "Čerpadlo").getBytes(Charset.forName("windows-1250"));

        assertThat(preview("a.csv", bytes, ImportOptions.none().withAnswer("encoding", "windows-1250"))
                        .series()
                        .get(0)
                        .meter())
                .isEqualTo("Čerpadlo");
        assertThat(refusal(preview("a.csv", bytes, ImportOptions.none().withAnswer("encoding", "EBCDIC-42"))))
                .contains("EBCDIC-42")
                .contains("windows-1252");
    }

    @ParameterizedTest
    @CsvSource({"'\t'", "';'", "'|'", "','"})
    void everyDelimiter(char delimiter) {
        isTheThreeReadings(preview("a.txt", utf8(CSV.replace(',', delimiter))));
    }

    @Test
    void columnsOfSpacesAndAStatedDelimiter() {
        isTheThreeReadings(
                preview(
                        "a.prn",
                        utf8(
                                "Time_UTC              kWh\n2024-06-20T00:00:00Z    1\n2024-06-20T01:00:00Z  2.5\n2024-06-20T02:00:00Z    4\n")));
        isTheThreeReadings(preview("a.csv", utf8("sep=|\n" + CSV.replace(',', '|'))));
    }

    @ParameterizedTest
    @CsvSource({
        "PAR1, Parquet",
        "7z\u00bc\u00af, archive",
        "ARROW1, Arrow",
        "{\\rtf1, RTF",
        "\u0089PNG, picture",
        "\u0089HDF, HDF5",
        "<!DOCTYPE html>, web page",
        "'<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>', SpreadsheetML",
        "'<?xml version=\"1.0\"?><orders/>', XML of an unknown kind"
    })
    void whatIsNotReadIsNamed(String content, String word) {
        assertThat(refusal(preview("a.xlsx", content.getBytes(StandardCharsets.ISO_8859_1))))
                .contains("a.xlsx")
                .contains(word);
    }

    @Test
    void aNumbersDocumentAndAWordDocumentAreNamed() throws IOException {
        assertThat(refusal(preview("a.numbers", zip(Map.of("Index/Document.iwa", utf8("x"))))))
                .contains("Numbers")
                .contains("Export");
        assertThat(refusal(
                        preview("a.docx", zip(Map.of("_rels/.rels", utf8("<r/>"), "word/document.xml", utf8("<w/>"))))))
                .contains("Word");
    }

    @Test
    void aBasicMeterOfNem13() {
        String record =
                "250,1234567890,1141,01,11,11,METSER66,E,000021.2,20031001103230,A,,,000534.5,20040201100030,E64,77,,343.5,kWh,20040509,20040202125010,20040203000130";
        ImportPreview preview = preview("a.csv", utf8("100,NEM13,200402100830,MDP1,RETAIL1\n" + record + "\n900\n"));

        assertThat(preview.findings()).as(preview.findings().toString()).noneMatch(Finding::blocks);
        ImportedSeries series = preview.series().get(0);
        assertThat(series.total()).hasValue(343.5);
        assertThat(series.first()).contains(Instant.parse("2003-10-01T00:32:30Z"));
    }
}
