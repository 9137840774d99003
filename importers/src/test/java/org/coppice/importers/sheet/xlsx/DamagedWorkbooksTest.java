package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

/** What of a damaged workbook cannot be known is missing, and told with its cell; it is never guessed, nor counted twice. */
class DamagedWorkbooksTest {
    private static final int FIRST_DAY = 45_658; // 1 January 2025

    /** Four hours with 1, 2, 3 and 4 kWh, in the rows 2 to 5. */
    private static String sheet() {
        StringBuilder rows = new StringBuilder(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>");
        for (int row = 2; row < 6; row++) {
            rows.append(row(row, row - 1));
        }
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String row(int row, double value) {
        return "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"1\"><v>" + (FIRST_DAY + (row - 2) / 24.0)
                + "</v></c><c r=\"B" + row + "\"><v>" + value + "</v></c></row>";
    }

    private static byte[] workbook(String... sheets) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Fuzzed.bytes("<Types/>"));
        parts.put(
                "_rels/.rels",
                Fuzzed.bytes(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        StringBuilder names = new StringBuilder();
        StringBuilder targets = new StringBuilder();
        for (int i = 0; i < sheets.length; i++) {
            String hidden = i == 0 ? "" : " state=\"veryHidden\"";
            names.append("<sheet name=\"S" + i + "\" r:id=\"r" + i + "\" xmlns:r=\"r\"" + hidden + "/>");
            targets.append(
                    "<Relationship Id=\"r" + i + "\" Type=\"x/worksheet\" Target=\"worksheets/s" + i + ".xml\"/>");
            parts.put("xl/worksheets/s" + i + ".xml", Fuzzed.bytes(sheets[i]));
        }
        parts.put("xl/workbook.xml", Fuzzed.bytes("<workbook><sheets>" + names + "</sheets></workbook>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Fuzzed.bytes("<Relationships>" + targets
                        + "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"texts.xml\"/>"
                        + "<Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"));
        parts.put("xl/texts.xml", Fuzzed.bytes("<sst><si><t>Time (UTC)</t></si><si><t>Hall (kWh)</t></si></sst>"));
        parts.put("xl/styles.xml", Fuzzed.bytes(XlsxFuzz.STYLES));
        return Fuzzed.zip(parts);
    }

    private static ImportPreview read(String... sheets) {
        return Importer.preview(ImportFile.of("damaged.xlsx", workbook(sheets)), ImportOptions.none(), Progress.SILENT);
    }

    private static Finding only(ImportPreview preview, String words) {
        assertThat(preview.findings())
                .filteredOn(finding -> finding.message().contains(words))
                .hasSize(1);
        return preview.findings().stream()
                .filter(finding -> finding.message().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSoundOneIsReadWithoutRemark() {
        ImportPreview preview = read(sheet());
        assertThat(preview.series().get(0).total().getAsDouble()).isEqualTo(10);
        assertThat(preview.findings()).isEmpty();
    }

    @Test
    void aHeaderOfThousandsOfLettersNamesASeriesByItsBegin() {
        ImportPreview preview = read(sheet().replace(
                        "<c r=\"B1\" t=\"s\"><v>1</v></c>",
                        "<c r=\"B1\" t=\"inlineStr\"><is><t>Hall kWh " + "y".repeat(30_000) + "</t></is></c>"));
        assertThat(preview.series().get(0).name()).startsWith("Hall").hasSizeLessThan(200);
    }

    @Test
    void aCellWithTwoContentsIsMissing() {
        ImportPreview preview = read(sheet().replace("<c r=\"B4\">", "<c r=\"B4\"><v>9000</v></c><c r=\"B4\">"));
        assertThat(preview.series().get(0).total().getAsDouble()).isEqualTo(7);
        assertThat(only(preview, "two contents of one cell").where()).isEqualTo("damaged.xlsx!S0!B4");
    }

    @Test
    void aRowThatComesAgainWithAnotherValueHasNone() {
        ImportPreview preview = read(sheet().replace(row(4, 3), row(4, 3) + row(4, 9000)));
        assertThat(preview.series().get(0).total().getAsDouble()).isEqualTo(7);
        assertThat(only(preview, "two contents of one cell").where()).isEqualTo("damaged.xlsx!S0!B4");
    }

    @Test
    void aRowThatComesAgainAsItWasIsTheSameRow() {
        ImportPreview preview = read(sheet().replace(row(4, 3), row(4, 3) + row(4, 3)));
        assertThat(preview.series().get(0).total().getAsDouble()).isEqualTo(10);
        assertThat(preview.findings()).isEmpty();
    }

    @Test
    void aTextWhoseNumberIsBeyondAllIsLost() {
        ImportPreview preview =
                read(sheet().replace("<c r=\"B4\"><v>3.0</v>", "<c r=\"B4\" t=\"s\"><v>99999999999</v>"));
        assertThat(preview.series().get(0).total().getAsDouble()).isEqualTo(7);
        assertThat(only(preview, "lost text 99999999999").where()).isEqualTo("damaged.xlsx!S0!B4");
    }

    @Test
    void readingsOnAHiddenSheetAreToldAndLeftOutByOneAnswer() {
        ImportPreview preview = read(sheet(), sheet().replace("<v>1.0</v>", "<v>500</v>"));
        assertThat(preview.series()).hasSize(2);
        Finding told = only(preview, "hidden in the workbook");
        assertThat(told.severity()).isEqualTo(Severity.WARNING);
        assertThat(told.where()).isEqualTo("damaged.xlsx!S1");
        assertThat(preview.fixes()).anySatisfy(fix -> {
            assertThat(fix.question()).isEqualTo("sheet");
            assertThat(fix.choices()).containsExactly("S0");
        });
        ImportPreview shown = Importer.preview(
                ImportFile.of("damaged.xlsx", workbook(sheet(), sheet())),
                ImportOptions.none().withAnswer("sheet", "S0"),
                Progress.SILENT);
        assertThat(shown.series()).hasSize(1);
        assertThat(shown.findings()).isEmpty();
    }
}
