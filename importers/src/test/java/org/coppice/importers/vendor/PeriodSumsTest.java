package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists kept by hand have sums among their rows: of the months of a quarter, of the days of a month. */
class PeriodSumsTest {
    private static final String UTC = "zone=UTC";
    private static final String FIRST = "2023-01-01T00:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Quarters between months, and the half-year at the end",
                                "months.csv",
                                "Month,kWh\nJan 2023,1000\nFeb 2023,990\nMar 2023,1010\nQ1 2023,3000\n"
                                        + "Apr 2023,1110\nMay 2023,905\nJun 2023,890\nQ2 2023,2905\nTotal,5905\n")
                        .asks("zone")
                        .answered(UTC)
                        .says("sum-of-rows", "row-without-time")
                        .gives(line("months", "import", 0, 6, 5_905, FIRST, "2023-06-01T00:00:00Z")),
                Export.of("Months after their days", "days.csv", "Date,kWh\n" + rows(60, PeriodSumsTest::dayOrMonth))
                        .asks("zone")
                        .answered(UTC)
                        .says("sum-of-rows")
                        .gives(line("days", "import", 1440, 58, 580, FIRST, "2023-02-27T00:00:00Z")),
                Export.of(
                                "A year by quarters, and the next one by months",
                                "mixed.csv",
                                "Period,kWh\nQ1 2022,3000\nQ2 2022,2900\nQ3 2022,3010\nQ4 2022,3300\n"
                                        + "Jan 2023,1000\nFeb 2023,990\n")
                        .asks("zone")
                        .answered(UTC)
                        .gives(line("mixed", "import", 0, 6, 14_200, "2022-01-01T00:00:00Z", "2023-02-01T00:00:00Z")),
                Export.of(
                                "A quarter of which a month is not told has energy of its own",
                                "part.csv",
                                "Month,kWh\nJan 2023,1000\nFeb 2023,990\nQ1 2023,3000\nApr 2023,1110\n")
                        .asks("zone", "duplicates")
                        .answered(UTC, "duplicates=first")
                        .gives(String.join(
                                "|",
                                "part",
                                "import",
                                "kWh",
                                "-",
                                "3",
                                "1",
                                "1",
                                "3100.0",
                                FIRST,
                                "2023-04-01T00:00:00Z")),
                Export.of(
                                "One meter by months, another by quarters",
                                "meters.csv",
                                "Meter,Month,kWh\nA,Jan 2023,1000\nA,Feb 2023,990\nA,Mar 2023,1010\nB,Q1 2023,3000\n")
                        .asks("zone")
                        .answered(UTC)
                        .gives(
                                line("A", "import", 0, 3, 3_000, FIRST, "2023-03-01T00:00:00Z"),
                                line("B", "import", 0, 1, 3_000, FIRST, FIRST)));
    }

    /** January and most of February, 10 kWh a day, with the sum of January after its last day. */
    private static String dayOrMonth(int row) {
        LocalDate day = LocalDate.of(2023, 1, 1).plusDays(row < 31 ? row : row - 1);
        return row == 31 ? "2023-01,310" : row == 59 ? "Total,580" : day + ",10";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void countOnce(Export export) {
        export.check();
    }
}
