package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Times that stand in several columns, or are written without marks between their parts. */
class SplitTimesTest {
    private static final String DAY = "2024-06-20T00:00:00Z";

    private static String month(int i) {
        return at("yyyy-MM-dd", 1_440 * (i / 96));
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Minutes of the day beside its date",
                                "meter.csv",
                                "Date (UTC),Minute of day,kWh\n"
                                        + rows(288, i -> month(i) + "," + i % 96 * 15 + "," + point(i)))
                        .gives(line("meter", "import", 15, 288, sum(288), DAY, "2024-06-22T23:45:00Z")),
                Export.of(
                                "The end of the interval in minutes of the day",
                                "meter.csv",
                                "Meter,Date (UTC),Offset,kWh\n"
                                        + rows(288, i -> "A1," + month(i) + "," + (i % 96 * 15 + 15) + "," + point(i)))
                        .gives(line("A1", "import", 15, 288, sum(288), DAY, "2024-06-22T23:45:00Z")),
                Export.of(
                                "Seconds of the day beside its date",
                                "meter.csv",
                                "Date (UTC),Secs,kWh\n"
                                        + rows(288, i -> month(i) + "," + i % 96 * 900 + "," + point(i)))
                        .gives(line("meter", "import", 15, 288, sum(288), DAY, "2024-06-22T23:45:00Z")),
                Export.of(
                                "A time of day beside year, month and day",
                                "plant.csv",
                                "Vuosi,Kuukausi,Päivä,Aika,Kulutus (kWh)\n"
                                        + rows(96, i -> at("yyyy,M,d,HH:mm", 15 * i) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("Kulutus", "import", 15, 96, sum(96), DAY, "2024-06-20T23:45:00Z")),
                Export.of(
                                "Hours as German speakers write them",
                                "plant.csv",
                                "Datum (UTC);Zeit;kWh\n"
                                        + rows(48, i -> at("dd.MM.yyyy;H", 60 * i) + " Uhr;" + Export.comma(i)))
                        .gives(line("plant", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Hours with their zone and without a colon",
                                "plant.csv",
                                "Data;Hora UTC;kWh\n"
                                        + rows(48, i -> at("yyyy/MM/dd;HHmm", 60 * i) + " UTC;" + Export.comma(i)))
                        .gives(line("plant", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Hours as ranges with points",
                                "plant.csv",
                                "Date (UTC),Time,kWh\n"
                                        + rows(
                                                48,
                                                i -> at("dd/MM/yyyy", 60 * i) + "," + i % 24 + ".00 - " + (i % 24 + 1)
                                                        + ".00," + point(i)))
                        .gives(line("plant", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Names of months in Arabic and Hebrew",
                                "plant.csv",
                                "Date,kWh\n20 يونيو 2024,1\n21 يونيو 2024,2\n22 יוני 2024,3\n23 Juni 2024,4\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("plant", "import", 1440, 4, 10, DAY, "2024-06-23T00:00:00Z")),
                Export.of(
                                "Year and week",
                                "plant.csv",
                                "Year;Week;kWh\n" + rows(52, i -> "2024;" + (i + 1) + ";" + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line(
                                "plant",
                                "import",
                                10_080,
                                52,
                                sum(52),
                                "2024-01-01T00:00:00Z",
                                "2024-12-23T00:00:00Z")),
                Export.of(
                                "Year, day of the year and hour",
                                "plant.csv",
                                "YEAR,DOY,Hour,kWh\n"
                                        + rows(240, i -> "2024," + (60 + i / 24) + "," + i % 24 + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line(
                                "plant", "import", 60, 240, sum(240), "2024-02-29T00:00:00Z", "2024-03-09T23:00:00Z")),
                Export.of(
                                "Eight digits with the year last, and the zero gone that led",
                                "curva.csv",
                                "Fecha (UTC);Hora;kWh\n" + rows(480, i -> at("dMMyyyy;HH:mm", 60 * i) + ";" + point(i)))
                        .gives(line("curva", "import", 60, 480, sum(480), DAY, "2024-07-09T23:00:00Z")),
                Export.of(
                                "The interval as two clocks without colons",
                                "meter.csv",
                                "Date (UTC),Interval,kWh\n"
                                        + rows(
                                                96,
                                                i -> at("dd/MM/yyyy,HHmm", 30 * i) + "-" + at("HHmm", 30 * i + 30) + ","
                                                        + point(i)))
                        .gives(line("meter", "import", 30, 96, sum(96), DAY, "2024-06-21T23:30:00Z")),
                Export.of(
                                "No header, the hour beside the date",
                                "hall.csv",
                                rows(96, i -> at("yyyy-MM-dd,H", 60 * i) + "," + point(i)))
                        .asks("zone", "unit")
                        .answered("zone=UTC", "unit=kWh")
                        .gives(line("hall", "import", 60, 96, sum(96), DAY, "2024-06-23T23:00:00Z")),
                Export.of(
                                "Quarters of an hour below a line with the name of the file alone",
                                "prices.csv",
                                "PRICES;\n" + rows(96, i -> "2025;10;01;" + (i + 1) + ";" + point(i) + ";") + "*\n")
                        .asks("zone", "unit")
                        .answered("zone=UTC", "unit=EUR/MWh")
                        .gives(line(
                                "prices",
                                "none",
                                "EUR/kWh",
                                15,
                                96,
                                0,
                                Double.NaN,
                                "2025-10-01T00:00:00Z",
                                "2025-10-01T23:45:00Z")),
                Export.of(
                                "Hours from 1 to 24 above a line that has none",
                                "plant.csv",
                                "Year,Month,Day,Hour,kWh\n"
                                        + rows(96, i -> at("yyyy,M,d,", 60 * i) + (i % 24 + 1) + "," + point(i))
                                        + "Total,,,," + Export.number(sum(96)) + "\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("plant", "import", 60, 96, sum(96), DAY, "2024-06-23T23:00:00Z")),
                Export.of(
                                "Months of six digits",
                                "bills.csv",
                                "Period (UTC),kWh\n"
                                        + rows(24, i -> (2023 + i / 12) * 100 + i % 12 + 1 + "," + point(i)))
                        .gives(line("bills", "import", 0, 24, sum(24), "2023-01-01T00:00:00Z", "2024-12-01T00:00:00Z")),
                Export.of(
                                "The raw value beside the one that is shown",
                                "sensor.csv",
                                "Time (UTC),Power,Power(RAW)\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (500 + i * 7 % 90) + " W,"
                                                        + (500 + i * 7 % 90) + ".0000"))
                        .says("unused-column")
                        .gives(line(
                                "sensor",
                                "import",
                                60,
                                96,
                                sum(96, i -> (500 + i * 7 % 90) / 1e3),
                                DAY,
                                "2024-06-23T23:00:00Z")),
                Export.of(
                                "Kilowatt-minutes",
                                "pump.csv",
                                "Time (UTC),Energy (kW-min)\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i)))
                        .gives(line("pump", "import", 15, 96, sum(96) / 60, DAY, "2024-06-20T23:45:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
