package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of weeks and of years, and hours of half days or with fractions. */
class WeeksAndYearsTest {
    static Stream<Export> exports() {
        return Stream.of(
                weeks("2024-W%02d"),
                weeks("KW %d/2024"),
                weeks("Week %d, 2024"),
                Export.of("Years", "years.csv", "Year,Electricity (MWh)\n2019,1\n2020,2\n2021,1.5\n2022,2.5\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("years", "import", 0, 4, 7_000, "2019-01-01T00:00:00Z", "2022-01-01T00:00:00Z")),
                yearAndQuarter("Q%d"),
                yearAndQuarter("%d"),
                yearAndQuarter("%d. Quartal"),
                Export.of(
                                "Weeks below a title with their year",
                                "weeks.csv",
                                "Energy report 2024\n\nWeek,kWh\n"
                                        + rows(20, i -> "W" + (i < 9 ? "0" : "") + (i + 1) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("year-of-weeks")
                        .gives(line(
                                "Energy report 2024",
                                "import",
                                7 * 1_440,
                                20,
                                sum(20),
                                "2024-01-01T00:00:00Z",
                                "2024-05-13T00:00:00Z")),
                Export.of(
                                "Numbered periods, which may be of a financial year",
                                "periods.csv",
                                "Period,Electricity (MWh)\n2024-P01,3\n2024-P02,1\n2024-P03,2\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("numbered-periods")
                        .gives(line("periods", "import", 0, 3, 6_000, "2024-01-01T00:00:00Z", "2024-03-01T00:00:00Z")),
                halves("H%d %d"),
                halves("%d. Halbjahr %d"),
                Export.of(
                                "Months that look like numbers",
                                "months.csv",
                                "Monat;Verbrauch kWh\n10.2023;100,5\n11.2023;110\n12.2023;90\n01.2024;95\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("months", "import", 0, 4, 395.5, "2023-10-01T00:00:00Z", "2024-01-01T00:00:00Z")),
                quarters("Hours and their quarters", "Hour", i -> String.format(Locale.ROOT, "%.2f", i % 96 / 4.0)),
                quarters("Minutes behind the point", "Hour", i -> at("HH.mm", 15 * i)),
                quarters("Hours and minutes in four digits", "HHMM", i -> at("HHmm", 15 * i)),
                Export.of(
                                "Half hours as fractions",
                                "meter.csv",
                                "Date (UTC),Hour,kWh\n"
                                        + rows(96, i -> at("yyyy-MM-dd", 30 * i) + "," + i % 48 / 2.0 + "," + point(i)))
                        .gives(line(
                                "meter", "import", 30, 96, sum(96), "2024-06-20T00:00:00Z", "2024-06-21T23:30:00Z")),
                Export.of(
                                "Years beside each other, a figure a row, its unit in a column",
                                "report.csv",
                                "Category,Unit,2022,2023,2024\nElectricity,GWh,12.4,13.1,14.8\n"
                                        + "Water withdrawal,ML,21.0,22.4,24.9\nPUE,-,1.35,1.33,1.31\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("calendar-years")
                        .gives(
                                year("Electricity", "import", "kWh", 3, 40.3e6),
                                year("Water withdrawal", "import", "L", 3, 68.3e6)),
                Export.of(
                                "Years from the last to the first, units in the names, parts with titles of their own",
                                "report.csv",
                                "Environmental data,,,\n,2024,2023,2022\nEnergy,,,\nElectricity (MWh),1200.5,1100.5,1000.5\n"
                                        + "Natural gas (MWh),300,310,320\nWaste,,,\nScrap (kg),12,13,14\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("calendar-years")
                        .gives(
                                year("Electricity (MWh)", "import", "kWh", 3, 3_301_500),
                                year("Natural gas (MWh)", "import", "kWh", 3, 930_000),
                                year("Scrap (kg)", "none", "kg", 3, 39)),
                Export.of(
                                "Hours of half days in a column of their own",
                                "hours.csv",
                                "Date (UTC),Hour,kWh\n" + rows(48, i -> at("yyyy-MM-dd,h a", 60 * i) + "," + point(i)))
                        .gives(line(
                                "hours", "import", 60, 48, sum(48), "2024-06-20T00:00:00Z", "2024-06-21T23:00:00Z")));
    }

    private static String year(String name, String flow, String unit, int kept, double total) {
        return line(name, flow, unit, 0, kept, 0, total, "2022-01-01T00:00:00Z", "2024-01-01T00:00:00Z");
    }

    private static Export quarters(String title, String header, IntFunction<String> time) {
        return Export.of(
                        title,
                        "meter.csv",
                        "Date (UTC)," + header + ",kWh\n"
                                + rows(96, i -> at("yyyy-MM-dd", 15 * i) + "," + time.apply(i) + "," + point(i)))
                .gives(line("meter", "import", 15, 96, sum(96), "2024-06-20T00:00:00Z", "2024-06-20T23:45:00Z"));
    }

    private static Export halves(String form) {
        return Export.of(
                        form,
                        "halves.csv",
                        "Period,kWh\n"
                                + rows(4, i -> String.format(form, i % 2 + 1, 2023 + i / 2) + "," + point(i + 5)))
                .asks("zone")
                .answered("zone=UTC")
                .gives(line(
                        "halves",
                        "import",
                        0,
                        4,
                        sum(4, i -> Export.value(i + 5)),
                        "2023-01-01T00:00:00Z",
                        "2024-07-01T00:00:00Z"));
    }

    private static Export yearAndQuarter(String form) {
        return Export.of(
                        form,
                        "bills.csv",
                        "Year,Quarter,Site,kWh\n"
                                + rows(
                                        16,
                                        i -> 2023 + i / 8 + "," + String.format(form, i / 2 % 4 + 1) + ","
                                                + (i % 2 == 0 ? "North" : "South") + "," + point(i)))
                .asks("zone")
                .answered("zone=UTC")
                .gives(
                        line(
                                "North",
                                "import",
                                0,
                                8,
                                sum(8, i -> Export.value(2 * i)),
                                "2023-01-01T00:00:00Z",
                                "2024-10-01T00:00:00Z"),
                        line(
                                "South",
                                "import",
                                0,
                                8,
                                sum(8, i -> Export.value(2 * i + 1)),
                                "2023-01-01T00:00:00Z",
                                "2024-10-01T00:00:00Z"));
    }

    private static Export weeks(String form) {
        return Export.of(form, "weeks.csv", "Week;kWh\n" + rows(20, i -> String.format(form, i + 1) + ";" + point(i)))
                .asks("zone")
                .answered("zone=UTC")
                .gives(line("weeks", "import", 7 * 1_440, 20, sum(20), "2024-01-01T00:00:00Z", "2024-05-13T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q%d", "Week %d", "Quartal %d"})
    void partsOfAYearBesideYearsAreNoFiguresOfThem(String part) {
        String table = "Part,Unit,2023,2024\n"
                + rows(4, i -> String.format(Locale.ROOT, part, i + 1) + ",MWh," + (100 + i) + "," + (110 + i));
        assertThat(Export.blocking(Export.of(part, "parts.csv", table).read(List.of())))
                .containsExactly("refused");
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comeOutRight(Export export) {
        export.check();
    }

    @Test
    void numbersOfWeeksAreNoMonths() {
        Export first =
                Export.of("weeks of winter", "weeks.csv", "KW;kWh\n" + rows(12, i -> (i + 1) + "/2024;" + point(i)));
        Assertions.assertThat(Export.blocking(first.read(List.of()))).contains("weeks");
        Export more =
                Export.of("weeks of a year", "weeks.csv", "Zeit;kWh\n" + rows(20, i -> (i + 1) + "/2024;" + point(i)));
        Assertions.assertThat(Export.blocking(more.read(List.of()))).contains("unreadable-date");
    }

    @Test
    void yearsThatDoNotFollowAreNoTimes() {
        Export models =
                Export.of("years of models", "list.csv", "Model,Year,kW\na,2019,1\nb,2016,2\nc,2019,3\nd,2021,4\n");
        Assertions.assertThat(models.read(List.of()).series()).isEmpty();
    }
}
