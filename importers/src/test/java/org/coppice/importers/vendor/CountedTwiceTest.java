package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.coppice.importers.ImportPreview;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns that hold the energy of others once more: what the remark offers leaves each energy once. */
class CountedTwiceTest {
    private static final String FROM = "2024-06-20T00:00:00Z";
    private static final String TO = "2024-06-20T23:00:00Z";

    static Stream<Export> exports() {
        IntFunction<String> high = i -> i > 5 && i < 21 ? point(i) : "0";
        IntFunction<String> low = i -> i > 5 && i < 21 ? "0" : point(i);
        double dear = sum(24, i -> i > 5 && i < 21 ? value(i) : 0);
        return Stream.of(
                export(
                                "Two tariffs, of which one is 0, and their total",
                                "HT (kWh),NT (kWh),Total (kWh)",
                                i -> high.apply(i) + "," + low.apply(i) + "," + point(i))
                        .answered("use:Total=no")
                        .gives(hourly("HT", dear), hourly("NT", sum(24) - dear)),
                export(
                                "A total behind two of three",
                                "A (kWh),B (kWh),Both (kWh),Other (kWh)",
                                i -> point(i) + "," + point(i + 3) + "," + number(value(i) + value(i + 3)) + ","
                                        + number(2 * value(i + 1)))
                        .answered("use:Both=no")
                        .gives(
                                hourly("A", sum(24)),
                                hourly("B", sum(24, i -> value(i + 3))),
                                hourly("Other", 2 * sum(24, i -> value(i + 1)))),
                export(
                                "A balance that no word calls one",
                                "From Grid (kW),To Grid (kW),Grid (kW)",
                                i -> point(i + 2) + ",0.250," + number(value(i + 2) - 0.25))
                        .answered("use:Grid=no")
                        .gives(
                                hourly("From Grid", sum(24, i -> value(i + 2))),
                                line("To Grid", "export", 60, 24, 6, FROM, TO)),
                export(
                                "The balance of two tariffs each way",
                                "Verbruik laag (kWh),Verbruik hoog (kWh),Teruglevering laag (kWh),Teruglevering hoog (kWh),Totaal (kWh)",
                                i -> point(i + 2) + "," + point(i + 3) + ",-0.250,-0.125,"
                                        + number(value(i + 2) + value(i + 3) - 0.375))
                        .answered("use:Totaal=no")
                        .gives(
                                hourly("Verbruik laag", sum(24, i -> value(i + 2))),
                                hourly("Verbruik hoog", sum(24, i -> value(i + 3))),
                                line("Teruglevering laag", "export", 60, 24, 6, FROM, TO),
                                line("Teruglevering hoog", "export", 60, 24, 3, FROM, TO)),
                export(
                                "The total of two racks and that of their row",
                                "R1 A (kW),R1 B (kW),R1 (kW),R2 A (kW),R2 B (kW),R2 (kW),Row (kW)",
                                i -> point(i) + "," + point(i + 3) + "," + number(value(i) + value(i + 3)) + ","
                                        + point(i + 1) + "," + point(i + 5) + "," + number(value(i + 1) + value(i + 5))
                                        + "," + number(value(i) + value(i + 3) + value(i + 1) + value(i + 5)))
                        .answered("use:R1=no", "use:R2=no", "use:Row=no")
                        .gives(
                                hourly("R1 A", sum(24)),
                                hourly("R1 B", sum(24, i -> value(i + 3))),
                                hourly("R2 A", sum(24, i -> value(i + 1))),
                                hourly("R2 B", sum(24, i -> value(i + 5)))),
                export(
                                "A total of rounded numbers",
                                "A (kWh),B (kWh),Total (kWh)",
                                i -> number(value(i) + 0.004) + "," + point(i + 3) + ","
                                        + String.format(Locale.ROOT, "%.2f", value(i) + value(i + 3)))
                        .answered("use:Total=no")
                        .gives(hourly("A", sum(24, i -> value(i) + 0.004)), hourly("B", sum(24, i -> value(i + 3)))),
                Export.of(
                                "One volume in two units",
                                "water.csv",
                                "Time (UTC),Water use (gal),Volume (ccf)\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (10 + i % 7) + ","
                                                        + String.format(Locale.ROOT, "%.5f", (10 + i % 7) / 748.052)))
                        .answered("use:Volume=no")
                        .gives(line(
                                "Water use",
                                "import",
                                "L",
                                60,
                                24,
                                0,
                                sum(24, i -> 10 + i % 7) * 3.785411784,
                                FROM,
                                TO)),
                export(
                                "The mean power of an hour beside its highest",
                                "Real Power Mean (kW),Real Power High (kW)",
                                i -> point(i) + "," + number(value(i) * 1.2))
                        .gives(
                                hourly("Real Power Mean", sum(24)),
                                line("Real Power High", "import", "kW", 60, 24, 0, Double.NaN, FROM, TO)));
    }

    private static Export export(String title, String headers, IntFunction<String> row) {
        return Export.of(
                title,
                "meter.csv",
                "Time (UTC)," + headers + "\n" + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + row.apply(i)));
    }

    private static String hourly(String name, double total) {
        return line(name, "import", 60, 24, total, FROM, TO);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isToldWithTheAnswerThatLeavesItOut(Export export) {
        ImportPreview read = export.read(List.of());
        for (String answer : export.answers()) {
            assertThat(read.findings())
                    .anyMatch(finding -> finding.action().contains(answer.replace("=no", " with no")));
        }
        export.check();
    }
}
