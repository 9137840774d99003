package org.coppice.app.export;

import java.io.IOException;
import java.util.List;
import org.coppice.app.export.table.Mark;
import org.coppice.app.export.table.TableWriter;
import org.coppice.app.export.table.TableWriter.Column;
import org.coppice.model.time.ReadingQuality;

/** A sheet that lists the meters whose readings were written, a row each, with what to check them by. */
final class MetersSheet {
    private static final List<Column> COLUMNS = List.of(
            new Column("Site name", 24),
            new Column("Meter name", 24),
            new Column("Channel name", 20),
            new Column("Time zone", 20),
            new Column("Commodity", 14),
            new Column("Flow", 10),
            new Column("Measures", 12),
            new Column("Total", 18),
            new Column("Unit", 10),
            new Column("First reading (local time)", 26),
            new Column("End of the last (local time)", 26),
            new Column("Actual", 10),
            new Column("Estimated", 10),
            new Column("Substituted", 12),
            new Column("Missing", 10),
            new Column("Hours without a value", 22));

    private MetersSheet() {}

    static void write(TableWriter table, List<ExportedMeter> meters) throws IOException {
        table.sheet("Meters", COLUMNS);
        for (ExportedMeter one : meters) {
            LocalClock clock = new LocalClock(one.zone());
            table.text(one.site());
            table.text(one.meter().name());
            table.text(one.meter().channel());
            table.text(one.zone().getId());
            table.text(one.meter().commodity().text());
            table.text(one.meter().flow().text());
            table.text(one.meter().measures().code());
            if (Double.isNaN(one.total())) {
                table.text("");
            } else {
                table.number(one.total(), Mark.NONE);
            }
            table.text(one.unit().symbol());
            table.localTime(clock.local(one.first()));
            table.localTime(clock.local(one.end()));
            for (ReadingQuality quality : ReadingQuality.values()) {
                table.count(one.count(quality));
            }
            table.number(one.gapSeconds() / 3_600.0, Mark.NONE);
            table.endRow();
        }
    }
}
