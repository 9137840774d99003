package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ways of loggers, portals and market operators to write stamps and units, with invented values. */
class LoggersAndMarketsTest {
    private static final String DAY = "2024-06-20T00:00:00Z";
    private static final String QUARTERS_END = "2024-06-20T23:45:00Z";

    private static String market(int hours) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime from = LocalDateTime.of(2024, 10, 26, 22, 0);
        String start = Export.in(berlin, "dd/MM/yyyy HH:mm:ss (z)", from, 60 * hours);
        return start + " - " + Export.in(berlin, "dd/MM/yyyy HH:mm:ss (z)", from, 60 * hours + 60);
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "ENTSO-E: the name of the offset behind start and end, through the long night",
                                "load.csv",
                                "MTU (CET/CEST),Area,Actual Total Load (MW)\n"
                                        + rows(12, i -> market(i) + ",XX," + point(i)))
                        .gives(line(
                                "Actual Total Load",
                                "import",
                                60,
                                12,
                                1_000 * sum(12),
                                "2024-10-26T20:00:00Z",
                                "2024-10-27T07:00:00Z")),
                Export.of(
                                "A day stands alone above the times of its readings",
                                "puissances.csv",
                                "Puissances en W\n\nHeure (UTC);Puissance (W)\n"
                                        + rows(
                                                96,
                                                i -> (i % 48 == 0 ? at("dd/MM/yyyy", 30 * i) + ";\n" : "")
                                                        + at("HH:mm:ss", 30 * i) + ";"
                                                        + (int) (1_000 * Export.value(i))))
                        .gives(line("Puissance", "import", 30, 96, sum(96) / 2, DAY, "2024-06-21T23:30:00Z")),
                Export.of(
                                "A colon between the date and its time",
                                "lastgang.csv",
                                "Zeitstempel (UTC);Wert (kWh)\n"
                                        + rows(96, i -> at("dd.MM.yyyy:HH:mm", 15 * i) + ";" + point(i)))
                        .gives(line("lastgang", "import", 15, 96, sum(96), DAY, QUARTERS_END)),
                Export.of(
                                "Power in watts, the unit behind an underscore",
                                "rack.csv",
                                "timestamp_utc,power_w\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i)))
                        .gives(line("rack", "import", 15, 96, sum(96) / 4_000, DAY, QUARTERS_END)),
                Export.of(
                                "Phases in brackets are no amperes, and extremes of a voltage no energy",
                                "em3.csv",
                                "Date/time UTC,Active energy Wh (A),Returned energy Wh (A),Min V,Max V\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i) + ",0.0,229,231"))
                        .says("unused-column")
                        .gives(
                                line("Active energy (A)", "import", 15, 96, sum(96) / 1_000, DAY, QUARTERS_END),
                                line("Returned energy (A)", "export", 15, 96, 0, DAY, QUARTERS_END)),
                Export.of(
                                "The highest demand of the day, in Chinese",
                                "days.csv",
                                "日期 (UTC),用電度數(度),最高需量(瓩)\n"
                                        + rows(10, i -> at("yyyy/MM/dd", 1_440 * i) + "," + point(i) + ",30" + i % 5))
                        .gives(
                                line("用電度數", "import", 1_440, 10, sum(10), DAY, "2024-06-29T00:00:00Z"),
                                line("最高需量", "import", "kW", 1_440, 10, 0, Double.NaN, DAY, "2024-06-29T00:00:00Z")),
                Export.of(
                                "What is given back, in short Dutch",
                                "p1.csv",
                                "TIMESTAMP UTC,ACT_VERBR_KW_170,ACT_GELVR_KW_270\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i) + ",0.0"))
                        .gives(
                                line("ACT_VERBR_170", "import", 15, 96, sum(96) / 4, DAY, QUARTERS_END),
                                line("ACT_GELVR_270", "export", 15, 96, 0, DAY, QUARTERS_END)),
                Export.of(
                                "The offset in minutes beside local time",
                                "gateway.csv",
                                "Error,UTC Offset (Minutes),Local Time Stamp,Real Energy (kWh)\n"
                                        + rows(96, i -> "0,-300," + at("yyyy-MM-dd HH:mm:ss", 15 * i) + "," + point(i)))
                        .gives(line(
                                "Real Energy",
                                "import",
                                15,
                                96,
                                sum(96),
                                "2024-06-20T05:00:00Z",
                                "2024-06-21T04:45:00Z")),
                Export.of(
                                "Codes of powers: the mean counts, the least and the highest do not",
                                "ems.csv",
                                "Time (UTC);1-0:1.4.0*255;1-0:1.3.0*255;1-0:1.6.0*255\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 15 * i) + ";" + point(i) + ";0." + i % 7
                                                        + ";9." + i % 5))
                        .asks("unit:1-0:1.4.0*255", "unit:1-0:1.3.0*255", "unit:1-0:1.6.0*255")
                        .answered("unit=kW")
                        .gives(
                                line("1-0:1.4.0*255", "import", 15, 96, sum(96) / 4, DAY, QUARTERS_END),
                                line("1-0:1.3.0*255", "import", "kW", 15, 96, 0, Double.NaN, DAY, QUARTERS_END),
                                line("1-0:1.6.0*255", "import", "kW", 15, 96, 0, Double.NaN, DAY, QUARTERS_END)),
                Export.of(
                                "Decilitres of water",
                                "water.csv",
                                "time utc,water usage dl\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i)))
                        .gives(line("water usage", "import", "L", 15, 96, 0, sum(96) / 10, DAY, QUARTERS_END)),
                Export.of(
                                "A rack's capacity beside its power is no energy",
                                "dcim.csv",
                                "Timestamp (UTC),Power (kW),Capacity (kW)\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i) + ",20"))
                        .gives(
                                line("Power", "import", 15, 96, sum(96) / 4, DAY, QUARTERS_END),
                                line("Capacity", "import", "kW", 15, 96, 0, Double.NaN, DAY, QUARTERS_END)),
                Export.of(
                                "A counter in whole kWh that mostly stands still",
                                "pv meter.csv",
                                "Time (UTC),kWh.first\n"
                                        + rows(48, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (28_480 + i / 4)))
                        .asks("quantity")
                        .answered("quantity=register")
                        .gives(line("first", "import", 60, 47, 11, DAY, "2024-06-21T22:00:00Z")),
                Export.of(
                                "Temperatures above those of °C are asked, with °F",
                                "weather.csv",
                                "Time (UTC),Outdoor Temp,kWh\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (60 + i % 25) + ","
                                                        + point(i)))
                        .asks("unit:Outdoor Temp")
                        .answered("unit:Outdoor Temp=°F")
                        .gives(
                                line("Outdoor Temp", "none", "°C", 60, 96, 0, Double.NaN, DAY, "2024-06-23T23:00:00Z"),
                                line("weather", "import", 60, 96, sum(96), DAY, "2024-06-23T23:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
