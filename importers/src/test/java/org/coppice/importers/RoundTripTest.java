package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

/** Any series, written in any layout, locale, zone, unit and stamp convention, is read back: same instants, same energy. */
class RoundTripTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Sydney",
            "UTC",
            "Asia/Kolkata",
            "Europe/London",
            "America/Phoenix");
    private static final List<String> FORMATS = List.of(
            "yyyy-MM-dd HH:mm",
            "dd.MM.yyyy HH:mm",
            "MM/dd/yyyy hh:mm a",
            "dd/MM/yyyy HH:mm:ss",
            "d MMM yyyy HH:mm",
            "yyyyMMddHHmm");
    private static final List<String> UNITS = List.of("kWh", "MWh", "Wh", "kW", "MW");

    private record Case(
            ZoneId zone,
            int step,
            String format,
            String unit,
            boolean end,
            boolean comma,
            int meters,
            boolean longLayout,
            long start,
            int count) {

        static Case random(Random random) {
            ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
            int step = List.of(5, 15, 30, 60).get(random.nextInt(4));
            int month = List.of(3, 10, 4, 11, 7).get(random.nextInt(5));
            long start = LocalDateTime.of(2020 + random.nextInt(6), month, 1, 0, 0)
                    .atZone(zone)
                    .toEpochSecond();
            int count = 35 * 24 * 60 / step;
            return new Case(
                    zone,
                    step * 60,
                    FORMATS.get(random.nextInt(FORMATS.size())),
                    UNITS.get(random.nextInt(UNITS.size())),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    1 + random.nextInt(3),
                    random.nextBoolean(),
                    start,
                    count);
        }

        double perUnit() {
            double factor = switch (unit) {
                case "MWh", "MW" -> 1_000;
                case "Wh" -> 0.001;
                default -> 1;
            };
            return unit.endsWith("h") ? factor : factor * step / 3_600.0;
        }
    }

    @Test
    void everySeriesComesBack() {
        Random random = new Random(20_270_329);
        for (int i = 0; i < 150; i++) {
            check(Case.random(random), new Random(random.nextLong()), "case " + i);
        }
    }

    private static void check(Case one, Random random, String label) {
        double[][] values = new double[one.meters][one.count];
        for (double[] meter : values) {
            for (int t = 0; t < one.count; t++) {
                meter[t] = Math.round((50 + 30 * Math.sin(t / 20.0) + random.nextDouble() * 20) * 100) / 100.0;
            }
        }
        String text = one.longLayout ? longText(one, values) : wideText(one, values);
        ImportOptions options = ImportOptions.none()
                .withAnswer("zone", one.zone.getId())
                .withAnswer("stamp", one.end ? "end" : "start");
        ImportPreview preview = Importer.preview(
                ImportFile.of("random.csv", text.getBytes(StandardCharsets.UTF_8)), options, Progress.SILENT);
        String about = label + " " + one + "\n" + text.lines().limit(4).toList() + preview.findings();
        assertThat(preview.isBlocked()).as(about).isFalse();
        assertThat(preview.series()).as(about).hasSize(one.meters);
        for (int m = 0; m < one.meters; m++) {
            Readings data = preview.series().get(m).data();
            assertThat(data.size()).as(about).isEqualTo(one.count);
            for (int t = 0; t < one.count; t++) {
                long expected = one.start + (long) t * one.step;
                if (data.starts()[t] != expected) {
                    assertThat(Instant.ofEpochSecond(data.starts()[t]))
                            .as(about + " at " + t)
                            .isEqualTo(Instant.ofEpochSecond(expected));
                }
                double kwh = values[m][t] * one.perUnit();
                if (Math.abs(data.values()[t] - kwh) > 1e-9 * kwh) {
                    assertThat(data.values()[t]).as(about + " at " + t).isEqualTo(kwh);
                }
            }
        }
    }

    private static String stamp(Case one, int t) {
        long at = one.start + (long) (t + (one.end ? 1 : 0)) * one.step;
        return DateTimeFormatter.ofPattern(one.format, Locale.ENGLISH)
                .format(Instant.ofEpochSecond(at).atZone(one.zone));
    }

    private static String number(Case one, double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return one.comma ? text.replace('.', ',') : text;
    }

    private static String wideText(Case one, double[][] values) {
        StringBuilder text = new StringBuilder("Energy export\n\nTime");
        for (int m = 0; m < one.meters; m++) {
            text.append(";Hall ")
                    .append((char) ('A' + m))
                    .append(" (")
                    .append(one.unit)
                    .append(")");
        }
        for (int t = 0; t < one.count; t++) {
            text.append('\n').append(stamp(one, t));
            for (int m = 0; m < one.meters; m++) {
                text.append(';').append(number(one, values[m][t]));
            }
        }
        return text.append('\n').toString();
    }

    private static String longText(Case one, double[][] values) {
        StringBuilder text = new StringBuilder("Meter ID;Time;Value;Unit");
        for (int m = 0; m < one.meters; m++) {
            for (int t = 0; t < one.count; t++) {
                text.append("\nM-00")
                        .append(m)
                        .append(';')
                        .append(stamp(one, t))
                        .append(';');
                text.append(number(one, values[m][t])).append(';').append(one.unit);
            }
        }
        return text.append('\n').toString();
    }
}
