package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One abbreviation in the header of times: an offset all year, or the clock with its summer time. */
class ZoneAbbreviationTest {
    private static Export hours(String title, String name, LocalDateTime from, int hours) {
        return Export.of(
                title,
                "load.csv",
                "Time (" + name + "),kWh\n" + rows(hours, i -> at("yyyy-MM-dd HH:mm", from, 60 * i) + "," + point(i)));
    }

    private static String load(int hours, String first, String last) {
        return line("load", "import", 60, hours, sum(hours), first, last);
    }

    static Stream<Export> exports() {
        return Stream.of(
                hours("Winter days alone: both are the same", "CET", LocalDateTime.of(2024, 1, 10, 0, 0), 48)
                        .gives(load(48, "2024-01-09T23:00:00Z", "2024-01-11T22:00:00Z")),
                hours("Summer days: asked", "CET", LocalDateTime.of(2024, 6, 10, 0, 0), 48)
                        .asks("zone")
                        .answered("zone=+01:00")
                        .gives(load(48, "2024-06-09T23:00:00Z", "2024-06-11T22:00:00Z")),
                hours("Summer days of summer time", "CEST", LocalDateTime.of(2024, 6, 10, 0, 0), 48)
                        .gives(load(48, "2024-06-09T22:00:00Z", "2024-06-11T21:00:00Z")),
                hours("The hour that the clock skips is there", "CET", LocalDateTime.of(2024, 3, 30, 0, 0), 96)
                        .gives(load(96, "2024-03-29T23:00:00Z", "2024-04-02T22:00:00Z")),
                hours("A clock that never changes", "JST", LocalDateTime.of(2024, 6, 10, 0, 0), 48)
                        .gives(load(48, "2024-06-09T15:00:00Z", "2024-06-11T14:00:00Z")),
                hours("Written of other parts of the world too", "CST", LocalDateTime.of(2024, 1, 10, 0, 0), 48)
                        .asks("zone")
                        .answered("zone=Asia/Shanghai")
                        .gives(load(48, "2024-01-09T16:00:00Z", "2024-01-11T15:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
