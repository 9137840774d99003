package org.coppice.app.benchmark.race;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.coppice.app.cli.Cli;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.importers.sheet.Table;
import org.coppice.importers.sheet.TableBuilder;
import org.coppice.importers.sheet.container.SheetSources;
import org.coppice.importers.stamp.DateOrder;
import org.coppice.importers.stamp.StampRun;
import org.coppice.importers.stamp.StampText;

/** Our own ways. */
final class OurReaders {

    private OurReaders() {}

    private static SheetSource open(Path path) throws IOException {
        ImportFile file = ImportFile.of(path.getFileName().toString(), Files.readAllBytes(path));
        return SheetSources.open(file).source();
    }

    /** All cells of the first sheet. */
    static String workbook(Path path) throws IOException {
        Sums sums = new Sums();
        try (SheetSource source = open(path)) {
            source.read(0, sums, Progress.SILENT);
        }
        return sums.toString();
    }

    /** All cells of a text: stamps as seconds, numbers as doubles, words by their number. */
    static String typedText(Path path) throws IOException {
        TableBuilder builder = new TableBuilder(path.toString(), "");
        try (SheetSource source = open(path)) {
            source.read(0, builder, Progress.SILENT);
        }
        Table table = builder.build();
        Sums sums = new Sums();
        for (int column = 0; column < table.columns(); column++) {
            if (table.digitShape(1, column).isEmpty()) {
                numbers(table, column, sums);
            } else {
                stamps(table, column, sums);
            }
        }
        return sums.toString();
    }

    private static void stamps(Table table, int column, Sums sums) {
        long[] seconds = new long[table.rows()];
        StampText stamp = new StampText();
        int run = StampRun.copy(table, 1, column, seconds);
        for (int row = 1; row < table.rows(); row++) {
            if (row < run) {
                sums.date(column, seconds[row]);
            } else if (stamp.parse(table.digitShape(row, column), table.digits(row, column))) {
                sums.date(column, stamp.localSeconds(DateOrder.YMD));
            }
        }
    }

    private static void numbers(Table table, int column, Sums sums) {
        double[] values = new double[table.rows()];
        int row = 1;
        while (row < table.rows()) {
            int end = table.copyNumbers(row, table.rows(), column, '.', values, row);
            for (; row < end; row++) {
                sums.number(column, values[row]);
            }
            if (row < table.rows()) {
                sums.text(column, "");
                row++;
            }
        }
    }

    /** From the file to a saved project, as the command line does it. */
    static String project(Path path) throws IOException {
        Path project = path.resolveSibling("ours.coppice");
        Files.copy(path.resolveSibling("base.coppice"), project, StandardCopyOption.REPLACE_EXISTING);
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        int code = Cli.execute(
                "import",
                path.toString(),
                "--into",
                project.toString(),
                "--zone",
                "UTC",
                "--answer",
                "stamp=start",
                "--answer",
                "decimal=point");
        System.setOut(out);
        return "exit " + code + ", " + (Files.size(project) >> 10) + " KiB";
    }

    /** Adds up what it hears. */
    private static final class Sums implements CellSink {
        private long cells;
        private double sum;

        @Override
        public void restart() {
            cells = 0;
            sum = 0;
        }

        @Override
        public void row(int number) {}

        @Override
        public void text(int column, String text) {
            cells++;
        }

        @Override
        public void number(int column, double value) {
            cells++;
            sum += value;
        }

        @Override
        public void date(int column, long localSeconds) {
            cells++;
        }

        @Override
        public void time(int column, double seconds) {
            cells++;
        }

        @Override
        public void truth(int column, boolean value) {
            cells++;
        }

        @Override
        public void error(int column, String text) {
            cells++;
        }

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%d cells, sum %.3f", cells, sum);
        }
    }
}
