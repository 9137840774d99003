package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.time.LocalDateTime;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of the columns of tables with a day a row. */
class DayColumnsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";

    @ParameterizedTest
    @ValueSource(strings = {"H%dQ%d", "Q%d_%d", "%d.%d", "H%d:%d"})
    void anHourAndItsQuarter(String name) {
        export(96, i -> String.format(name, i / 4 + 1, i % 4 + 1))
                .gives(line("meter", "import", 15, 192, 2 * sum(96), JUNE_20, "2024-06-21T23:45:00Z"))
                .check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[HH:mm]", "(HH:mm)", "HHmm"})
    void aTimeInBrackets(String pattern) {
        export(48, i -> at(pattern.replace("[", "'['").replace("]", "']'"), 30 * i))
                .gives(line("meter", "import", 30, 96, 2 * sum(48), JUNE_20, "2024-06-21T23:30:00Z"))
                .check();
    }

    /** Whole numbers that might count something, under headers that speak of hours. */
    @ParameterizedTest
    @ValueSource(strings = {"Hour %d", "Hour%02d", "Values_Hour%02d", "HE%d", "Period %d"})
    void wholeNumbersOfHoursAreReadings(String name) {
        Export.of(
                        "A day a row",
                        "meter.csv",
                        "Date (UTC)" + columns(24, ',', i -> String.format(name, i + 1)) + "\n"
                                + rows(
                                        4,
                                        day -> at("yyyy-MM-dd", 1440 * day)
                                                + columns(24, ',', i -> Integer.toString((7 * i + day) % 19))))
                .asks("unit")
                .answered("unit=kWh")
                .gives(line(
                        "meter",
                        "import",
                        60,
                        96,
                        sum(96, i -> (7 * (i % 24) + i / 24) % 19),
                        JUNE_20,
                        "2024-06-23T23:00:00Z"))
                .check();
    }

    /** The hour that autumn repeats has a column of its own, which is empty on all other days. */
    @Test
    void theRepeatedHourHasAColumn() {
        Export.of(
                        "Hours of an exchange",
                        "spot.csv",
                        "Delivery day,Hour 1,Hour 2,Hour 3A,Hour 3B"
                                + columns(21, ',', i -> "Hour " + (i + 4)) + "\n"
                                + rows(
                                        3,
                                        day -> at("dd/MM/yyyy", LocalDateTime.of(2024, 10, 26, 0, 0), 1440 * day)
                                                + columns(
                                                        25,
                                                        ',',
                                                        i -> i == 3 && day != 1 ? "" : Integer.toString(40 + i))))
                .asks("unit")
                .answered("zone=Europe/Berlin", "unit=kWh")
                .says("clock-change")
                .gives(line(
                        "spot",
                        "import",
                        60,
                        73,
                        3 * sum(25, i -> 40 + i) - 2 * 43,
                        "2024-10-25T22:00:00Z",
                        "2024-10-28T22:00:00Z"))
                .check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Day %d", "D%02d", "Tag %d", "%d"})
    void daysOfAMonth(String name) {
        Export.of(
                        "A month a row",
                        "meter.csv",
                        "Month" + columns(31, ',', i -> String.format(name, i + 1)) + "\n2024-06"
                                + columns(30, ',', i -> Integer.toString(5 + i)) + ",\n2024-07"
                                + columns(31, ',', i -> Integer.toString(7 + i)) + "\n")
                .asks("zone", "unit")
                .answered("unit=kWh", "zone=UTC")
                .gives(line(
                        "meter",
                        "import",
                        1440,
                        61,
                        sum(30, i -> 5 + i) + sum(31, i -> 7 + i),
                        "2024-06-01T00:00:00Z",
                        "2024-07-31T00:00:00Z"))
                .check();
    }

    /** Each half hour with its quality beside it. */
    @Test
    void halfHoursOfUsage() {
        Export.of(
                        "A day a row",
                        "meter.csv",
                        "Reading Date (UTC),Units"
                                + columns(48, ',', i -> String.format("HH%02d Usage,HH%02d A/E", i + 1, i + 1)) + "\n"
                                + rows(
                                        2,
                                        day -> at("yyyy-MM-dd", 1440 * day) + ",kWh"
                                                + columns(48, ',', i -> number(value(i)) + ",A")))
                .gives(line("meter", "import", 30, 96, 2 * sum(48), JUNE_20, "2024-06-21T23:30:00Z"))
                .check();
    }

    private static Export export(int slots, IntFunction<String> name) {
        return Export.of(
                "A day a row",
                "meter.csv",
                "Date (UTC),Unit" + columns(slots, ',', name) + "\n"
                        + rows(2, day -> at("yyyy-MM-dd", 1440 * day) + ",kWh" + columns(slots, ',', Export::point)));
    }

    static Stream<Export> british() {
        String header =
                "mpan,measurement_quantity_id,reading_date,unit" + columns(48, ',', i -> "hh_" + (i + 1)) + "\n";
        IntFunction<String> day = i -> at("yyyy-MM-dd", 1440 * i) + ",kWh";
        return Stream.of(
                Export.of(
                                "Active import and export, and reactive",
                                "codes.csv",
                                header
                                        + rows(
                                                2,
                                                i -> "1200012345678,AI," + day.apply(i)
                                                        + columns(48, ',', Export::point))
                                        + rows(
                                                2,
                                                i -> "1200012345678,AE," + day.apply(i)
                                                        + columns(48, ',', j -> number(value(j) / 5)))
                                        + rows(2, i -> "1200012345678,RI," + day.apply(i) + columns(48, ',', j -> "9")))
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("unused-column")
                        .gives(
                                line(
                                        "1200012345678/value active import",
                                        "import",
                                        30,
                                        96,
                                        2 * sum(48),
                                        JUNE_20,
                                        "2024-06-21T23:30:00Z"),
                                line(
                                        "1200012345678/value active export",
                                        "export",
                                        30,
                                        96,
                                        2 * sum(48) / 5,
                                        JUNE_20,
                                        "2024-06-21T23:30:00Z")),
                Export.of(
                                "Columns 49 and 50 hold 0 but on the day of 25 hours",
                                "zeros.csv",
                                "Meter,Date,Unit" + columns(50, ',', i -> Integer.toString(i + 1)) + "\n"
                                        + rows(
                                                3,
                                                i -> "E13," + at("yyyy-MM-dd", 1440 * i) + ",kWh"
                                                        + columns(48, ',', Export::point) + ",0,0"))
                        .asks("zone")
                        .answered("zone=Europe/London")
                        .gives(line(
                                "E13", "import", 30, 144, 3 * sum(48), "2024-06-19T23:00:00Z", "2024-06-22T22:30:00Z")),
                Export.of(
                                "Australian suffixes",
                                "suffixes.csv",
                                "NMI,Suffix,Date,Quality" + columns(48, ',', i -> at("HH:mm", 30 * i + 30)) + "\n"
                                        + rows(
                                                2,
                                                i -> "4103000000,E1," + at("yyyyMMdd", 1440 * i) + ",A"
                                                        + columns(48, ',', Export::point))
                                        + rows(
                                                2,
                                                i -> "4103000000,B1," + at("yyyyMMdd", 1440 * i) + ",A"
                                                        + columns(48, ',', j -> "0.125"))
                                        + rows(
                                                2,
                                                i -> "4103000000,Q1," + at("yyyyMMdd", 1440 * i) + ",A"
                                                        + columns(48, ',', j -> "9")))
                        .asks("zone", "unit:4103000000/E1 import", "unit:4103000000/B1 export")
                        .answered("zone=UTC", "unit=kWh")
                        .says("unused-column")
                        .gives(
                                line(
                                        "4103000000/E1 import",
                                        "import",
                                        30,
                                        96,
                                        2 * sum(48),
                                        JUNE_20,
                                        "2024-06-21T23:30:00Z"),
                                line("4103000000/B1 export", "export", 30, 96, 12, JUNE_20, "2024-06-21T23:30:00Z")),
                Export.of(
                                "A kind in the rows that is reactive",
                                "kinds.csv",
                                "Site,MPAN,Date,Type" + columns(48, ',', i -> at("HH:mm", 30 * i)) + "\n"
                                        + rows(
                                                2,
                                                i -> "HQ,1200012345678," + at("dd/MM/yyyy", 1440 * i)
                                                        + ",Active Import kWh" + columns(48, ',', Export::point))
                                        + rows(
                                                2,
                                                i -> "HQ,1200012345678," + at("dd/MM/yyyy", 1440 * i)
                                                        + ",Reactive Import kVArh" + columns(48, ',', j -> "9")))
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("unused-column")
                        .gives(line("1200012345678", "import", 30, 96, 2 * sum(48), JUNE_20, "2024-06-21T23:30:00Z")));
    }

    @ParameterizedTest
    @MethodSource("british")
    void halfHours(Export export) {
        export.check();
    }
}
