package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Months that name no year, as people write them under a title, with invented values. */
class NamedMonthsTest {
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final String ACROSS = "," + String.join(",", MONTHS);

    /** 1000, 1037, 1074, 1021 … */
    private static int of(int i) {
        return 1_000 + i * 37 % 90;
    }

    private static double sum(int from, int n) {
        return IntStream.range(from, from + n).mapToDouble(NamedMonthsTest::of).sum();
    }

    private static String down(int from) {
        return rows(12, i -> MONTHS.get(i) + "," + of(from + i));
    }

    private static String right(int from) {
        return Export.columns(12, ',', i -> Integer.toString(of(from + i))) + "\n";
    }

    private static String fiscal(int from) {
        return rows(12, i -> MONTHS.get((i + 3) % 12) + "," + of(from + i));
    }

    private static Export export(String title, String text) {
        return Export.of(title, "bills.csv", text).asks("zone").answered("zone=UTC");
    }

    private static String one(String name, int from, int n, String first, String last) {
        return line(name, "import", 0, n, sum(from, n), first + "T00:00:00Z", last + "T00:00:00Z");
    }

    static Stream<Export> exports() {
        return Stream.of(
                export("The title names the year, quarters stand between", "Energy 2024,\nMonth,kWh\n" + quarters())
                        .says("row-without-time")
                        .gives(one("bills", 0, 12, "2024-01-01", "2024-12-01")),
                export(
                                "A table for each year, one below the other",
                                "2023,\nMonth,kWh\n" + down(0) + "Total,1\n2024,\nMonth,kWh\n" + down(12))
                        .gives(one("bills", 0, 24, "2023-01-01", "2024-12-01")),
                export(
                                "A row with the sum of the year above its months",
                                "Period,kWh\n2023," + (int) sum(0, 12) + "\n" + down(0) + "2024," + (int) sum(12, 12)
                                        + "\n" + down(12))
                        .gives(one("bills", 0, 24, "2023-01-01", "2024-12-01")),
                Export.of("Only the name of the file names the year", "bills_2024.csv", "Month,kWh\n" + down(0))
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("year-of-months")
                        .gives(one("bills_2024", 0, 12, "2024-01-01", "2024-12-01")),
                export(
                                "Numbers of months, the year once for all of them",
                                "Year,Month,kWh\n"
                                        + rows(
                                                24,
                                                i -> (i % 12 == 0 ? 2023 + i / 12 : "") + "," + (1 + i % 12) + ","
                                                        + of(i))
                                        + "Total,,1\n")
                        .says("row-without-time")
                        .gives(one("bills", 0, 24, "2023-01-01", "2024-12-01")),
                export(
                                "The year stands once, beside its first month",
                                "Year,Month,kWh\n"
                                        + rows(
                                                24,
                                                i -> (i % 12 == 0 ? 2023 + i / 12 : "") + "," + MONTHS.get(i % 12) + ","
                                                        + of(i)))
                        .gives(one("bills", 0, 24, "2023-01-01", "2024-12-01")),
                export(
                                "Two years side by side, each under its title",
                                "Use 2023,,,Use 2024,\nMonth,kWh,,Month,kWh\n"
                                        + rows(
                                                12,
                                                i -> MONTHS.get(i) + "," + of(i) + ",," + MONTHS.get(i) + ","
                                                        + of(12 + i)))
                        .asks("zone")
                        .gives(
                                one("Use 2023", 0, 12, "2023-01-01", "2023-12-01"),
                                one("Use 2024", 12, 12, "2024-01-01", "2024-12-01")),
                export(
                                "Meters down, months across, years above them",
                                "Site,2023,,,,,,,,,,,,2024\nkWh"
                                        + ACROSS + ACROSS + "\nLeeds" + right(0).strip() + right(12) + "York"
                                        + right(24).strip()
                                        + right(36))
                        .asks("zone", "unit:Leeds", "unit:York")
                        .answered("zone=UTC", "unit=kWh")
                        .gives(
                                one("Leeds", 0, 24, "2023-01-01", "2024-12-01"),
                                one("York", 24, 24, "2023-01-01", "2024-12-01")),
                export("From April to March, the title names both years", "Energy 2023/24,\nMonth,kWh\n" + fiscal(0))
                        .gives(one("bills", 0, 12, "2023-04-01", "2024-03-01")),
                export(
                                "Years from April to March down, months across",
                                "kWh,"
                                        + String.join(",", MONTHS.subList(3, 12)) + ",Jan,Feb,Mar\n2023/24" + right(0)
                                        + "2024/25"
                                        + right(12))
                        .gives(one("bills", 0, 24, "2023-04-01", "2025-03-01")),
                export(
                                "Months down, for each site the same years across",
                                "kWh,Leeds,,York,\nMonth kWh,2023,2024,2023,2024\n"
                                        + rows(
                                                12,
                                                i -> MONTHS.get(i) + "," + of(i) + "," + of(12 + i) + "," + of(24 + i)
                                                        + "," + of(36 + i)))
                        .gives(
                                one("Leeds", 0, 24, "2023-01-01", "2024-12-01"),
                                one("York", 24, 24, "2023-01-01", "2024-12-01")));
    }

    private static String quarters() {
        return rows(
                16,
                i -> i % 4 == 3
                        ? "Q" + (i / 4 + 1) + "," + (int) sum(i / 4 * 3, 3)
                        : MONTHS.get(i - i / 4) + "," + of(i - i / 4));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsWhoeverWroteItMeans(Export export) {
        export.check();
    }

    @Test
    void noYearIsGuessed() {
        List<String> undecided = List.of(
                "Month,kWh\n" + down(0),
                "Energy 2023,\nMonth,kWh\n" + fiscal(0),
                "Year," + String.join(",", MONTHS.subList(3, 12)) + ",Jan,Feb,Mar\n2023" + right(0) + "2024"
                        + right(12),
                "Energy 2024,\nMonth,kWh\nLeeds,1\n" + down(0) + "York,1\n" + down(12));

        assertThat(undecided)
                .allSatisfy(text -> assertThat(export("", text).read(List.of()).findings())
                        .anySatisfy(finding -> {
                            assertThat(finding.code()).isEqualTo("refused");
                            assertThat(finding.message()).contains("not of which year");
                        }));
    }
}
