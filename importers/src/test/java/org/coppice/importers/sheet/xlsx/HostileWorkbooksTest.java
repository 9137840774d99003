package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.xml.stream.XMLStreamException;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.Fuzzed;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.xml.SafeXml;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Eight hundred hostile workbooks from seeds: each ends as cells or as the error for people, told with file and remedy, and where the
 * fast path reads a sheet, the safe path reads the same cells.
 */
@Timeout(300) // only against a hang
class HostileWorkbooksTest {
    private static final int OF_EACH_SHEET = 32;
    private static final int OF_ARCHIVES = 120;
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static Map<String, byte[]> workbook(byte[] sheet) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Fuzzed.bytes("<Types/>"));
        parts.put(
                "_rels/.rels",
                Fuzzed.bytes(
                        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
        parts.put("xl/workbook.xml", Fuzzed.bytes(XlsxFuzz.WORKBOOK));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                Fuzzed.bytes(XlsxFuzz.RELATIONS.replace("sheet.xml", "worksheets/sheet1.xml")));
        parts.put(
                "xl/texts.xml",
                Fuzzed.bytes("<sst><si><t>Time (UTC)</t></si><si><t>kWh</t></si><si><t>W</t></si></sst>"));
        parts.put("xl/styles.xml", Fuzzed.bytes(XlsxFuzz.STYLES));
        parts.put(SHEET, sheet);
        return parts;
    }

    /** Whether there are readings, or a message for people. Everything else is a defect. */
    private static boolean isRead(byte[] workbook, String about) {
        ImportPreview preview;
        try {
            preview = Importer.preview(ImportFile.of("hostile.xlsx", workbook), ImportOptions.none(), Progress.SILENT);
        } catch (RuntimeException | Error escaped) {
            throw new AssertionError(about, escaped);
        }
        Optional<Finding> error = preview.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .findFirst();
        assertThat(preview.findings())
                .as(about)
                .noneMatch(finding -> finding.code().equals("unexpected"))
                .noneMatch(finding -> finding.message().contains("Exception"));
        if (preview.series().isEmpty()) {
            assertThat(error).as(about).isPresent();
            assertThat(error.get().where() + error.get().message()).as(about).contains("hostile.xlsx");
            assertThat(error.get().message()).as(about).containsPattern("\\. [A-Z][^.]+\\.$");
        }
        return !preview.series().isEmpty();
    }

    private static XlsxCell cell(CellSink sink) throws XMLStreamException {
        XlsxStyles styles = XlsxStyles.read(SafeXml.reader(new ByteArrayInputStream(Fuzzed.bytes(XlsxFuzz.STYLES))));
        return new XlsxCell(List.of("Time (UTC)", "kWh", "W"), styles, false, sink);
    }

    private static void assertBothPathsAgree(byte[] sheet, String about) throws IOException, XMLStreamException {
        LoggedCells fast = new LoggedCells();
        LoggedCells safe = new LoggedCells();
        if (!new XlsxSheetScanner(new ByteArrayInputStream(sheet), cell(fast), fast, Progress.SILENT, "").scan()) {
            return;
        }
        try {
            new XlsxSheetReader(cell(safe), safe, Progress.SILENT, "")
                    .read(SafeXml.reader(new ByteArrayInputStream(sheet)));
        } catch (XMLStreamException moreStrict) {
            return;
        }
        assertThat(fast.lines()).as(about).isEqualTo(safe.lines());
    }

    @Test
    void theSoundWorkbookIsRead() {
        assertThat(isRead(Fuzzed.zip(workbook(Fuzzed.bytes(HostileSheets.sound()))), "sound"))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void aSpoiledSheetIsReadOrTold(HostileSheets kind) throws IOException, XMLStreamException {
        Random random = new Random(kind.name().hashCode());
        int spoiled = 0;
        for (int round = 0; round < OF_EACH_SHEET; round++) {
            String sheet = kind.spoil(HostileSheets.sound(), random);
            spoiled += sheet.equals(HostileSheets.sound()) ? 0 : 1;
            if (round % 3 == 2) {
                sheet = HostileSheets.values()[random.nextInt(HostileSheets.values().length)].spoil(sheet, random);
            }
            byte[] bytes = HostileSheets.bytes(sheet, random);
            String about = kind + " " + round;
            isRead(Fuzzed.zip(workbook(bytes)), about);
            assertBothPathsAgree(bytes, about);
        }
        assertThat(spoiled).isGreaterThan(OF_EACH_SHEET / 2);
    }

    @Test
    void aSpoiledArchiveIsReadOrTold() {
        Random random = new Random(9);
        Map<String, byte[]> sound = workbook(Fuzzed.bytes(HostileSheets.sound()));
        byte[] whole = Fuzzed.zip(sound);
        int refused = 0;
        for (int round = 0; round < OF_ARCHIVES; round++) {
            byte[] archive = switch (round % 4) {
                case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
                case 1 -> {
                    byte[] flipped = whole.clone();
                    flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
                    yield flipped;
                }
                case 2 -> {
                    Map<String, byte[]> fewer = new LinkedHashMap<>(sound);
                    fewer.remove(List.copyOf(sound.keySet()).get(random.nextInt(sound.size())));
                    yield Fuzzed.zip(fewer);
                }
                default -> {
                    Map<String, byte[]> swapped = new LinkedHashMap<>(sound);
                    List<String> names = List.copyOf(sound.keySet());
                    swapped.put(
                            names.get(random.nextInt(names.size())),
                            sound.get(names.get(random.nextInt(names.size()))));
                    yield Fuzzed.zip(swapped);
                }
            };
            refused += isRead(archive, "archive " + round) ? 0 : 1;
        }
        assertThat(refused).isBetween(OF_ARCHIVES / 4, OF_ARCHIVES - 1);
    }

    @Test
    void twoSheetsInOnePartAreRefusedForTheirReadingsWouldCountTwice() {
        Map<String, byte[]> parts = workbook(Fuzzed.bytes(HostileSheets.sound()));
        String sheet = XlsxFuzz.WORKBOOK.replaceFirst("(?s).*(<sheet [^>]*/>).*", "$1");
        parts.put("xl/workbook.xml", Fuzzed.bytes(XlsxFuzz.WORKBOOK.replace(sheet, sheet.repeat(1_000))));

        ImportPreview preview = Importer.preview(
                ImportFile.of("hostile.xlsx", Fuzzed.zip(parts)), ImportOptions.none(), Progress.SILENT);

        assertThat(preview.series()).isEmpty();
        assertThat(preview.findings())
                .anyMatch(finding -> finding.blocks() && finding.message().contains("would count twice"));
    }

    /** Twenty hours of 1.25 kWh and up: a flipped bit that was read as another number would show in the total. */
    @Test
    void aFlippedBitNeverChangesATotal() {
        byte[] whole = Fuzzed.zip(workbook(Fuzzed.bytes(HostileSheets.sound())));
        double total = total(whole).orElseThrow();
        int from = Fuzzed.text(whole).indexOf("<sheetData>");
        for (int at = from; at < from + 1_500; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            total(flipped).ifPresent(read -> assertThat(read).isEqualTo(total));
        }
    }

    private static Optional<Double> total(byte[] workbook) {
        TableBuilder builder = new TableBuilder("f", "A");
        try (XlsxSource source = XlsxSource.open(ImportFile.of("f", workbook))) {
            source.read(0, builder, Progress.SILENT);
        } catch (UserError told) {
            return Optional.empty();
        }
        var table = builder.build();
        double total = 0;
        for (int row = 1; row < table.rows(); row++) {
            total += table.number(row, 1);
        }
        return Optional.of(total);
    }
}
