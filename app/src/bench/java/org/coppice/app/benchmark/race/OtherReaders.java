package org.coppice.app.benchmark.race;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The ways of others, each used as its makers advise for speed. */
final class OtherReaders {

    private OtherReaders() {}

    private static String found(long cells, double sum) {
        return String.format(Locale.ROOT, "%d cells, sum %.3f", cells, sum);
    }

    static String fastexcel(Path path) throws IOException {
        long[] cells = new long[1];
        double[] sum = new double[1];
        try (ReadableWorkbook book = new ReadableWorkbook(path.toFile());
                java.util.stream.Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> {
                for (Cell cell : row) {
                    cells[0]++;
                    if (cell.getType() == CellType.NUMBER) {
                        double value = Double.parseDouble(cell.getRawValue());
                        sum[0] += cell.getColumnIndex() == 0 ? 0 : value;
                    } else {
                        cell.getText();
                    }
                }
            });
        }
        return found(cells[0], sum[0]);
    }

    /** Hears of the cells of a sheet from POI's event reader. */
    private abstract static class Events extends DefaultHandler {
        private final SharedStrings shared;
        private final StringBuilder text = new StringBuilder();
        private boolean value;
        private boolean index;
        private int column;
        private int style;

        Events(SharedStrings shared) {
            this.shared = shared;
        }

        abstract void number(int column, int style, double value) throws SQLException;

        abstract void text(int column, String text) throws SQLException;

        void endRow() throws SQLException {}

        @Override
        public void startElement(String uri, String local, String name, Attributes attributes) {
            if (name.equals("c")) {
                column = attributes.getValue("r").charAt(0) - 'A';
                index = "s".equals(attributes.getValue("t"));
                String given = attributes.getValue("s");
                style = given == null ? 0 : Integer.parseInt(given);
            } else if (name.equals("v")) {
                value = true;
                text.setLength(0);
            }
        }

        @Override
        public void characters(char[] chars, int start, int length) {
            if (value) {
                text.append(chars, start, length);
            }
        }

        @Override
        public void endElement(String uri, String local, String name) {
            try {
                if (name.equals("v")) {
                    value = false;
                    if (index) {
                        text(
                                column,
                                shared.getItemAt(Integer.parseInt(text.toString()))
                                        .getString());
                    } else {
                        number(column, style, Double.parseDouble(text.toString()));
                    }
                } else if (name.equals("row")) {
                    endRow();
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private interface Handler {
        Events of(SharedStrings shared);
    }

    /** As POI's guide to the event API shows it, with the parser that it gives. */
    private static void events(Path path, Handler handler) throws Exception {
        try (OPCPackage file = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(file);
            SharedStrings shared = reader.getSharedStringsTable();
            try (InputStream sheet = reader.getSheetsData().next()) {
                XMLReader parser = XMLHelper.newXMLReader();
                parser.setContentHandler(handler.of(shared));
                parser.parse(new InputSource(sheet));
            }
        }
    }

    static String poiEvents(Path path) throws Exception {
        long[] cells = new long[1];
        double[] sum = new double[1];
        events(path, shared -> new Events(shared) {
            @Override
            void number(int column, int style, double value) {
                cells[0]++;
                sum[0] += style == 1 ? 0 : value;
            }

            @Override
            void text(int column, String text) {
                cells[0]++;
            }
        });
        return found(cells[0], sum[0]);
    }

    /** A row a reading, as programs without a store of their own keep them: prepared, in one transaction, flushed to the disk. */
    static String poiToRows(Path path) throws Exception {
        Path database = path.resolveSibling("rows.sqlite");
        Files.deleteIfExists(database);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA synchronous=FULL");
                statement.execute("CREATE TABLE reading (series INTEGER, at INTEGER, value REAL, quality INTEGER,"
                        + " PRIMARY KEY (series, at)) WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO reading VALUES (?, ?, ?, ?)")) {
                events(path, shared -> new Inserting(shared, insert));
                insert.executeBatch();
            }
            connection.commit();
        }
        return (Files.size(database) >> 10) + " KiB";
    }

    private static final class Inserting extends Events {
        private final PreparedStatement insert;
        private final Map<String, Integer> series = new HashMap<>();
        private int row;

        Inserting(SharedStrings shared, PreparedStatement insert) {
            super(shared);
            this.insert = insert;
        }

        @Override
        void number(int column, int style, double value) throws SQLException {
            if (style == 1) {
                insert.setLong(2, Math.round((value - 25_569) * 86_400));
            } else {
                insert.setDouble(3, value);
            }
        }

        @Override
        void text(int column, String text) throws SQLException {
            if (column == 1) {
                insert.setInt(1, series.computeIfAbsent(text, k -> series.size()));
            } else {
                insert.setInt(4, text.equals("measured") ? 0 : 1);
            }
        }

        @Override
        void endRow() throws SQLException {
            if (row++ > 0) {
                insert.addBatch();
                if (row % 10_000 == 0) {
                    insert.executeBatch();
                }
            }
        }
    }

    /** The lower bound: unpacking the sheet and nothing else. */
    static String inflateOnly(Path path) throws IOException {
        long bytes = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                bytes += n;
            }
        }
        return bytes + " bytes";
    }

    /** The same columns: stamps as seconds, numbers as doubles, words by their number. */
    static String fastCsvTyped(Path path) throws IOException {
        Typed typed = new Typed();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(path)) {
            for (CsvRecord record : reader) {
                typed.add(record);
            }
        }
        return found(typed.cells, typed.sum);
    }

    private static final class Typed {
        private final Map<String, Integer> words = new HashMap<>();
        private final long[] stamps = new long[RaceFiles.NARROW_ROWS];
        private double[][] columns = {};
        private int rows = -1;
        private long cells;
        private double sum;

        void add(CsvRecord record) {
            if (rows++ < 0) {
                columns = new double[record.getFieldCount()][RaceFiles.NARROW_ROWS / (record.getFieldCount() / 4)];
                return;
            }
            stamps[rows] = seconds(record.getField(0));
            cells++;
            for (int i = 1; i < record.getFieldCount(); i++) {
                String field = record.getField(i);
                char first = field.charAt(0);
                boolean number = first >= '0' && first <= '9' || first == '-';
                double value = number ? Double.parseDouble(field) : words.computeIfAbsent(field, k -> words.size());
                columns[i][rows] = value;
                cells++;
                sum += number ? value : 0;
            }
        }

        /** {@code 2023-01-31 00:15:00} without a formatter, which is several times faster than one. */
        private static long seconds(String text) {
            long day = java.time.LocalDate.of(two(text, 0) * 100 + two(text, 2), two(text, 5), two(text, 8))
                    .toEpochDay();
            return day * 86_400 + two(text, 11) * 3_600 + two(text, 14) * 60 + two(text, 17);
        }

        private static int two(String text, int at) {
            return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
        }
    }

    /** The lower bound: reading the file and counting line ends. */
    static String countLines(Path path) throws IOException {
        long lines = 0;
        for (byte b : Files.readAllBytes(path)) {
            lines += b == '\n' ? 1 : 0;
        }
        return new String((lines + " lines").getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
