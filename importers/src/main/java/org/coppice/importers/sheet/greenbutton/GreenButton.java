package org.coppice.importers.sheet.greenbutton;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.sheet.CellSink;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.SheetSource;
import org.coppice.model.source.UserError;

/**
 * A Green Button file as a table of one reading a row: meter, channel, direction, start, end, value, unit, quality. A block of
 * intervals finds its reading type through the links of the feed, which are relative or absolute; where there is only one it is
 * that one, and where there is none the unit stays open.
 *
 * <p>Source: NAESB REQ.21, Energy Services Provider Interface (ESPI); starts are epoch seconds, values whole numbers to be
 * multiplied by ten to the power of {@code powerOfTenMultiplier}.
 */
public final class GreenButton implements SheetSource {
    private static final String[] HEADER = {
        "Meter ID", "Channel", "Direction", "Start", "End", "Value", "Unit", "Quality"
    };

    private final String file;
    private final byte[] bytes;

    private GreenButton(String file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /** Opens a file whose content is {@linkplain #isGreenButton Green Button}. */
    public static GreenButton open(ImportFile file) {
        return new GreenButton(file.name(), file.bytes());
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public String format() {
        return "Green Button XML";
    }

    @Override
    public void close() {}

    @Override
    public void read(int sheet, CellSink sink, Progress progress) {
        Feed feed = new Feed(EspiReader.read(file, bytes, progress));
        List<EspiEntry> blocks = feed.blocks();
        if (blocks.isEmpty()) {
            throw UserError.at(
                    file,
                    "the Green Button file holds no interval readings, only accounts or summaries. Download the usage data"
                            + " with its intervals.");
        }
        sink.row(1);
        for (int c = 0; c < HEADER.length; c++) {
            sink.text(c, HEADER[c]);
        }
        for (EspiEntry block : blocks) {
            rows(feed, block, sink);
            progress.step("Reading " + file, 0.4);
        }
    }

    private void rows(Feed feed, EspiEntry block, CellSink sink) {
        EspiEntry type = feed.type(block);
        String meter = feed.meter(block);
        String commodity = EspiCodes.commodity(type.commodity, feed.service(block));
        String direction = EspiCodes.direction(type.direction);
        String channel = commodity
                + EspiCodes.accumulation(type.accumulation)
                + (direction.equals("import") ? "" : " " + direction);
        String unit = EspiCodes.unit(type.unit);
        double factor = Math.pow(10, Math.abs(type.tens));
        for (int i = 0; i < block.size(); i++) {
            sink.row(block.line(i));
            sink.text(0, meter);
            sink.text(1, channel);
            sink.text(2, direction);
            sink.text(3, instant(block, block.start(i)));
            long length = block.duration(i) > 0 ? block.duration(i) : type.length;
            if (length > 0) {
                sink.text(4, instant(block, block.start(i) + length));
            }
            if (!Double.isNaN(block.value(i))) {
                sink.number(5, type.tens < 0 ? block.value(i) / factor : block.value(i) * factor);
            }
            sink.text(6, unit);
            sink.text(7, EspiCodes.quality(block.quality(i)));
        }
    }

    private String instant(EspiEntry block, long seconds) {
        try {
            return Instant.ofEpochSecond(seconds).toString();
        } catch (DateTimeException e) {
            throw new UserError(
                    file + ", line " + block.line(0) + ": " + seconds
                            + " is no time in seconds since 1970. Download the file again.",
                    e);
        }
    }

    /** Which entry belongs to which. */
    private static final class Feed {
        private final List<EspiEntry> entries;
        private final Map<String, String> names = new HashMap<>();

        Feed(List<EspiEntry> entries) {
            this.entries = entries;
        }

        List<EspiEntry> blocks() {
            return entries.stream().filter(entry -> entry.size() > 0).toList();
        }

        private Optional<EspiEntry> meterReading(EspiEntry block) {
            if (block.meterReading) {
                return Optional.of(block);
            }
            List<EspiEntry> readings =
                    entries.stream().filter(entry -> entry.meterReading).toList();
            return readings.stream()
                    .filter(entry -> block.isBelow(entry) || entry.relatesTo(block))
                    .findFirst()
                    .or(() -> only(readings));
        }

        /** The reading type that the links name; else the only one; else one that says nothing. */
        EspiEntry type(EspiEntry block) {
            if (block.readingType) {
                return block;
            }
            List<EspiEntry> types =
                    entries.stream().filter(entry -> entry.readingType).toList();
            return meterReading(block)
                    .flatMap(
                            reading -> types.stream().filter(reading::relatesTo).findFirst())
                    .or(() -> only(types))
                    .orElseGet(EspiEntry::new);
        }

        private Optional<EspiEntry> usagePoint(EspiEntry block) {
            if (block.usagePoint) {
                return Optional.of(block);
            }
            List<EspiEntry> points =
                    entries.stream().filter(entry -> entry.usagePoint).toList();
            Optional<EspiEntry> reading = meterReading(block);
            return points.stream()
                    .filter(point -> block.isBelow(point)
                            || reading.filter(known -> known.isBelow(point) || point.relatesTo(known))
                                    .isPresent())
                    .findFirst()
                    .or(() -> only(points));
        }

        int service(EspiEntry block) {
            return usagePoint(block).map(point -> point.service).orElse(0);
        }

        /** The title of the usage point, or its number; told apart where two points have one title. */
        String meter(EspiEntry block) {
            Optional<EspiEntry> point = usagePoint(block);
            String self = point.map(known -> known.self).orElse("");
            String title = point.map(known -> known.title).orElse("");
            String number = self.substring(self.lastIndexOf('/') + 1);
            String plain = title.isEmpty() ? ("Usage point " + number).strip() : title;
            String owner = names.putIfAbsent(plain, self);
            return owner == null || owner.equals(self) ? plain : plain + " " + number;
        }

        private static Optional<EspiEntry> only(List<EspiEntry> entries) {
            return entries.size() == 1 ? Optional.of(entries.get(0)) : Optional.empty();
        }
    }

    /** Whether XML is a Green Button file. */
    public static boolean isGreenButton(String head) {
        return head.contains("naesb.org/espi") || head.contains("IntervalBlock") || head.contains("IntervalReading");
    }
}
