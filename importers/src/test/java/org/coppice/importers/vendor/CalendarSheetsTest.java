package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets with the days of a month across, dates that begin with a short year, units in the cells, numbers for no reading. */
class CalendarSheetsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";

    private static String day(int month, int day) {
        return day < YearMonth.of(2024, month + 1).lengthOfMonth() ? point(month + day) : "";
    }

    private static double year() {
        return sum(12, month -> sum(YearMonth.of(2024, month + 1).lengthOfMonth(), day -> Export.value(month + day)));
    }

    private static String june(String name, double total) {
        return line(name, "import", 1_440, 30, total, "2024-06-01T00:00:00Z", "2024-06-30T00:00:00Z");
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Months down and their days across, a total behind",
                                "calendar.csv",
                                "kWh" + columns(31, ',', day -> Integer.toString(day + 1)) + ",Total\n"
                                        + rows(
                                                12,
                                                month -> "2024-" + (month < 9 ? "0" : "") + (month + 1)
                                                        + columns(31, ',', day -> day(month, day)) + ",99"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line(
                                "calendar",
                                "import",
                                1_440,
                                366,
                                year(),
                                "2024-01-01T00:00:00Z",
                                "2024-12-31T00:00:00Z")),
                Export.of(
                                "Meters down and the days across of the month that a title names",
                                "days.csv",
                                "Electricity June 2024 (MWh)\nMeter"
                                        + columns(30, ',', day -> Integer.toString(day + 1)) + ",Total\nHall A"
                                        + columns(30, ',', Export::point) + ",99\nHall B"
                                        + columns(30, ',', day -> point(day + 3)) + ",99\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                june("Hall A", 1_000 * sum(30)),
                                june("Hall B", 1_000 * sum(30, day -> Export.value(day + 3)))),
                Export.of(
                                "Days down of the month that a title names",
                                "days.csv",
                                "Verbrauch Juni 2024 in kWh\n\nTag;Zähler 1;Zähler 2\n"
                                        + rows(30, day -> (day + 1) + ";" + point(day) + ";" + point(day + 3))
                                        + "Summe;99;99\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("month-of-days")
                        .gives(june("Zähler 1", sum(30)), june("Zähler 2", sum(30, day -> Export.value(day + 3)))),
                Export.of(
                                "A short year first",
                                "hours.csv",
                                "Date (UTC),kWh\n" + rows(120, i -> at("yy/MM/dd HH:mm", 60 * i) + "," + point(i)))
                        .gives(line("hours", "import", 60, 120, sum(120), JUNE_20, "2024-06-24T23:00:00Z")),
                Export.of(
                                "A meter's column is one of readings where its cells have units",
                                "meters.csv",
                                "Date (UTC),Main meter,Roof\n"
                                        + rows(
                                                48,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (1_000 + i * 7 % 11)
                                                        + " kWh," + point(i) + " MWh"))
                        .gives(
                                line(
                                        "Main meter",
                                        "import",
                                        60,
                                        48,
                                        sum(48, i -> 1_000 + i * 7 % 11),
                                        JUNE_20,
                                        "2024-06-21T23:00:00Z"),
                                line("Roof", "import", 60, 48, 1_000 * sum(48), JUNE_20, "2024-06-21T23:00:00Z")),
                Export.of(
                                "A counter with -9999 in it is one nevertheless",
                                "counter.csv",
                                "Time (UTC),Main (kWh)\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 15 * i) + ","
                                                        + (i % 48 == 7 ? "-9999" : Double.toString(1_000 + 2.5 * i))))
                        .asks("quantity")
                        .says("no-value")
                        .answered("quantity=register")
                        .gives(line("Main", "import", "kWh", 15, 93, 2, 2.5 * 95, JUNE_20, "2024-06-20T23:30:00Z")),
                Export.of(
                                "-9999 is no reading",
                                "logger.csv",
                                "Time (UTC),kWh\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 15 * i) + ","
                                                        + (i % 96 == 20 ? "-9999" : point(i))))
                        .says("no-value")
                        .gives(line(
                                "logger",
                                "import",
                                "kWh",
                                15,
                                95,
                                1,
                                sum(96) - Export.value(20),
                                JUNE_20,
                                "2024-06-20T23:45:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }
}
