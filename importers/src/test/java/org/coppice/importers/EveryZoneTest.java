package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;

/**
 * Any series about any clock change of any zone, written in any layout, locale, unit and container, is read back: the same
 * instants, the same energy. Zone and stamp convention are answered, as a person would. All sets of clock changes are tried;
 * {@code coppice.zones} tries fewer.
 */
class EveryZoneTest {
    private static final int ZONES = Integer.getInteger("coppice.zones", 1_000);

    /** One zone of each set of clock changes between 2000 and 2035, each with a year in which clocks change. */
    private static List<ZoneId> zones() {
        List<ZoneId> zones = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (String name : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(name);
            StringBuilder changes = new StringBuilder();
            Instant from = Instant.parse("2000-01-01T00:00:00Z");
            for (var next = zone.getRules().nextTransition(from);
                    next != null && next.getInstant().isBefore(Instant.parse("2035-01-01T00:00:00Z"));
                    next = zone.getRules().nextTransition(next.getInstant())) {
                changes.append(next.getDateTimeBefore()).append(next.getDateTimeAfter());
            }
            if (name.contains("/")
                    && !name.startsWith("Etc")
                    && changes.length() > 0
                    && known.add(changes.toString())) {
                zones.add(zone);
            }
        }
        return zones;
    }

    private static int yearWithChange(ZoneId zone, Random random) {
        List<Integer> years = new ArrayList<>();
        for (int year = 2000; year < 2035; year++) {
            Instant start = Instant.parse(year + "-02-01T00:00:00Z");
            var next = zone.getRules().nextTransition(start);
            if (next != null && next.getDateTimeBefore().getYear() == year) {
                years.add(year);
            }
        }
        return years.isEmpty() ? 2024 : years.get(random.nextInt(years.size()));
    }

    @Test
    void everySeriesComesBack() throws IOException {
        Random random = new Random(20_351_231);
        List<ZoneId> zones = zones();
        Collections.shuffle(zones, random);
        int checked = 0;
        List<String> wrong = new ArrayList<>();
        for (ZoneId zone : zones.subList(0, Math.min(zones.size(), ZONES))) {
            WrittenSeries series = WrittenSeries.random(random, zone, yearWithChange(zone, random));
            if (series.hasWholeDays()) {
                checked++;
                try {
                    check(series);
                } catch (AssertionError e) {
                    wrong.add(String.valueOf(e.getMessage()));
                }
            }
        }
        assertThat(wrong).as("of " + checked).isEmpty();
        assertThat(checked).isGreaterThan(Math.min(ZONES, 160) / 2);
    }

    private static void check(WrittenSeries series) throws IOException {
        ImportOptions options = ImportOptions.none()
                .withAnswer("zone", series.zone().getId())
                .withAnswer("commodity", "electricity") // asked where the unit is that of heat, such as GJ
                .withAnswer("stamp", series.stamps().answer());
        String name = switch (series.container()) {
            case XLSX_TEXTS, XLSX_SERIALS -> "random.xlsx";
            case XLS_SERIALS -> "random.xls";
            case ZIP -> "random.zip";
            case GZIP -> "random.csv.gz";
            default -> "random.csv";
        };
        ImportPreview preview = Importer.preview(ImportFile.of(name, series.bytes()), options, Progress.SILENT);
        String about = series + ": "
                + preview.findings().stream().filter(Finding::blocks).toList();
        assertThat(preview.isBlocked()).as(about).isFalse();
        assertThat(preview.series()).as(about).hasSize(series.values().length);
        for (int m = 0; m < series.values().length; m++) {
            Readings data = preview.series().get(m).data();
            assertThat(data.size()).as(about + preview.findings()).isEqualTo(series.values()[m].length);
            for (int t = 0; t < data.size(); t++) {
                double kwh = series.kilowattHours(m, t);
                boolean same = data.starts()[t] == series.start(t) && Math.abs(data.values()[t] - kwh) <= 1e-9 * kwh;
                if (!same) {
                    throw new AssertionError(about + "\nreading " + t + ": " + Instant.ofEpochSecond(data.starts()[t])
                            + " " + data.values()[t] + " instead of " + Instant.ofEpochSecond(series.start(t)) + " "
                            + kwh);
                }
            }
        }
    }
}
