package org.coppice.app.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.coppice.app.export.table.Mark;
import org.coppice.app.export.table.TableWriter;
import org.coppice.app.export.table.TableWriter.Column;
import org.coppice.importers.recognise.ExportedColumn;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.time.ReadingQuality;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;

/**
 * Writes the readings of meters into one file: a row a reading, one meter after the other.
 *
 * <p>Of times for which there is no reading there is no row; a reading that the file of the meter names without a value is a row
 * with a blank value. Values stand in the unit in which they are kept, with all their digits.
 */
public final class ReadingsExport {
    private static final int ROWS_A_STEP = 4_096;

    private final Plan plan;
    private final SeriesSource source;
    private final ExportChoice choice;
    private final ExportProgress progress;
    private final List<ExportedMeter> written = new ArrayList<>();
    private long rows;
    private long done;
    private boolean withSeconds;
    private final Set<String> units = new LinkedHashSet<>();

    /**
     * What was written.
     *
     * @param meters with readings
     * @param readings in all
     */
    public record Written(int meters, long readings) {}

    private ReadingsExport(Plan plan, SeriesSource source, ExportChoice choice, ExportProgress progress) {
        this.plan = plan;
        this.source = source;
        this.choice = choice;
        this.progress = progress;
    }

    /**
     * Writes a file, whose name says the format; one that is there is replaced once all is written.
     *
     * @throws UserError where there is nothing to write, or the file cannot be written
     * @throws java.util.concurrent.CancellationException where {@code progress} wishes to stop
     */
    public static Written write(
            Plan plan, SeriesSource source, ExportChoice choice, Path file, ExportProgress progress) {
        ReadingsExport export = new ReadingsExport(plan, source, choice, progress);
        ExportFormat format = ExportFormat.of(file);
        export.lookThrough();
        WholeFile.write(file, draft -> export.write(draft, format));
        return new Written(export.written.size(), export.rows);
    }

    private ZoneId zone(Meter meter) {
        return plan.findSite(meter.site()).map(Site::zone).orElse(ZoneOffset.UTC);
    }

    private Readings readings(Meter meter) {
        return meter.series()
                .flatMap(source::find)
                .map(all -> choice.of(all, zone(meter)))
                .filter(some -> some.size() > 0)
                .orElse(ExportedMeter.NONE);
    }

    private void lookThrough() {
        for (Meter meter : choice.meters()) {
            progress.at(0);
            Readings readings = readings(meter);
            rows += readings.size();
            if (readings.size() > 0) {
                units.add(readings.unit().symbol());
                withSeconds |= hasSeconds(readings, new LocalClock(zone(meter)));
            }
        }
        if (rows == 0) {
            throw new UserError(
                    choice.from().isPresent() || choice.to().isPresent()
                            ? "None of these meters has a reading in those days. Choose others, or leave the days out."
                            : "None of these meters has readings. Import some first.");
        }
    }

    private static boolean hasSeconds(Readings readings, LocalClock clock) {
        for (int i = 0; i < readings.size(); i++) {
            if (clock.local(readings.starts()[i]) % 60 != 0 || readings.ends()[i] % 60 != 0) {
                return true;
            }
        }
        return false;
    }

    private void write(Path draft, ExportFormat format) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16);
                TableWriter table = format.writer(out, withSeconds)) {
            table.sheet("Readings", columns());
            for (Meter meter : choice.meters()) {
                Readings readings = readings(meter);
                if (readings.size() > 0) {
                    write(table, meter, readings);
                    written.add(ExportedMeter.of(meter, siteName(meter), zone(meter), readings));
                }
            }
            if (format.hasSheets()) {
                MetersSheet.write(table, written);
                NotesSheet.write(table, choice, plan.name());
            }
        }
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (ExportedColumn column : ExportedColumn.values()) {
            boolean named = column == ExportedColumn.VALUE
                    && units.size() == 1
                    && !units.iterator().next().isEmpty();
            columns.add(new Column(
                    named ? column.header() + " (" + units.iterator().next() + ")" : column.header(), width(column)));
        }
        return columns;
    }

    private static int width(ExportedColumn column) {
        return switch (column) {
            case METER, CHANNEL, SITE -> 24;
            case LOCAL_START, START, END, ZONE -> 20;
            case VALUE, OFFSET, COMMODITY, QUALITY -> 14;
            case FLOW, MEASURES, UNIT -> 11;
        };
    }

    private String siteName(Meter meter) {
        return plan.findSite(meter.site()).map(Site::name).orElse("");
    }

    private void write(TableWriter table, Meter meter, Readings readings) throws IOException {
        ZoneId zone = zone(meter);
        LocalClock clock = new LocalClock(zone);
        String site = siteName(meter);
        String commodity = meter.commodity().text();
        String flow = meter.flow().text();
        String measures = meter.measures().code();
        String unit = readings.unit().symbol();
        for (int i = 0; i < readings.size(); i++) {
            if (done++ % ROWS_A_STEP == 0) {
                progress.at((double) done / rows);
            }
            long start = readings.starts()[i];
            double value = readings.values()[i];
            ReadingQuality quality = Double.isNaN(value) ? ReadingQuality.MISSING : ExportedMeter.quality(readings, i);
            table.text(site);
            table.text(meter.name());
            table.text(meter.channel());
            table.text(commodity);
            table.text(flow);
            table.text(measures);
            table.text(zone.getId());
            table.localTime(clock.local(start));
            table.text(clock.offset(start));
            table.instant(start);
            table.instant(readings.ends()[i]);
            table.number(value, mark(quality));
            table.text(unit);
            table.text(ExportedMeter.word(quality));
            table.endRow();
        }
    }

    private static Mark mark(ReadingQuality quality) {
        return switch (quality) {
            case ACTUAL -> Mark.NONE;
            case ESTIMATED -> Mark.ESTIMATED;
            case SUBSTITUTED -> Mark.SUBSTITUTED;
            case MISSING -> Mark.MISSING;
        };
    }
}
