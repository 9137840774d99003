package org.coppice.importers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A series of some meters in one zone and step, written in one of many layouts, locales, units and containers.
 *
 * @param from the first midnight
 */
record WrittenSeries(
        ZoneId zone,
        LocalDate from,
        int days,
        int step,
        Stamp stamps,
        String format,
        Locale locale,
        String unit,
        boolean comma,
        Layout layout,
        Container container,
        double[][] values) {

    /** What a stamp names. */
    enum Stamp {
        START,
        END,
        MIDDLE;

        String answer() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How meters and times lie. */
    enum Layout {
        WIDE,
        LONG,
        DATE_AND_TIME,
        START_AND_END,
        DAY_A_ROW,
        UNIT_ROW,
        /** Date and time of start and of end, each in a column. */
        DATES_APART,
        /** The offset from UTC in a column of its own. */
        OFFSET_COLUMN
    }

    /** In what it is sent. */
    enum Container {
        UTF_8,
        TABS,
        UTF_16,
        WINDOWS_1252,
        GZIP,
        ZIP,
        XLSX_TEXTS,
        XLSX_SERIALS,
        XLS_SERIALS
    }

    private static final List<String> LANGUAGES =
            List.of("en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "nb", "fi", "cs", "hu", "ro", "tr");

    private static final List<String> FORMATS = List.of(
            "yyyy-MM-dd HH:mm",
            "yyyy-MM-dd'T'HH:mm:ss",
            "dd.MM.yyyy HH:mm",
            "MM/dd/yyyy hh:mm a",
            "dd/MM/yyyy HH:mm:ss",
            "d MMM yyyy HH:mm",
            "EEE, d. MMMM yyyy HH:mm",
            "yyyyMMddHHmm",
            "yyyy-MM-dd'T'HH:mm:ssXXX");

    /** A month about a clock change of the zone, where it has one in that year. */
    static WrittenSeries random(Random random, ZoneId zone, int year) {
        int step = List.of(5, 6, 10, 12, 15, 20, 30, 60).get(random.nextInt(8)) * 60;
        LocalDate from = around(zone, year, random);
        int days = 16; // some of them after the twelfth
        Layout layout = Layout.values()[random.nextInt(Layout.values().length)];
        Container container = Container.values()[random.nextInt(Container.values().length)];
        if (container == Container.XLS_SERIALS && layout == Layout.DAY_A_ROW && step < 600) {
            container = Container.XLSX_SERIALS; // an old workbook has 256 columns
        }
        double size = random.nextBoolean() ? 50 : 3_000; // the larger have thousands to be set apart
        double[][] values = new double[1 + random.nextInt(3)][count(zone, from, days, step)];
        for (double[] meter : values) {
            for (int t = 0; t < meter.length; t++) {
                meter[t] =
                        Math.round((size + 0.6 * size * Math.sin(t / 20.0) + random.nextDouble() * 20) * 100) / 100.0;
            }
        }
        boolean whole = layout == Layout.DAY_A_ROW || layout == Layout.START_AND_END || layout == Layout.DATES_APART;
        Stamp stamps = whole ? Stamp.START : Stamp.values()[random.nextInt(3)];
        return new WrittenSeries(
                zone,
                from,
                days,
                step,
                stamps == Stamp.MIDDLE && step % 120 != 0 ? Stamp.START : stamps,
                FORMATS.get(random.nextInt(FORMATS.size())),
                Locale.forLanguageTag(LANGUAGES.get(random.nextInt(LANGUAGES.size()))),
                List.of("kWh", "MWh", "Wh", "kW", "MW", "W", "GJ", "MJ").get(random.nextInt(8)),
                random.nextBoolean(),
                layout,
                container,
                values);
    }

    private static LocalDate around(ZoneId zone, int year, Random random) {
        Instant start = LocalDateTime.of(year, 1, 1, 0, 0).atZone(zone).toInstant();
        var change = zone.getRules().nextTransition(start);
        if (change == null || change.getDateTimeBefore().getYear() != year) {
            return LocalDate.of(year, 1 + random.nextInt(12), 1);
        }
        return change.getDateTimeBefore().toLocalDate().minusDays(8);
    }

    private static int count(ZoneId zone, LocalDate from, int days, int step) {
        long first = from.atStartOfDay(zone).toEpochSecond();
        return (int) ((from.plusDays(days).atStartOfDay(zone).toEpochSecond() - first) / step);
    }

    /** Whether every day begins at midnight and is a whole number of hours, which a row a day needs. */
    boolean hasWholeDays() {
        for (int d = 0; d < days; d++) {
            ZonedDateTime day = from.plusDays(d).atStartOfDay(zone);
            long length = from.plusDays(d + 1L).atStartOfDay(zone).toEpochSecond() - day.toEpochSecond();
            if (!day.toLocalTime().equals(java.time.LocalTime.MIDNIGHT)
                    || length % 3_600 != 0
                    || Math.abs(length - 86_400) > 3_600) {
                return false;
            }
        }
        return true;
    }

    long start(int t) {
        return from.atStartOfDay(zone).toEpochSecond() + (long) t * step;
    }

    double kilowattHours(int meter, int t) {
        double factor = switch (unit) {
            case "MWh", "MW" -> 1_000;
            case "Wh", "W" -> 0.001;
            case "GJ" -> 1 / 0.0036;
            case "MJ" -> 1 / 3.6;
            default -> 1;
        };
        return values[meter][t] * (unit.endsWith("h") || unit.endsWith("J") ? factor : factor * step / 3_600.0);
    }

    private ZonedDateTime stamp(int t) {
        int behind = switch (stamps) {
            case START -> 0;
            case END -> step;
            case MIDDLE -> step / 2;
        };
        return Instant.ofEpochSecond(start(t) + behind).atZone(zone);
    }

    /** Decimal comma or point; thousands set apart in the way of the language, or not at all. */
    private String number(double value) {
        String plain = String.format(Locale.ROOT, "%.2f", value);
        int point = plain.indexOf('.');
        int thousands = point - 3;
        int way = locale.getLanguage().hashCode() % 4;
        boolean grouped = thousands > 0 && plain.charAt(thousands - 1) != '-' && way != 0;
        String group = way == 1 ? (comma ? "." : ",") : way == 2 ? "'" : "\u00a0";
        String text = grouped
                ? plain.substring(0, thousands)
                        + group
                        + plain.substring(thousands, point)
                        + (comma ? "," : ".")
                        + plain.substring(point + 1)
                : comma ? plain.replace('.', ',') : plain;
        return text;
    }

    /** The table as rows of texts; null stands for a stamp that a workbook may write as a serial number. */
    private List<List<Object>> table() {
        List<List<Object>> rows = new ArrayList<>();
        switch (layout) {
            case WIDE, UNIT_ROW, DATE_AND_TIME, START_AND_END, OFFSET_COLUMN -> wide(rows);
            case DATES_APART -> apart(rows);
            case LONG -> longRows(rows);
            case DAY_A_ROW -> dayRows(rows);
        }
        return rows;
    }

    private static String name(int meter) {
        return "Hall " + (char) ('A' + meter);
    }

    private void wide(List<List<Object>> rows) {
        rows.add(List.of("Energy export"));
        List<Object> head = new ArrayList<>();
        List<Object> units = new ArrayList<>();
        head.add(
                switch (layout) {
                    case DATE_AND_TIME -> "Date";
                    case START_AND_END -> "Start";
                    default -> "Time";
                });
        if (layout == Layout.DATE_AND_TIME || layout == Layout.START_AND_END) {
            head.add(layout == Layout.START_AND_END ? "End" : "Time");
        }
        if (layout == Layout.OFFSET_COLUMN) {
            head.add("UTC offset");
        }
        head.forEach(any -> units.add(""));
        for (int m = 0; m < values.length; m++) {
            head.add(layout == Layout.UNIT_ROW ? name(m) : name(m) + " (" + unit + ")");
            units.add(unit);
        }
        rows.add(head);
        if (layout == Layout.UNIT_ROW) {
            rows.add(units);
        }
        for (int t = 0; t < values[0].length; t++) {
            List<Object> row = new ArrayList<>();
            if (layout == Layout.DATE_AND_TIME) {
                row.add(DateTimeFormatter.ISO_LOCAL_DATE.format(stamp(t)));
                row.add(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(stamp(t)));
            } else {
                row.add(stamp(t));
            }
            if (layout == Layout.OFFSET_COLUMN) {
                row.add(stamp(t).getOffset().getId().replace("Z", "+00:00"));
            }
            if (layout == Layout.START_AND_END) {
                row.add(Instant.ofEpochSecond(start(t) + step).atZone(zone));
            }
            for (double[] meter : values) {
                row.add(meter[t]);
            }
            rows.add(row);
        }
    }

    private void apart(List<List<Object>> rows) {
        List<Object> head = new ArrayList<>(List.of("Ab-Datum", "Ab-Zeit", "Bis-Datum", "Bis-Zeit"));
        for (int m = 0; m < values.length; m++) {
            head.add(name(m) + " (" + unit + ")");
        }
        rows.add(head);
        for (int t = 0; t < values[0].length; t++) {
            List<Object> row = new ArrayList<>();
            for (ZonedDateTime time :
                    List.of(stamp(t), Instant.ofEpochSecond(start(t) + step).atZone(zone))) {
                row.add(DateTimeFormatter.ISO_LOCAL_DATE.format(time));
                row.add(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time));
            }
            for (double[] meter : values) {
                row.add(meter[t]);
            }
            rows.add(row);
        }
    }

    private void longRows(List<List<Object>> rows) {
        rows.add(List.of("Meter ID", "Time", "Value", "Unit"));
        for (int m = 0; m < values.length; m++) {
            for (int t = 0; t < values[0].length; t++) {
                rows.add(List.of("M-00" + m, stamp(t), values[m][t], unit));
            }
        }
    }

    private void dayRows(List<List<Object>> rows) {
        int most = 90_000 / step;
        List<Object> head = new ArrayList<>(List.of("Meter ID", "Date", "Unit"));
        for (int i = 1; i <= most; i++) {
            head.add(Integer.toString(i));
        }
        rows.add(head);
        for (int m = 0; m < values.length; m++) {
            for (int d = 0; d < days; d++) {
                List<Object> row =
                        new ArrayList<>(List.of("M-00" + m, from.plusDays(d).toString(), unit));
                int first = (int) ((from.plusDays(d).atStartOfDay(zone).toEpochSecond() - start(0)) / step);
                int next = (int) ((from.plusDays(d + 1L).atStartOfDay(zone).toEpochSecond() - start(0)) / step);
                for (int t = first; t < next; t++) {
                    row.add(values[m][t]);
                }
                rows.add(row);
            }
        }
    }

    byte[] bytes() throws IOException {
        return switch (container) {
            case UTF_8 -> text(StandardCharsets.UTF_8);
            case TABS ->
                new String(text(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                        .replace(';', '\t')
                        .getBytes(StandardCharsets.UTF_8);
            case UTF_16 -> text(StandardCharsets.UTF_16);
            case WINDOWS_1252 -> text(Charset.forName("windows-1252"));
            case GZIP -> gzip(text(StandardCharsets.UTF_8));
            case ZIP -> zip(text(StandardCharsets.UTF_8));
            case XLSX_TEXTS -> workbook(new XSSFWorkbook(), false);
            case XLSX_SERIALS -> workbook(new XSSFWorkbook(), true);
            case XLS_SERIALS -> workbook(new HSSFWorkbook(), true);
        };
    }

    private String shown(Object cell) {
        if (cell instanceof ZonedDateTime time) {
            return DateTimeFormatter.ofPattern(format, locale(format)).format(time);
        }
        return cell instanceof Double value ? number(value) : cell.toString();
    }

    /** Half days are written as in English; months and days in the language. */
    private Locale locale(String pattern) {
        boolean latin = container != Container.WINDOWS_1252
                || "en de fr es it pt nl sv da nb fi".contains(locale.getLanguage());
        return pattern.contains("a") || !latin ? Locale.ENGLISH : locale;
    }

    private byte[] text(Charset charset) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : table()) {
            for (int c = 0; c < row.size(); c++) {
                text.append(c == 0 ? "" : ";").append(shown(row.get(c)));
            }
            text.append("\r\n");
        }
        return text.toString().getBytes(charset);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("export/readings.csv"));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private byte[] workbook(Workbook book, boolean serials) throws IOException {
        try (book;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle date = book.createCellStyle();
            date.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
            Sheet sheet = book.createSheet("Readings");
            List<List<Object>> table = table();
            for (int r = 0; r < table.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < table.get(r).size(); c++) {
                    Object cell = table.get(r).get(c);
                    if (cell instanceof Double value && serials) {
                        row.createCell(c).setCellValue(value);
                    } else if (cell instanceof ZonedDateTime time && serials) {
                        row.createCell(c)
                                .setCellValue(time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC) / 86_400.0 + 25_569);
                        row.getCell(c).setCellStyle(date);
                    } else if (!shown(cell).isEmpty()) {
                        row.createCell(c).setCellValue(shown(cell));
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    @Override
    public String toString() {
        return zone + " from " + from + ", " + step / 60 + " min, " + stamps.answer() + " stamps, " + format + " in "
                + locale + ", " + unit + ", " + layout + " in " + container;
    }
}
