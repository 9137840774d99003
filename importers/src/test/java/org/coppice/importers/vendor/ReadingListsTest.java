package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists that people keep: readings of counters, bills, deliveries of fuel, logs of heat meters. */
class ReadingListsTest {
    private static final String JANUARY = "2024-01-01T00:00:00Z";
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:00:00Z";

    private static String two(int number) {
        return String.format("%02d", number);
    }

    private static int used(int month) {
        return 100 + month * 37 % 91;
    }

    private static int shown(int meter, int month) {
        return 1_000 * meter + (int) sum(month, m -> used(m + 1));
    }

    private static String twelve(String name, double total) {
        return line(name, "import", 0, 12, total, JANUARY, "2024-12-01T00:00:00Z");
    }

    private static double year() {
        return sum(12, m -> used(m + 1));
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "The first of each month, several meters: no twelve days of January",
                                "readings.csv",
                                "Meter,Date (UTC),kWh\n"
                                        + rows(
                                                24,
                                                i -> "A" + (i / 12) + ",01/" + two(i % 12 + 1) + "/2024,"
                                                        + used(i % 12 + 1)))
                        .asks("date-order")
                        .answered("date-order=dmy")
                        .gives(twelve("A0", year()), twelve("A1", year())),
                Export.of(
                                "Bills of which only one order lets each end after it begins",
                                "bills.csv",
                                "Bill start (UTC),Bill end,Usage (kWh)\n"
                                        + rows(
                                                11,
                                                i -> two(i + 1) + "/05/2024," + two(i + 2) + "/04/2024," + used(i + 1)))
                        .gives(line(
                                "bills",
                                "import",
                                0,
                                11,
                                sum(11, m -> used(m + 1)),
                                "2024-01-05T00:00:00Z",
                                "2024-11-05T00:00:00Z")),
                Export.of(
                                "The previous and the current reading beside their difference",
                                "shops.csv",
                                "Tenant,Meter No,Previous Reading,Current Reading,Consumption (kWh),Month (UTC)\n"
                                        + rows(
                                                24,
                                                i -> "Shop " + i / 12 + ",A" + i / 12 + "," + shown(1, i % 12) + ","
                                                        + shown(1, i % 12 + 1) + "," + used(i % 12 + 1) + ",2024-"
                                                        + two(i % 12 + 1)))
                        .says("unused-column")
                        .gives(twelve("A0", year()), twelve("A1", year())),
                Export.of(
                                "The third of several meters is no cubic metre",
                                "halls.csv",
                                "Time (UTC),Meter,Value\n"
                                        + rows(72, i -> hour(i / 3) + "M" + (i % 3 + 1) + "," + point(i / 3)))
                        .asks("unit:M1", "unit:M2", "unit:M3")
                        .answered("unit=kWh")
                        .gives(day("M1"), day("M2"), day("M3")),
                Export.of(
                                "Deliveries of fuel: the price of a litre is no litre",
                                "tank.csv",
                                "Date (UTC),Fuel delivered (L),Price per litre\n"
                                        + rows(12, i -> "2024-" + two(i + 1) + "-01," + used(i + 1) + ",1.4" + i % 10))
                        .asks("calorific")
                        .says("money-column")
                        .answered("calorific=10")
                        .gives(twelve("Fuel delivered", 10 * year())),
                Export.of(
                                "The power of a heat meter is heat",
                                "heat.csv",
                                "Time (UTC),Energy (MWh),Volume (m3),Flow temp (°C),Return temp (°C),Power (kW)\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + point(i) + ",3." + i % 7 + ",80,5" + i % 4 + ","
                                                        + point(i)))
                        .gives(
                                line("Energy", "import", 60, 24, 1_000 * sum(24), JUNE_20, NIGHT),
                                line(
                                        "Volume",
                                        "import",
                                        "L",
                                        60,
                                        24,
                                        0,
                                        1_000 * sum(24, i -> 3 + i % 7 / 10.0),
                                        JUNE_20,
                                        NIGHT),
                                line("Flow temp", "none", "°C", 60, 24, 0, Double.NaN, JUNE_20, NIGHT),
                                line("Return temp", "none", "°C", 60, 24, 0, Double.NaN, JUNE_20, NIGHT),
                                day("Power")));
    }

    private static String hour(int i) {
        return at("yyyy-MM-dd HH:mm", 60 * i) + ",";
    }

    private static String day(String name) {
        return line(name, "import", 60, 24, sum(24), JUNE_20, NIGHT);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }
}
