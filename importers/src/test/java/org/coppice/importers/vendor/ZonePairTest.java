package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.in;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both abbreviations of a zone beside every time: the clock of that zone, in winter and in summer. */
class ZonePairTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 26, 0, 0);
    private static final LocalDateTime JANUARY = LocalDateTime.of(2024, 1, 15, 0, 0);

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "From and to, over the end of summer time",
                                "load.csv",
                                "MTU;Load (kWh)\n"
                                        + rows(
                                                72,
                                                i -> in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 60 * i) + " - "
                                                        + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 60 * i + 60)
                                                        + " (CET/CEST);" + point(i)))
                        .gives(line("load", "import", 60, 72, sum(72), "2024-10-25T22:00:00Z", "2024-10-28T21:00:00Z")),
                Export.of(
                                "Winter",
                                "load.csv",
                                "Time;Load (kWh)\n"
                                        + rows(
                                                24,
                                                i -> in(BERLIN, "dd.MM.yyyy HH:mm", JANUARY, 60 * i) + " CET/CEST;"
                                                        + point(i)))
                        .gives(line("load", "import", 60, 24, sum(24), "2024-01-14T23:00:00Z", "2024-01-15T22:00:00Z")),
                Export.of(
                                "America, summer first",
                                "load.csv",
                                "Time,Load (kWh)\n"
                                        + rows(
                                                24,
                                                i -> in(NEW_YORK, "MM/dd/yyyy HH:mm", JANUARY, 60 * i) + " [EDT/EST],"
                                                        + point(i)))
                        .gives(line(
                                "load", "import", 60, 24, sum(24), "2024-01-15T05:00:00Z", "2024-01-16T04:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }
}
