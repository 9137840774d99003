package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.junit.jupiter.api.Test;

/** OpenDocument spreadsheets in one XML file: the same sheets as in a zip, with what a flat file holds between them. */
class FlatOpenDocumentTest {
    private static final String HEAD =
            "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
                    + " office:mimetype=\"application/vnd.oasis.opendocument.";

    private static String document(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + HEAD + "spreadsheet\"><office:body><office:spreadsheet>"
                + body + "</office:spreadsheet></office:body></office:document>";
    }

    private static String table(String name, String inner, String... values) {
        StringBuilder rows = new StringBuilder(
                "<table:table table:name=\"" + name + "\">" + inner
                        + "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>Time (UTC)</text:p></table:table-cell>"
                        + "<table:table-cell office:value-type=\"string\"><text:p>Hall A (kWh)</text:p></table:table-cell></table:table-row>");
        for (int hour = 0; hour < values.length; hour++) {
            rows.append(
                            "<table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2024-06-20T0")
                    .append(hour)
                    .append(":00:00\"/><table:table-cell office:value-type=\"float\" office:value=\"")
                    .append(values[hour])
                    .append("\"/></table:table-row>");
        }
        return rows + "</table:table>";
    }

    private static ImportPreview preview(String name, String text) {
        return Importer.preview(
                ImportFile.of(name, text.getBytes(StandardCharsets.UTF_8)), ImportOptions.none(), Progress.SILENT);
    }

    private static String refusal(ImportPreview preview) {
        assertThat(preview.series()).isEmpty();
        return preview.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itsReadingsAreReadAsFromAZip() {
        ImportPreview preview = preview("a.fods", document(table("Werte", "", "1", "2.5", "4")));

        assertThat(preview.format()).isEqualTo("fods");
        assertThat(preview.findings())
                .noneMatch(Finding::blocks)
                .noneMatch(finding -> finding.code().equals("other-content"));
        assertThat(preview.series()).hasSize(1);
        assertThat(preview.series().get(0).total()).hasValue(7.5);
    }

    @Test
    void theTableOfAChartIsNoSheet() {
        String chart = "<table:shapes><draw:frame><draw:object>" + HEAD + "chart\"><office:body><office:chart>"
                + table("local-table", "", "1", "2.5", "4")
                + "</office:chart></office:body></office:document></draw:object></draw:frame></table:shapes>";

        ImportPreview preview =
                preview("a.fods", document(table("Werte", chart, "1", "2.5", "4") + table("Notes", "")));

        assertThat(preview.sheets()).containsExactly("Werte");
        assertThat(preview.series()).hasSize(1);
        assertThat(preview.series().get(0).total()).hasValue(7.5);
    }

    @Test
    void whatIsKeptOfASheetOfAnotherFileIsNoSheet() {
        String kept = table("'file:///home/a/b.ods'#$Werte", "", "100", "100", "100");

        ImportPreview preview = preview("a.fods", document(kept + table("Werte", "", "1", "2.5", "4") + kept));

        assertThat(preview.sheets()).containsExactly("Werte");
        assertThat(preview.series()).hasSize(1);
        assertThat(preview.series().get(0).total()).hasValue(7.5);
    }

    @Test
    void aDocumentTypeIsRefused() {
        String text = document(table("Werte", "", "1", "&x;", "4"));
        String declared = text.replaceFirst("<office:document", "<!DOCTYPE a [<!ENTITY x \"2.5\">]><office:document");

        assertThat(refusal(preview("a.fods", declared)))
                .contains("the file declares a document type")
                .contains("save it anew");
    }

    @Test
    void aFileThatEndsTooEarlyIsRefused() {
        String text = document(table("Werte", "", "1", "2.5", "4"));

        assertThat(refusal(preview("a.fods", text.substring(0, text.length() - 200))))
                .contains("damaged");
    }

    @Test
    void aFlatTextIsRefusedByName() {
        assertThat(refusal(preview(
                        "a.fodt", "<?xml version=\"1.0\"?>" + HEAD + "text\"><office:body/></office:document>")))
                .contains("flat OpenDocument text or drawing, not a spreadsheet");
    }
}
