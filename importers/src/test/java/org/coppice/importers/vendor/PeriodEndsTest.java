package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates on which a period ends: of a meter reading, of a bill, the last of a month or of a week. */
class PeriodEndsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String JANUARY = "2024-01-01T00:00:00Z";
    private static final String DECEMBER = "2024-12-01T00:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                dates("Ablesedatum (UTC)", i -> NEW_YEAR.plusMonths(i + 1L), 0, JANUARY, DECEMBER),
                dates("Month ending (UTC)", i -> NEW_YEAR.plusMonths(i + 1L).minusDays(1), 0, JANUARY, DECEMBER),
                dates("Date (UTC)", i -> NEW_YEAR.plusMonths(i + 1L).minusDays(1), 0, JANUARY, DECEMBER),
                dates("Date (UTC)", NEW_YEAR::plusMonths, 0, JANUARY, DECEMBER),
                dates(
                        "Read date (UTC)",
                        i -> NEW_YEAR.plusDays(30L * i + 33),
                        0,
                        "2024-01-03T00:00:00Z",
                        "2024-11-29T00:00:00Z"),
                dates(
                        "Week ending (UTC)",
                        i -> NEW_YEAR.plusDays(7L * i + 6),
                        7 * 1_440,
                        JANUARY,
                        "2024-03-18T00:00:00Z"),
                dates(
                        "Day ending (UTC)",
                        i -> NEW_YEAR.plusDays(i + 12L),
                        1_440,
                        "2024-01-13T00:00:00Z",
                        "2024-01-24T00:00:00Z"));
    }

    private static Export dates(String header, IntFunction<LocalDate> date, int step, String first, String last) {
        return Export.of(
                        header + " " + DAY.format(date.apply(0)),
                        "bills.csv",
                        header + ";kWh\n" + rows(12, i -> DAY.format(date.apply(i)) + ";" + point(i)))
                .gives(line("bills", "import", step, 12, sum(12), first, last));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }
}
