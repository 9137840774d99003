package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast path gives the cells of the safe path, or gives up. */
class XlsxSheetScannerTest {
    private static final List<String> SHARED = List.of("time", "kWh", "Zähler");

    private static XlsxStyles styles() throws XMLStreamException {
        String xml =
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>";
        return XlsxStyles.read(
                xml().createXMLStreamReader(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static List<String> safe(byte[] sheet) throws XMLStreamException {
        LoggedCells log = new LoggedCells();
        new XlsxSheetReader(new XlsxCell(SHARED, styles(), false, log), log, Progress.SILENT, "")
                .read(xml().createXMLStreamReader(new ByteArrayInputStream(sheet)));
        return log.lines();
    }

    /** The cells of the fast path; null where it gave up. */
    private static @org.jspecify.annotations.Nullable List<String> fast(byte[] sheet)
            throws IOException, XMLStreamException {
        LoggedCells log = new LoggedCells();
        // A stream that hands over a few bytes at a time: no token may depend on lying in one piece.
        ByteArrayInputStream in = new ByteArrayInputStream(sheet) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 7));
            }
        };
        boolean whole = new XlsxSheetScanner(
                        new UnprefixedStream(in), new XlsxCell(SHARED, styles(), false, log), log, Progress.SILENT, "")
                .scan();
        return whole ? log.lines() : null;
    }

    private static byte[] sheet(String rows) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<worksheet"
                        + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><dimension ref=\"A1:>\"/>"
                        + "<cols><col min=\"1\" max=\"2\" width=\"9.1\"/></cols><sheetData>"
                        + rows + "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:C2\"/></mergeCells>"
                        + "<headerFooter><oddHeader>&amp;L</oddHeader></headerFooter></worksheet>")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsHiddenIsToldByBothPaths() throws Exception {
        String row = "<row r=\"%d\" spans=\"1:2\"%s><c r=\"A%d\"><v>1</v></c></row>";
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= 12; number++) {
            boolean filtered = number == 3 || number > 4 && number < 8 || number == 12;
            rows.append(String.format(row, number, filtered ? " hidden=\"1\"" : "", number));
        }
        byte[] sheet = new String(sheet(rows.toString()), StandardCharsets.UTF_8)
                .replace("width=\"9.1\"/>", "width=\"9.1\"/><col min=\"4\" max=\"16384\" hidden=\"true\"/>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(fast(sheet))
                .isEqualTo(safe(sheet))
                .contains("hidden columns 3 16383")
                .filteredOn(line -> line.startsWith("hidden row"))
                .containsExactly("hidden row 3", "hidden row 5", "hidden row 6", "hidden row 7", "hidden row 12");
    }

    @Test
    void anEmptyRowThatIsHiddenHidesNoOther() throws Exception {
        StringBuilder rows =
                new StringBuilder("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\" hidden=\"1\"/>");
        for (int number = 3; number < 9; number++) {
            rows.append(String.format("<row r=\"%d\"><c r=\"A%d\"><v>1</v></c></row>", number, number));
        }
        byte[] sheet = sheet(rows.toString());
        assertThat(fast(sheet))
                .isEqualTo(safe(sheet))
                .filteredOn(line -> line.startsWith("hidden row"))
                .containsExactly("hidden row 2");
    }

    @Test
    void charactersThatXmlCannotSayAreReadInEveryText() throws Exception {
        byte[] sheet = sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>two_x000D_\nlines</t></is></c>"
                + "<c r=\"B1\" t=\"str\"><f>A1</f><v>two_x000D_\nlines</v></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>_x005F_x000D_</t></is></c></row>");
        String twoRuns =
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>two_x0</t></r><r><t>041_</t></r></is></c></row>";

        assertThat(fast(sheet))
                .isEqualTo(safe(sheet))
                .contains("0 text two\r\nlines", "1 text two\r\nlines", "2 text _x000D_");
        assertThat(safe(sheet(twoRuns))).contains("0 text twoA");
    }

    @Test
    void everyKindOfCellIsReadAsOnTheSafePath() throws Exception {
        byte[] sheet = sheet(
                "<row r=\"1\" spans=\"1:3\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"s\"><v>2</v></c></row>"
                        + "<row r=\"3\" ht=\"15\"><c r=\"A3\" s=\"1\"><v>45292.01041666667</v></c><c s=\"2\"><v>0.25</v></c>"
                        + "<c r=\"C3\"><v>-1.5E-3</v></c><c r=\"D3\" t=\"b\"><v>1</v></c><c r=\"E3\" t=\"e\"><v>#N/A</v></c></row>"
                        + "<row><c t=\"str\"><f>A1&amp;\"x\"</f><v>a &lt; b</v></c><c><f>1/0</f></c><c t=\"inlineStr\"><is><t"
                        + " xml:space=\"preserve\"> Süd </t></is></c><c r=\"AB4\"/><c><v/></c><c t=\"d\"><v>2024-03-31</v></c></row><row r=\"9\"/>");

        assertThat(fast(sheet)).isEqualTo(safe(sheet)).contains("0 date 1704068100", "1 time 21600.0", "2 text Zähler");
        assertThat(fast(sheet))
                .contains("row 4", "0 text a < b", "1 error formula without a stored value", "merged 1 2 0 2");
    }

    /** As programs write that never compute: {@code <f>B2*2</f><v/>}. */
    @Test
    void anEmptyResultIsNoneUnlessItIsAText() throws Exception {
        byte[] sheet =
                sheet("<row r=\"1\"><c><f>B2*2</f><v/></c><c><f>B2*2</f><v></v></c><c t=\"n\"><f>B2</f><v> </v></c>"
                        + "<c t=\"str\"><f>A9</f><v></v></c><c t=\"str\"><f>A9</f><v/></c></row>");

        assertThat(fast(sheet))
                .isEqualTo(safe(sheet))
                .filteredOn(cell -> cell.contains("formula without a stored value"))
                .hasSize(3);
    }

    @Test
    void rowsWithTheAttributesOfTheRowBeforeAreReadAsOnTheSafePath() throws Exception {
        String cell = "<c><v>7</v></c>";
        byte[] sheet = sheet("<row r=\"1\" spans=\"1:2\" ht=\"15\">" + cell
                + "</row><row r=\"2\" spans=\"1:2\" ht=\"15\">" + cell
                + "</row><row r=\"4\" spans=\"1:2\" ht=\"15\"/><row r=\"5\">" + cell + "</row><row r=\"0\">" + cell
                + "</row><row r=\"0012\" spans='1:2'>" + cell + "</row><row spans=\"1:2\" r=\"13\">" + cell
                + "</row><row spans=\"1:2\" r=\"14\">" + cell + "</row\n><row r=\"12345678\" spans=\"a>b\">" + cell
                + "</row>");

        assertThat(fast(sheet)).isEqualTo(safe(sheet)).contains("row 4", "row 6", "row 12", "row 14", "row 12345678");
    }

    /** Found by fuzzing: the value fell into a column before the first. */
    @Test
    void aRowInsideACellEndsTheCell() throws Exception {
        String sheet =
                "<x:worksheet xmlns:x=\"m\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:row r=\"2\"><x:v>7</x:v></x:row></x:c>"
                        + "</x:row></x:sheetData></x:worksheet>";

        assertThat(safe(sheet.getBytes(StandardCharsets.UTF_8))).containsExactly("row 1", "row 2");
    }

    @Test
    void theSafePathTakesCellsOnlyFromRowsOfTheData() throws Exception {
        String sheet =
                "<x:worksheet xmlns:x=\"m\"><x:v>5</x:v><x:row r=\"9\"><x:c><x:v>7</x:v></x:c></x:row><x:sheetData><x:t>a</x:t>"
                        + "<x:c><x:v>8</x:v></x:c><x:row r=\"2\"><x:c r=\"B2\" t=\"inlineStr\"><x:is><x:t>東京</x:t><x:rPh><x:t>とうきょう</x:t></x:rPh>"
                        + "</x:is></x:c><x:v>6</x:v></x:row></x:sheetData><x:oddHeader><x:t>b</x:t></x:oddHeader></x:worksheet>";

        assertThat(safe(sheet.getBytes(StandardCharsets.UTF_8))).containsExactly("row 2", "1 text 東京");
    }

    @Test
    void numbersAreThoseOfJavaToTheLastBit() throws Exception {
        Random random = new Random(4);
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i < 3_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12);
            String text = switch (random.nextInt(4)) {
                case 0 -> Double.toString(value);
                case 1 ->
                    new java.math.BigDecimal(value)
                            .setScale(random.nextInt(8), java.math.RoundingMode.HALF_UP)
                            .toPlainString();
                case 2 ->
                    new java.math.BigDecimal(value)
                            .round(new java.math.MathContext(17))
                            .toPlainString();
                default -> Integer.toString(random.nextInt());
            };
            rows.append("<row r=\"")
                    .append(i)
                    .append("\"><c r=\"A")
                    .append(i)
                    .append("\"><v>")
                    .append(text)
                    .append("</v></c></row>");
        }
        byte[] sheet = sheet(rows.toString());

        assertThat(fast(sheet)).isEqualTo(safe(sheet)).hasSize(2 * 2_999 + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><!-- remark --></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>&#48;</v></c></row>",
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>",
                "<row r=\"1\"><c r=\"a1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v><extLst/></c></row>",
                "<row r=\"1\"><x:c r=\"A1\"><v>1</v></x:c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c>",
            })
    void whatIsNotExpectedIsLeftToTheSafePath(String rows) throws Exception {
        assertThat(fast(sheet(rows))).isNull();
    }

    @Test
    void aSheetThatIsCutOffIsNotTakenForWhole() throws Exception {
        byte[] whole = sheet("<row r=\"1\"><c r=\"A1\"><v>12</v></c></row>");
        for (int length = 0; length < whole.length; length++) {
            assertThat(fast(java.util.Arrays.copyOf(whole, length)))
                    .as("first %d bytes", length)
                    .isNull();
        }
    }

    @Test
    void ofAnyAlteredSheetBothPathsSayTheSame() throws Exception {
        byte[] sheet = sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45292.5</v></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>A1</f><v>a&amp;b</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>é</t></is></c></row>");
        Random random = new Random(9);
        int compared = 0;
        for (int trial = 0; trial < 30_000; trial++) {
            byte[] altered = sheet.clone();
            for (int flips = 1 + random.nextInt(2); flips > 0; flips--) {
                int place = random.nextInt(altered.length);
                altered[place] = random.nextBoolean()
                        ? (byte) (altered[place] ^ 1 << random.nextInt(8))
                        : sheet[random.nextInt(sheet.length)];
            }
            List<String> fast = fast(altered);
            if (fast != null) {
                try {
                    assertThat(fast)
                            .as(new String(altered, StandardCharsets.UTF_8))
                            .isEqualTo(safe(altered));
                    compared++;
                } catch (XMLStreamException notWellFormed) {
                    // The fast path reads over faults in parts that it does not use; the cells were all there.
                }
            }
        }
        assertThat(compared).isGreaterThan(2_000);
    }
}
