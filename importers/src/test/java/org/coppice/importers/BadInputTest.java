package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

/** Whatever comes, a person gets one message that names the place and the remedy. */
class BadInputTest {

    private static ImportPreview preview(String name, byte[] bytes) {
        return Importer.preview(ImportFile.of(name, bytes), ImportOptions.none(), Progress.SILENT);
    }

    private static ImportPreview preview(String name, String text) {
        return preview(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(ImportPreview preview) {
        assertThat(preview.series()).isEmpty();
        assertThat(preview.isBlocked()).isTrue();
        Finding error = preview.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        return error.where() + ": " + error.message();
    }

    @Test
    void whatIsNoReadingsButSomethingElseIsRefusedByName() {
        String pbs = "06/20/2024 08:50:00;E;7.pbs;start=1718841600 exec_host=n1/0 end=1718848800\n";
        assertThat(refusal("20240620", pbs)).contains("register of jobs", "--as jobs");
        String isd = "2024 06 20 %02d   153   100 10132   270    50     8     0 -9999\n";
        assertThat(refusal("010010-99999-2024", isd.formatted(0) + isd.formatted(1) + isd.formatted(2)))
                .contains("ISD-lite", "--as weather");
        String costs = "Namespace,Window Start,GPU Hours,Total Cost\n"
                + "a,2024-06-01T00:00:00Z,8,100\n"
                + "a,2024-06-02T00:00:00Z,9,100\n";
        String years = "Financial year,Electricity (kWh)\n2021/22,1000\n2022/23,1100\n";
        assertThat(refusal("years.csv", years)).contains("“2021/22” names a financial year", "“From” and “To”");
        assertThat(refusal("costs.csv", costs)).contains("there are times", "“GPU Hours”", "“Total Cost”");
        String cloud = "lineItem/UsageStartDate,lineItem/ResourceId,lineItem/UsageAmount,lineItem/UnblendedRate\n"
                + "2024-06-01T00:00:00Z,i-1,1,0.192\n2024-06-01T01:00:00Z,i-1,1,0.193\n";
        assertThat(refusal("cur.csv", cloud)).contains("a bill of a cloud", "no energy");
    }

    private static String refusal(String name, String text) {
        return Importer.preview(
                        ImportFile.of(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        ImportOptions.none(),
                        Progress.SILENT)
                .findings()
                .get(0)
                .message();
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal(preview("a.csv", "")))
                .contains("a.csv")
                .contains("empty")
                .contains("Export it again");
    }

    @Test
    void proseNamedAsAWorkbookIsRefusedWithPlaceAndRemedy() {
        assertThat(refusal(preview("meters.xlsx", "This is only a note.\nNothing to read here.\n")))
                .contains("meters.xlsx")
                .contains("no readings were found")
                .contains("time column");
    }

    @Test
    void readingsInATextNamedAsAWorkbookAreRead() {
        ImportPreview preview = preview("meters.xlsx", "Time (UTC),kWh\n2024-01-01 00:00,1\n2024-01-01 01:00,2\n");
        assertThat(preview.series().get(0).total()).hasValue(3);
        assertThat(preview.findings()).anyMatch(finding -> finding.code().equals("other-content"));
    }

    @Test
    void anEmptySheetAndASheetWithoutDatesAreNamed() throws IOException {
        assertThat(refusal(preview("a.xlsx", workbook("Leer", false))))
                .contains("a.xlsx!Leer")
                .contains("empty");
        assertThat(refusal(preview("b.xlsx", workbook("Zahlen", true))))
                .contains("b.xlsx!Zahlen!A1")
                .contains("no column with dates");
    }

    private static byte[] workbook(String sheet, boolean numbers) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            var rows = book.createSheet(sheet);
            for (int i = 0; numbers && i < 10; i++) {
                rows.createRow(i).createCell(0).setCellValue(i * 3.5);
                rows.getRow(i).createCell(1).setCellValue(i * 1.5);
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void anUnknownUnitIsAnErrorAtItsCell() {
        ImportPreview preview = preview(
                "a.csv",
                "Time (UTC),Meter ID,Value,Unit\n2024-01-01 00:00,A,1,furlong\n2024-01-01 01:00,A,2,furlong\n");
        assertThat(preview.findings())
                .filteredOn(finding -> finding.code().equals("unknown-unit"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.where()).isEqualTo("a.csv!D2");
                    assertThat(finding.message()).contains("furlong");
                    assertThat(finding.action()).contains("kWh");
                });
        assertThat(preview("b.csv", "Time (UTC),Load [furlong]\n2024-01-01 00:00,1\n2024-01-01 01:00,2\n")
                        .findings())
                .anyMatch(finding ->
                        finding.code().equals("unknown-unit") && finding.where().equals("b.csv!B1"));
    }

    @Test
    void aPasswordIsNamedAsTheReason() throws IOException, GeneralSecurityException {
        byte[] bytes;
        try (POIFSFileSystem system = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inner = encryptor.getDataStream(system)) {
                inner.write(workbook("x", true));
            }
            system.writeFilesystem(out);
            bytes = out.toByteArray();
        }
        assertThat(refusal(preview("locked.xlsx", bytes)))
                .contains("locked.xlsx")
                .contains("password-protected")
                .contains("remove the password");
    }

    @Test
    void aTruncatedWorkbookIsDamaged() throws IOException {
        byte[] whole = workbook("x", true);
        assertThat(refusal(preview("cut.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2))))
                .contains("damaged or cut short")
                .doesNotContain("Channel"); // names of our parts say nothing to people
    }

    @Test
    void aDocumentTypeIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(preview("evil.xlsx", out.toByteArray()))).contains("document type");
    }

    @Test
    void aBombIsStoppedByItsUnpackedSize() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] spaces = new byte[1 << 20];
        java.util.Arrays.fill(spaces, (byte) ' ');
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("_rels/.rels"));
            zip.write("<Relationships/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets/></workbook>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/styles.xml"));
            zip.write("<styleSheet>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 300; i++) {
                zip.write(spaces);
            }
        }
        assertThat(refusal(preview("bomb.xlsx", out.toByteArray())))
                .contains("styles.xml")
                .contains("400 times");
    }

    @Test
    void foreignFormatsAreNamed() {
        assertThat(refusal(preview("a.pdf", "%PDF-1.7"))).contains("PDF");
        assertThat(refusal(preview("a.txt", "UNA:+.? 'UNB+UNOC:3+1:500+2:500+240701:1217+1++TL'")))
                .contains("EDIFACT");
        assertThat(refusal(preview("a.lse", "00000001,M1,1\n00000002,900\n10000000,1,2\n")))
                .contains("Lodestar");
        assertThat(refusal(preview("a.csv", "HDR,ICPHHAB,AAAA\nDET,1,2\n"))).contains("EIEP");
        assertThat(refusal(preview("a.usr", "ZHV|1|D0010002|X|\n026|1|V|\n"))).contains("D0036");
        assertThat(refusal(preview("a.json", "{\"a\": 1}"))).contains("JSON");
        assertThat(refusal(preview("a.xls", "<html><table></table></html>"))).contains("web page");
        assertThat(refusal(preview("a.xml", "<?xml version=\"1.0\"?><feed xmlns=\"http://naesb.org/espi\"/>")))
                .contains("no interval readings");
    }

    @Test
    void anUnreadableAnswerIsToldAsOne() {
        ImportPreview preview = Importer.preview(
                ImportFile.of(
                        "a.csv", "Time,kWh\n2024-01-01 00:00,1\n2024-01-01 01:00,2\n".getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none().withAnswer("zone", "Middle/Earth"),
                Progress.SILENT);
        assertThat(refusal(preview)).contains("Middle/Earth").contains("Europe/Berlin");
    }
}
