package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write beside the values of a month: running totals, deviations, degree days; and meters that are replaced. */
class ColumnsBesideTest {
    private static final String JANUARY = "2024-01-01T00:00:00Z";
    private static final String DECEMBER = "2024-12-01T00:00:00Z";

    /** 1000, 1037, 1074, 1021 … */
    private static int of(int i) {
        return 1_000 + i * 37 % 90;
    }

    private static int sum(int n) {
        return IntStream.range(0, n).map(ColumnsBesideTest::of).sum();
    }

    private static String month(int i) {
        return (2024 + i / 12) + (i % 12 < 9 ? "-0" : "-") + (1 + i % 12) + "-01,";
    }

    private static Export export(String title, String text) {
        return Export.of(title, "sheet.csv", text).asks("zone").answered("zone=UTC");
    }

    static Stream<Export> exports() {
        return Stream.of(
                export("The sum since January, alone", "Month,YTD kWh\n" + rows(12, i -> month(i) + sum(i + 1)))
                        .says("running-total")
                        .gives(line("YTD", "import", 0, 12, sum(12), JANUARY, DECEMBER)),
                export(
                                "The sum since January, which begins anew",
                                "Monat,Verbrauch kWh,kumuliert kWh\n"
                                        + rows(24, i -> month(i) + of(i % 12) + "," + sum(i % 12 + 1)))
                        .says("same-energy-twice")
                        .gives(
                                line("Verbrauch", "import", 0, 24, 2 * sum(12), JANUARY, "2025-12-01T00:00:00Z"),
                                line("kumuliert", "import", 0, 24, 2 * sum(12), JANUARY, "2025-12-01T00:00:00Z")),
                export(
                                "A deviation and degree days",
                                "Month,Actual kWh,Variance kWh,HDD\n"
                                        + rows(12, i -> month(i) + of(i) + "," + (i - 5) + "," + (300 - i)))
                        .says("unused-column")
                        .gives(line("Actual", "import", 0, 12, sum(12), JANUARY, DECEMBER)),
                Export.of(
                                "A counter whose meter was replaced in June",
                                "sheet.csv",
                                "Month,Meter reading kWh\n"
                                        + rows(12, i -> month(i) + (i < 5 ? 2_000 + sum(i) : sum(i) - sum(5))))
                        .asks("zone", "quantity")
                        .answered("zone=UTC", "quantity=register")
                        .says("register-reset")
                        .gives(line(
                                "Meter reading",
                                "import",
                                "kWh",
                                0,
                                10,
                                1,
                                sum(11) - of(4),
                                JANUARY,
                                "2024-11-01T00:00:00Z")),
                Export.of("A new counter from zero", "sheet.csv", "Month,New kWh\n" + rows(7, i -> month(i) + sum(i)))
                        .asks("zone", "quantity")
                        .answered("zone=UTC", "quantity=register")
                        .gives(line("New", "import", 0, 6, sum(6), JANUARY, "2024-06-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsWhoeverWroteItMeans(Export export) {
        export.check();
    }
}
