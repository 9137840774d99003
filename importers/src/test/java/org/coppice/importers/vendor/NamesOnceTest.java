package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names and dates that stand once for many rows, readings at both ends of a row, marked ones, and rows of unlike length; values are invented. */
class NamesOnceTest {
    private static final String JANUARY = "2024-01-01T00:00:00Z";
    private static final String DECEMBER = "2024-12-01T00:00:00Z";

    /** 1000, 1037, 1074, 1021 … */
    private static int of(int i) {
        return 1_000 + i * 37 % 90;
    }

    private static double sum(int from, int n) {
        return IntStream.range(from, from + n).mapToDouble(NamesOnceTest::of).sum();
    }

    private static String month(int i) {
        return "2024-" + (i < 9 ? "0" : "") + (1 + i) + "-01";
    }

    private static String year(String first, int from) {
        return rows(12, i -> (i == 0 ? first : "") + "," + month(i) + "," + of(from + i));
    }

    private static String section(int from) {
        return rows(12, i -> month(i) + "," + of(from + i));
    }

    private static String week(int from) {
        return IntStream.range(from, from + 7)
                .mapToObj(i -> Integer.toString(of(i)))
                .collect(Collectors.joining(","));
    }

    private static Export export(String title, String text) {
        return Export.of(title, "sheet.csv", text).asks("zone").answered("zone=UTC");
    }

    static Stream<Export> exports() {
        return Stream.of(
                export(
                                "A pivot table with the site in its first row, and subtotals",
                                "Site,Month,kWh\n" + year("Leeds", 0) + "Leeds Total,,1\n" + year("York", 12)
                                        + "York Total,,1\n")
                        .gives(year("Leeds", sum(0, 12)), year("York", sum(12, 12))),
                export("A site above its months", "Month,kWh\nLeeds,\n" + section(0) + "York,\n" + section(12))
                        .gives(year("Leeds", sum(0, 12)), year("York", sum(12, 12))),
                export("One site for all rows", "Site,Month,kWh\n" + year("Leeds", 0))
                        .gives(year("Leeds", sum(0, 12))),
                Export.of(
                                "The date once for its day, beside numbers of hours",
                                "sheet.csv",
                                "Date,Hour (UTC),kWh\n"
                                        + rows(
                                                120,
                                                i -> (i % 24 == 0 ? at("dd.MM.yyyy", 60 * i) : "") + "," + (i % 24)
                                                        + "," + of(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line(
                                "sheet",
                                "import",
                                60,
                                120,
                                sum(0, 120),
                                "2024-06-20T00:00:00Z",
                                "2024-06-24T23:00:00Z")),
                export(
                                "Weeks down, their days across",
                                "Week (kWh),Mon,Tue,Wed,Thu,Fri,Sat,Sun\n"
                                        + rows(4, w -> "2024-W0" + (w + 1) + "," + week(7 * w)))
                        .gives(line("sheet", "import", 1_440, 28, sum(0, 28), JANUARY, "2024-01-28T00:00:00Z")),
                export(
                                "Estimates with a star, or a word in brackets",
                                "Month,kWh\n"
                                        + rows(
                                                12,
                                                i -> month(i) + "," + of(i) + (i == 3 ? "*" : i == 4 ? " (est.)" : "")))
                        .says("marked-value")
                        .gives(year("sheet", sum(0, 12))),
                export(
                                "Charging sessions with the counter at their start and end",
                                "Session,Start,End,Start kWh,End kWh\n"
                                        + rows(
                                                12,
                                                i -> i + "," + at("yyyy-MM-dd HH:mm", 60 * i) + ","
                                                        + at("yyyy-MM-dd HH:mm", 60 * i + 60) + "," + (100 + 10 * i)
                                                        + ","
                                                        + (107 + 10 * i)))
                        .says("reading-before")
                        .gives(line("End", "import", 60, 12, 12 * 7, "2024-06-20T00:00:00Z", "2024-06-20T11:00:00Z")),
                export(
                                "Months, then the days of June",
                                "Date,kWh\n" + rows(5, i -> "2024-0" + (i + 1) + "," + of(i))
                                        + rows(30, i -> "2024-06-" + (i < 9 ? "0" : "") + (i + 1) + "," + (30 + i)))
                        .gives(line(
                                "sheet",
                                "import",
                                1_440,
                                35,
                                sum(0, 5) + 30 * 30 + 435,
                                JANUARY,
                                "2024-06-30T00:00:00Z")),
                export(
                                "Quarters among firsts of months",
                                "Month,kWh\n"
                                        + rows(
                                                16,
                                                i -> i % 4 == 3
                                                        ? "Q" + (i / 4 + 1) + " 2024," + (int) sum(i / 4 * 3, 3)
                                                        : month(i - i / 4) + "," + of(i - i / 4)))
                        .says("sum-of-rows")
                        .gives(year("sheet", sum(0, 12))));
    }

    private static String year(String name, double total) {
        return line(name, "import", 0, 12, total, JANUARY, DECEMBER);
    }

    @Test
    void readingsAreNotLostWhereMostRowsHaveNoDate() {
        String text = "Date,kWh\n"
                + rows(60, i -> (i % 12 == 0 ? month(i / 12) : i % 12 == 1 ? month(i / 12) : "") + "," + of(i));

        assertThat(Export.blocking(export("", text).read(List.of()))).contains("most-rows-without-time");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsWhoeverWroteItMeans(Export export) {
        export.check();
    }
}
