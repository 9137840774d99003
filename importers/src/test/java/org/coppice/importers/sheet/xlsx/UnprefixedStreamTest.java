package org.coppice.importers.sheet.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;

/** A prefix that the root has is taken from every tag, wherever the bytes happen to be parted. */
class UnprefixedStreamTest {
    private static final String HEAD = "<?xml version=\"1.0\"?>\n";

    private static String read(String xml, Random random) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[97];
        try (InputStream in = new UnprefixedStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))) {
            while (true) {
                int wanted = 1 + random.nextInt(random.nextBoolean() ? 3 : block.length);
                int n = in.read(block, 0, wanted);
                if (n < 0) {
                    return out.toString(StandardCharsets.UTF_8);
                }
                out.write(block, 0, n);
            }
        }
    }

    /** Rows enough for several blocks, with what looks like a prefix where none is. */
    private static String sheet(String prefix, Random random, int rows, String foreign) {
        StringBuilder xml = new StringBuilder(HEAD);
        xml.append('<')
                .append(prefix)
                .append("worksheet xmlns:x=\"main\"><")
                .append(prefix)
                .append("sheetData>");
        for (int row = 1; row <= rows; row++) {
            xml.append('<').append(prefix).append("row r=\"").append(row).append("\">");
            xml.append('<').append(prefix).append("c r=\"A").append(row).append("\" t=\"str\">");
            xml.append('<').append(prefix).append("v>x:/x: ü ").append("/".repeat(random.nextInt(9)));
            xml.append("</")
                    .append(prefix)
                    .append("v></")
                    .append(prefix)
                    .append("c>")
                    .append(foreign);
            xml.append("</").append(prefix).append("row>");
        }
        return xml.append("</")
                .append(prefix)
                .append("sheetData></")
                .append(prefix)
                .append("worksheet>")
                .toString();
    }

    @Test
    void everyTagLosesThePrefixOfTheRootAndNothingElseIsTouched() throws IOException {
        for (int seed = 0; seed < 40; seed++) {
            int rows = new Random(seed).nextInt(3_000);
            String plain = sheet("", new Random(seed), rows, "<mc:x:y/>");
            assertThat(read(sheet("x:", new Random(seed), rows, "<mc:x:y/>"), new Random(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(plain);
            assertThat(read(plain, new Random(seed))).isEqualTo(plain);
        }
    }

    @Test
    void whatEndsWithinATagStaysAsItIs() throws IOException {
        for (String cut : new String[] {"", "<", "<x", "<x:", "</", "</x", "</x:"}) {
            assertThat(read(HEAD + "<x:a>" + cut, new Random(1))).isEqualTo(HEAD + "<a>" + cut);
        }
    }

    @Test
    void aSheetOfPrefixedNamesIsScannedAsOneWithout() throws IOException {
        LoggedCells cells = new LoggedCells();
        LoggedCells plain = new LoggedCells();
        assertThat(scan(sheet("x:", new Random(7), 2_000, ""), cells)).isTrue();
        assertThat(scan(sheet("", new Random(7), 2_000, ""), plain)).isTrue();

        assertThat(cells.lines()).isEqualTo(plain.lines()).isNotEmpty();
    }

    private static boolean scan(String xml, LoggedCells cells) throws IOException {
        InputStream in = new UnprefixedStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        XlsxCell cell = new XlsxCell(java.util.List.of(), XlsxStyles.none(), false, cells);
        return new XlsxSheetScanner(in, cell, cells, Progress.SILENT, "").scan();
    }
}
