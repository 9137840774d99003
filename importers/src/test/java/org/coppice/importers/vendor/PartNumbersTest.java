package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Series that two columns or three tell apart: circuits of panels, ports of stations, devices of hosts, rooms on floors. */
class PartNumbersTest {
    private static final int HOURS = 40;

    /** Four series an hour; that of a and b, 0 or 1 each, has the values from a + 2 b on. */
    private static Export export(String title, String header, IntFunction<String> a, IntFunction<String> b) {
        return Export.of(
                title,
                "parts.csv",
                header + "\n"
                        + rows(
                                4 * HOURS,
                                i -> at("yyyy-MM-dd HH:mm", 60 * (i / 4)) + "," + a.apply(i % 2) + ","
                                        + b.apply(i / 2 % 2) + "," + number(value(i / 4 + i % 4))));
    }

    private static String[] lines(IntFunction<String> a, IntFunction<String> b) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int first = i;
            lines.add(line(
                    a.apply(i % 2) + "/" + b.apply(i / 2),
                    "import",
                    60,
                    HOURS,
                    sum(HOURS, hour -> value(hour + first)),
                    "2024-06-20T00:00:00Z",
                    "2024-06-21T15:00:00Z"));
        }
        return lines.toArray(String[]::new);
    }

    static Stream<Export> exports() {
        IntFunction<String> panels = i -> "LP" + (i + 1);
        IntFunction<String> numbers = i -> Integer.toString(i + 1);
        IntFunction<String> hosts = i -> "A100,n" + (i + 1);
        return Stream.of(
                export("Circuits of panels", "Time (UTC),Panel,Circuit,kWh", panels, numbers)
                        .gives(lines(panels, numbers)),
                export("Ports of stations", "Time (UTC),Station Name,Port Number,kWh", panels, numbers)
                        .gives(lines(panels, numbers)),
                export("Devices of hosts", "Time (UTC),name,hostname,index,kWh", hosts, numbers)
                        .gives(Stream.of(lines(hosts, numbers))
                                .map(line -> line.replaceFirst("A100,(n.)/", "A100/$1 "))
                                .toArray(String[]::new)),
                sessions());
    }

    /** Sessions of an hour and a half each three hours, which begin half an hour later at the second connector. */
    private static Export sessions() {
        return Export.of(
                        "Sessions at connectors",
                        "sessions.csv",
                        "Charger ID,Connector,Start Time (UTC),End Time (UTC),Energy (kWh)\n"
                                + rows(
                                        60,
                                        i -> "CP001," + (i % 2 + 1) + ","
                                                + at("yyyy-MM-dd HH:mm", 180 * (i / 2) + 30 * (i % 2))
                                                + "," + at("yyyy-MM-dd HH:mm", 180 * (i / 2) + 30 * (i % 2) + 90) + ","
                                                + number(value(i))))
                .gives(
                        line(
                                "CP001/1",
                                "import",
                                180,
                                30,
                                sum(30, i -> value(2 * i)),
                                "2024-06-20T00:00:00Z",
                                "2024-06-23T15:00:00Z"),
                        line(
                                "CP001/2",
                                "import",
                                180,
                                30,
                                sum(30, i -> value(2 * i + 1)),
                                "2024-06-20T00:30:00Z",
                                "2024-06-23T15:30:00Z"));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void haveTheNamesOfBoth(Export export) {
        export.check();
    }
}
