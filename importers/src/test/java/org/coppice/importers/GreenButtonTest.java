package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.time.ReadingQuality;
import org.junit.jupiter.api.Test;

/** Green Button feeds as portals write them. */
class GreenButtonTest {
    private static final String BASE = "https://x.example/espi/1_1/resource/";
    private static final long JUNE = Instant.parse("2024-06-20T00:00:00Z").getEpochSecond();

    private static String entry(String self, String up, String related, String content) {
        return "<entry><link rel=\"self\" href=\"" + self + "\"/><link rel=\"up\" href=\"" + up + "\"/>" + related
                + "<title/><content>" + content + "</content></entry>";
    }

    private static String related(String href) {
        return "<link rel=\"related\" href=\"" + href + "\"/>";
    }

    private static String point(int number, int kind) {
        String self = BASE + "UsagePoint/" + number;
        return entry(
                self,
                BASE + "UsagePoint",
                related(self + "/MeterReading"),
                "<UsagePoint xmlns=\"http://naesb.org/espi\"><ServiceCategory><kind>" + kind
                        + "</kind></ServiceCategory></UsagePoint>");
    }

    private static String meterReading(int point, String number, int type) {
        String self = BASE + "UsagePoint/" + point + "/MeterReading/" + number;
        return entry(
                self,
                BASE + "UsagePoint/" + point + "/MeterReading",
                related(self + "/IntervalBlock") + related(BASE + "ReadingType/" + type),
                "<MeterReading xmlns=\"http://naesb.org/espi\"/>");
    }

    private static String type(int number, int unit, int tens, int direction, int accumulation) {
        return entry(
                BASE + "ReadingType/" + number,
                BASE + "ReadingType",
                "",
                "<ReadingType xmlns=\"http://naesb.org/espi\"><accumulationBehaviour>" + accumulation
                        + "</accumulationBehaviour><flowDirection>" + direction
                        + "</flowDirection><intervalLength>3600</intervalLength><powerOfTenMultiplier>" + tens
                        + "</powerOfTenMultiplier><uom>" + unit + "</uom></ReadingType>");
    }

    private static String block(int point, String reading, long start, int... values) {
        String up = BASE + "UsagePoint/" + point + "/MeterReading/" + reading + "/IntervalBlock";
        StringBuilder xml = new StringBuilder("<IntervalBlock xmlns=\"http://naesb.org/espi\"><interval><duration>")
                .append(values.length * 3_600)
                .append("</duration><start>")
                .append(start)
                .append("</start></interval>");
        for (int i = 0; i < values.length; i++) {
            xml.append("<IntervalReading><cost>974</cost><ReadingQuality><quality>")
                    .append(i == 1 ? 8 : 17)
                    .append("</quality></ReadingQuality><timePeriod><duration>3600</duration><start>")
                    .append(start + i * 3_600L)
                    .append("</start></timePeriod><value>")
                    .append(values[i])
                    .append("</value></IntervalReading>");
        }
        return entry(up + "/" + start, up, "", xml.append("</IntervalBlock>").toString());
    }

    private static String feed(String... entries) {
        return "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">" + String.join("\n", entries)
                + "</feed>";
    }

    private static ImportPreview preview(String xml) {
        return Importer.preview(
                ImportFile.of("usage.xml", xml.getBytes(StandardCharsets.UTF_8)),
                ImportOptions.none(),
                Progress.SILENT);
    }

    private static List<String> lines(ImportPreview preview) {
        return preview.series().stream()
                .map(one -> one.name() + "|" + one.commodity().text() + "|"
                        + one.flow().text() + "|"
                        + one.sourceUnit() + "|" + one.kept() + "|"
                        + Math.round(one.total().orElse(Double.NaN) * 1e6) / 1e6)
                .toList();
    }

    @Test
    void unitsAndPowersOfTenComeThroughTheLinks() {
        // 500 + 700 + 300 units of 10 Wh are 15 kWh; 2 therms are 58.60022 kWh.
        ImportPreview preview = preview(feed(
                point(1, 0),
                point(2, 1),
                meterReading(1, "a", 1),
                meterReading(2, "b", 2),
                type(1, 72, 1, 1, 4),
                type(2, 169, 0, 1, 4),
                block(1, "a", JUNE, 500, 700),
                block(2, "b", JUNE, 1, 1),
                block(1, "a", JUNE + 7_200, 300)));

        assertThat(preview.findings()).as(preview.findings().toString()).noneMatch(Finding::blocks);
        assertThat(lines(preview))
                .containsExactly(
                        "Usage point 1|electricity|import|Wh|3|15.0", "Usage point 2|gas|import|therm|2|58.60022");
        ImportedSeries first = preview.series().get(0);
        assertThat(first.first()).contains(Instant.ofEpochSecond(JUNE));
        assertThat(first.data().quality()[1]).isEqualTo((byte) ReadingQuality.ESTIMATED.ordinal());
    }

    @Test
    void whatIsDeliveredAndWhatIsFedInStayApart() {
        ImportPreview preview = preview(feed(
                point(1, 0),
                meterReading(1, "in", 1),
                meterReading(1, "out", 2),
                type(1, 72, 3, 1, 4),
                type(2, 72, 3, 19, 4),
                block(1, "in", JUNE, 4, 5),
                block(1, "out", JUNE, 1, 0)));

        assertThat(lines(preview))
                .containsExactly(
                        "Usage point 1/Electricity|electricity|import|Wh|2|9.0",
                        "Usage point 1/Electricity export|electricity|export|Wh|2|1.0");
    }

    @Test
    void prefixedNamesAndRelativeLinksAreTheSame() {
        String xml = feed(point(1, 0), meterReading(1, "a", 1), type(1, 72, 0, 1, 4), block(1, "a", JUNE, 1_000, 2_000))
                .replace(BASE, "/espi/1_1/resource/")
                .replaceAll("<(/?)([A-Za-z]*)(Interval|Reading|Usage|Service)", "<$1espi:$2$3")
                .replace("xmlns=\"http://naesb.org/espi\"", "xmlns:espi=\"http://naesb.org/espi\"");

        ImportPreview preview = preview(xml);
        assertThat(lines(preview))
                .as(preview.findings().toString())
                .containsExactly("Usage point 1|electricity|import|Wh|2|3.0");
    }

    @Test
    void withoutAReadingTypeTheUnitIsAsked() {
        ImportPreview preview = preview(feed(point(1, 0), meterReading(1, "a", 9), block(1, "a", JUNE, 1_000, 2_000)));

        assertThat(preview.findings())
                .filteredOn(Finding::blocks)
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("unit"));
    }

    @Test
    void aDocumentTypeIsRefused() {
        ImportPreview preview =
                preview("<?xml version=\"1.0\"?><!DOCTYPE feed [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<feed xmlns:espi=\"http://naesb.org/espi\"><title>&e;</title></feed>");

        assertThat(preview.series()).isEmpty();
        assertThat(preview.findings().toString()).contains("document type").doesNotContain("root:");
    }

    @Test
    void aFeedCutShortAndOneWithoutIntervalsAreRefused() {
        String whole = feed(point(1, 0), meterReading(1, "a", 1), type(1, 72, 0, 1, 4), block(1, "a", JUNE, 1, 2));

        assertThat(preview(whole.substring(0, whole.length() - 40)).findings().toString())
                .contains("damaged in line");
        assertThat(preview(feed(point(1, 0))).findings().toString()).contains("no interval readings");
    }
}
