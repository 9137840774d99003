package org.coppice.app.benchmark.race;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.SamplePlan;

/**
 * The files that are raced over, seeded: a long list of meters (1,048,575 readings in four columns, as many as a sheet takes) and a wide
 * table (a year of quarter hours by 60 meters), each as {@code .xlsx} and as {@code .csv}.
 */
final class RaceFiles {
    static final int NARROW_ROWS = 1_048_575;
    static final int WIDE_ROWS = 35_040;
    static final int WIDE_METERS = 60;

    private static final int QUARTERS_A_YEAR = 35_040;
    private static final double FIRST_DAY = 44_927; // 2023-01-01, a common year
    private static final LocalDateTime FIRST = LocalDateTime.of(2023, 1, 1, 0, 0);
    private static final String[] STAMPS = stamps();

    private final Path folder;

    RaceFiles(Path folder) {
        this.folder = folder;
    }

    private static String[] stamps() {
        String[] stamps = new String[QUARTERS_A_YEAR];
        for (int i = 0; i < stamps.length; i++) {
            stamps[i] = FIRST.plusMinutes(15L * i).toString().replace('T', ' ') + ":00";
        }
        return stamps;
    }

    Path narrowXlsx() throws IOException {
        return file("narrow.xlsx", out -> workbook(out, sheet -> narrow(sheet, true)));
    }

    /** The same with prefixed names, which only a parser reads. */
    Path oddXlsx() throws IOException {
        return file("odd.xlsx", out -> workbook(out, sheet -> narrow(new Prefixing(sheet), true)));
    }

    Path wideXlsx() throws IOException {
        return file("wide.xlsx", out -> workbook(out, sheet -> wide(sheet, true)));
    }

    Path narrowCsv() throws IOException {
        return file("narrow.csv", out -> narrow(new Lines(out), false));
    }

    Path wideCsv() throws IOException {
        return file("wide.csv", out -> wide(new Lines(out), false));
    }

    /** A project of one site without readings. */
    static Path project(Path folder) throws IOException {
        Path path = folder.resolve("base.coppice");
        if (!Files.exists(path)) {
            Plan sample = SamplePlan.load("two-sites");
            Plan plan = Plan.SITES.with(Plan.empty("Race", 2023), sample.sites().subList(0, 1));
            ProjectFile.create(path, plan, Imported.NONE);
        }
        return path;
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private interface SheetContent {
        void write(Rows rows) throws IOException;
    }

    private Path file(String name, Content content) throws IOException {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            Path begun = folder.resolve(name + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun), 1 << 20)) {
                content.write(out);
            }
            Files.move(begun, path);
        }
        return path;
    }

    /** Takes rows of cells. */
    private interface Rows {
        void begin(int row) throws IOException;

        void date(int quarter) throws IOException;

        void text(String text) throws IOException;

        void number(String decimal) throws IOException;

        void end() throws IOException;
    }

    private static void narrow(Rows rows, boolean sheet) throws IOException {
        Random random = new Random(1);
        header(rows, "Time", "Meter", "Consumption (kWh)", "Quality");
        for (int i = 0; i < NARROW_ROWS - 1; i++) {
            rows.begin(i + 2);
            rows.date(i % QUARTERS_A_YEAR);
            rows.text("Hall " + (1 + i / QUARTERS_A_YEAR));
            rows.number(kilowattHours(random));
            rows.text(random.nextInt(50) == 0 ? "estimated" : "measured");
            rows.end();
        }
    }

    private static void wide(Rows rows, boolean sheet) throws IOException {
        Random random = new Random(2);
        String[] header = new String[WIDE_METERS + 1];
        header[0] = "Time";
        for (int m = 1; m <= WIDE_METERS; m++) {
            header[m] = "Meter " + m + " (kWh)";
        }
        header(rows, header);
        for (int i = 0; i < WIDE_ROWS - 1; i++) {
            rows.begin(i + 2);
            rows.date(i);
            for (int m = 0; m < WIDE_METERS; m++) {
                rows.number(kilowattHours(random));
            }
            rows.end();
        }
    }

    private static void header(Rows rows, String... names) throws IOException {
        rows.begin(1);
        for (String name : names) {
            rows.text(name);
        }
        rows.end();
    }

    private static String kilowattHours(Random random) {
        int thousandths = 20_000 + random.nextInt(180_000);
        String fraction = Integer.toString(1_000 + thousandths % 1_000).substring(1);
        return thousandths / 1_000 + "." + fraction;
    }

    /** Comma-separated lines. */
    private static final class Lines implements Rows {
        private final OutputStream out;
        private boolean first;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void begin(int row) {
            first = true;
        }

        @Override
        public void date(int quarter) throws IOException {
            text(STAMPS[quarter]);
        }

        @Override
        public void text(String text) throws IOException {
            if (!first) {
                out.write(',');
            }
            first = false;
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void number(String decimal) throws IOException {
            text(decimal);
        }

        @Override
        public void end() throws IOException {
            out.write('\n');
        }
    }

    /** The rows of a worksheet, as Excel writes them. */
    private static class Xml implements Rows {
        final OutputStream out;
        final String prefix;
        private final java.util.Map<String, Integer> shared;
        private final StringBuilder text = new StringBuilder(256);
        private int row;
        private int column;

        Xml(OutputStream out, String prefix, java.util.Map<String, Integer> shared) {
            this.out = out;
            this.prefix = prefix;
            this.shared = shared;
        }

        @Override
        public void begin(int number) {
            row = number;
            column = 0;
            text.append('<').append(prefix).append("row r=\"").append(row).append("\" spans=\"1:4\">");
        }

        private void cell(String attributes, String value) {
            text.append('<')
                    .append(prefix)
                    .append("c r=\"")
                    .append(letters(column++))
                    .append(row);
            text.append('"')
                    .append(attributes)
                    .append("><")
                    .append(prefix)
                    .append("v>")
                    .append(value);
            text.append("</").append(prefix).append("v></").append(prefix).append("c>");
        }

        private static String letters(int column) {
            return column < 26
                    ? String.valueOf((char) ('A' + column))
                    : "" + (char) ('A' + column / 26 - 1) + (char) ('A' + column % 26);
        }

        @Override
        public void date(int quarter) {
            cell(" s=\"1\"", quarter % 96 == 0 ? Integer.toString((int) FIRST_DAY + quarter / 96) : serial(quarter));
        }

        private static String serial(int quarter) {
            return Double.toString(FIRST_DAY + quarter / 96.0);
        }

        @Override
        public void text(String value) {
            Integer index = shared.computeIfAbsent(value, k -> shared.size());
            cell(" t=\"s\"", index.toString());
        }

        @Override
        public void number(String decimal) {
            cell("", decimal);
        }

        @Override
        public void end() throws IOException {
            text.append("</").append(prefix).append("row>");
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
            text.setLength(0);
        }
    }

    /** The same rows with prefixed names. */
    private static final class Prefixing extends Xml {
        Prefixing(Rows plain) {
            super(((Xml) plain).out, "x:", ((Xml) plain).shared);
        }
    }

    private static void workbook(OutputStream to, SheetContent content) throws IOException {
        java.util.Map<String, Integer> shared = new java.util.LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(to)) {
            part(zip, "[Content_Types].xml", RaceWorkbook.TYPES);
            part(zip, "_rels/.rels", RaceWorkbook.PACKAGE);
            part(zip, "xl/workbook.xml", RaceWorkbook.WORKBOOK);
            part(zip, "xl/_rels/workbook.xml.rels", RaceWorkbook.RELATIONS);
            part(zip, "xl/styles.xml", RaceWorkbook.STYLES);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            sheet(new BufferedOutputStream(zip, 1 << 16), content, shared);
            part(zip, "xl/sharedStrings.xml", RaceWorkbook.shared(shared.keySet()));
        }
    }

    private static void sheet(OutputStream out, SheetContent content, java.util.Map<String, Integer> shared)
            throws IOException {
        // The prefix is bound beside the default name space, so that both ways of writing are well-formed.
        out.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
                        + RaceWorkbook.MAIN + "\" xmlns:x=\"" + RaceWorkbook.MAIN + "\"><sheetData>")
                .getBytes(StandardCharsets.US_ASCII));
        content.write(new Xml(out, "", shared));
        out.write("</sheetData></worksheet>".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
