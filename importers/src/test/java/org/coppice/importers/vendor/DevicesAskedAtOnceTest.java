package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stamps with fractions of a second: several chips asked one after the other, or one that is read often. */
class DevicesAskedAtOnceTest {
    private static final String FIRST = "2024-06-20T00:00:00Z";

    private static String fine(int milliseconds) {
        return DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSS")
                .format(LocalDateTime.of(2024, 6, 20, 0, 0).plusNanos(milliseconds * 1_000_000L));
    }

    private static int watts(int i) {
        return 300 + i % 50;
    }

    private static String chip(int tick, int chip) {
        return fine(60_000 * tick + 123 + chip) + ", " + chip + ", H100, GPU-" + chip + ", " + (watts(tick) + chip)
                + " W, 90 %";
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Two chips of one name, a thousandth of a second apart",
                                "smi.csv",
                                "timestamp (UTC), index, name, uuid, power.draw [W], utilization.gpu [%]\n"
                                        + rows(120, i -> chip(i, 0) + "\n" + chip(i, 1)))
                        .gives(
                                line(
                                        "H100/0",
                                        "import",
                                        1,
                                        120,
                                        sum(120, i -> watts(i) / 60e3),
                                        FIRST,
                                        "2024-06-20T01:59:00Z"),
                                line(
                                        "H100/1",
                                        "import",
                                        1,
                                        120,
                                        sum(120, i -> (watts(i) + 1) / 60e3),
                                        FIRST,
                                        "2024-06-20T01:59:00Z")),
                Export.of(
                                "Two chips that nothing tells apart: neither their mean nor one of them is all",
                                "smi.csv",
                                "timestamp (UTC), power.draw [W]\n"
                                        + rows(
                                                240,
                                                i -> fine(60_000 * (i / 2) + 123 + i % 2) + ", "
                                                        + (watts(i / 2) + i % 2) + " W"))
                        .asks("duplicates")
                        .answered("duplicates=sum")
                        .gives(line(
                                "power.draw",
                                "import",
                                1,
                                120,
                                sum(120, i -> (2 * watts(i) + 1) / 60e3),
                                FIRST,
                                "2024-06-20T01:59:00Z")),
                Export.of(
                                "One chip, read five times a second, beside its load",
                                "log.csv",
                                "timestamp (UTC),power_w,util\n"
                                        + rows(900, i -> fine(200 * i) + "," + watts(i) + ".1," + i * 37 % 101))
                        .says("within-seconds", "unused-column")
                        .gives(line(
                                "log",
                                "import",
                                "kWh",
                                0,
                                180,
                                0,
                                sum(900, i -> (watts(i) + 0.1) / 18e6),
                                FIRST,
                                "2024-06-20T00:02:59Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
