package org.coppice.importers.sheet.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;

/** Where the sheets of a workbook lie is said by relations; people's programs write them in every way that is allowed. */
class OpcRelationsTest {
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private static ImportPreview preview(String target, String sheets) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("_rels/.rels", relation("a", "officeDocument", "xl/workbook.xml"));
        parts.put("xl/_rels/workbook.xml.rels", relation("r1", "worksheet", target));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='"
                        + TYPES.substring(0, TYPES.length() - 1) + "'><sheets>" + sheets + "</sheets></workbook>");
        StringBuilder rows = new StringBuilder();
        for (int hour = 0; hour < 5; hour++) {
            rows.append("<row>").append(text("2024-06-01T0" + hour + ":00:00Z")).append("<c><v>5</v></c></row>");
        }
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row>"
                        + text("time") + text("Hall (kWh)") + "</row>" + rows + "</sheetData></worksheet>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Importer.preview(ImportFile.of("odd.xlsx", out.toByteArray()), ImportOptions.none(), Progress.SILENT);
    }

    private static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='"
                + id + "' Type='" + TYPES + type + "' Target='" + target + "'/></Relationships>";
    }

    private static final String ONE = "<sheet name='May' sheetId='1' r:id='r1'/>";

    @Test
    void aTargetMayGoUpTheFoldersOrNameThisOne() throws IOException {
        for (String target :
                new String[] {"../xl/worksheets/sheet1.xml", "./worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml"}) {
            assertThat(preview(target, ONE).series()).as(target).hasSize(1);
        }
    }

    @Test
    void aSheetThatLiesNowhereIsNamed() throws IOException {
        ImportPreview preview = preview("worksheets/sheet1.xml", ONE + "<sheet name='June' sheetId='2' r:id='r9'/>");

        assertThat(preview.series()).hasSize(1);
        assertThat(preview.findings())
                .filteredOn(finding -> finding.code().equals("lost-sheet"))
                .extracting(Finding::where)
                .containsExactly("odd.xlsx!June");
    }
}
