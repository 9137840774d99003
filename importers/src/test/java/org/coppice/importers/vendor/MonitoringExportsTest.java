package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exports of monitoring systems, loggers, inverters, exchanges and weather services, with invented values. */
class MonitoringExportsTest {
    private static final String DAY = "2024-06-20T00:00:00Z";
    private static final String HOUR_END = "2024-06-20T00:59:00Z";
    private static final String QUARTERS_END = "2024-06-20T23:45:00Z";
    private static final long EPOCH = 1_718_841_600;

    static Stream<Export> exports() {
        return Stream.of(metrics(), loggers(), computers(), markets(), days(), clouds())
                .flatMap(List::stream);
    }

    private static List<Export> metrics() {
        return List.of(
                Export.of(
                                "Prometheus: a gauge of GPUs in W by its published name; version and index are codes",
                                "dcgm.csv",
                                "timestamp,__name__,DCGM_FI_DRIVER_VERSION,Hostname,device,gpu,value\n"
                                        + rows(
                                                120,
                                                i -> EPOCH + 60 * (i / 2) + ",DCGM_FI_DEV_POWER_USAGE,535.104,n1,nvidia"
                                                        + i % 2 + "," + i % 2 + "," + (300 + i % 7)))
                        .says("constant-column")
                        .gives(
                                line("nvidia0", "import", 1, 60, sum(60, i -> (300 + 2 * i % 7) / 60e3), DAY, HOUR_END),
                                line(
                                        "nvidia1",
                                        "import",
                                        1,
                                        60,
                                        sum(60, i -> (300 + (2 * i + 1) % 7) / 60e3),
                                        DAY,
                                        HOUR_END)),
                Export.of(
                                "Prometheus: a counter of millijoules by its published name",
                                "energy.csv",
                                "timestamp,__name__,Hostname,value\n"
                                        + rows(
                                                60,
                                                i -> EPOCH + 60 * i + ",DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION,n1,"
                                                        + (8_000_000_000L + 18_000_000L * i)))
                        .gives(line("n1", "import", 1, 59, 59 * 0.005, DAY, "2024-06-20T00:58:00Z")),
                Export.of(
                                "Grafana: metrics with labels as headers",
                                "panel.csv",
                                "\"Time\",\"node_power_watts{instance=\"\"n1:9100\"\","
                                        + " job=\"\"ipmi\"\"}\",\"kepler_node_joules_total{a=\"\"b\"\"}\"\n"
                                        + rows(
                                                60,
                                                i -> (EPOCH + 60 * i) + "000," + (300 + i % 5) + ","
                                                        + (900 + 36_000 * i)))
                        .gives(
                                line(
                                        "node_power{instance=\"n1:9100\", job=\"ipmi\"}",
                                        "import",
                                        1,
                                        60,
                                        sum(60, i -> (300 + i % 5) / 60e3),
                                        DAY,
                                        HOUR_END),
                                line(
                                        "kepler_node_total{a=\"b\"}",
                                        "import",
                                        1,
                                        59,
                                        59 * 0.01,
                                        DAY,
                                        "2024-06-20T00:58:00Z")),
                Export.of(
                                "Grafana: a series a row, its unit in its name",
                                "long.csv",
                                "Series;Time;Value\n"
                                        + rows(
                                                48,
                                                i -> "PDU A kW;" + at("yyyy-MM-dd'T'HH:mm:ss'Z'", 30 * i) + ";"
                                                        + point(i))
                                        + rows(
                                                48,
                                                i -> "PDU B kW;" + at("yyyy-MM-dd'T'HH:mm:ss'Z'", 30 * i) + ";2.000"))
                        .gives(
                                line("PDU A kW", "import", 30, 48, sum(48) / 2, DAY, "2024-06-20T23:30:00Z"),
                                line("PDU B kW", "import", 30, 48, 48, DAY, "2024-06-20T23:30:00Z")),
                Export.of(
                                "Statistics of a home: seconds since 1970 when a row was written are no reading",
                                "statistics.csv",
                                "id,created_ts,metadata_id,start_ts,sum (kWh)\n"
                                        + rows(
                                                24,
                                                i -> i + "," + (EPOCH + 3_610 + 3_600 * i) + ".55,7,"
                                                        + (EPOCH + 3_600 * i) + ".0," + point(i)))
                        .gives(line("7", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z")));
    }

    private static List<Export> loggers() {
        return List.of(
                Export.of(
                                "A power logged ten times a second has the mean of each",
                                "fast.csv",
                                "time,power_W\n"
                                        + rows(
                                                600,
                                                i -> "2024-06-20T00:00:" + String.format("%02d.%d00Z", i / 10, i % 10)
                                                        + "," + (300 + i % 10)))
                        .says("within-seconds")
                        .gives(line("fast", "import", 0, 60, 60 * 304.5 / 3.6e6, DAY, "2024-06-20T00:00:59Z")),
                Export.of(
                                "Registers of a logger: a voltage, power, energies in and out",
                                "modbus.csv",
                                "Timestamp;40001_U1_V;40013_P_total_W;40029_Eexp_Wh\n"
                                        + rows(
                                                60,
                                                i -> EPOCH + 60 * i + ";230,1;" + (2_400 + i % 9) + ";" + (7 + i % 5)))
                        .says("unused-column")
                        .gives(
                                line(
                                        "40013_P_total",
                                        "import",
                                        1,
                                        60,
                                        sum(60, i -> (2_400 + i % 9) / 60e3),
                                        DAY,
                                        HOUR_END),
                                line("40029_Eexp", "export", 1, 60, sum(60, i -> (7 + i % 5) / 1e3), DAY, HOUR_END)),
                Export.of(
                                "A share of load behind a blank, and days of a bill, are no readings",
                                "ups.csv",
                                "Date (UTC),Days,Output (kWh),Load %\n"
                                        + rows(
                                                40,
                                                i -> at("yyyy-MM-dd", 1_440 * i) + "," + (1 + i % 2) + "," + point(i)
                                                        + "," + (40 + i % 5)))
                        .gives(line("Output", "import", 1_440, 40, sum(40), DAY, "2024-07-29T00:00:00Z")),
                Export.of(
                                "What goes into a battery and what an inverter gives is no import",
                                "solar.csv",
                                "Time (UTC);Energy | Inverter 1 (Wh);Energy to grid (Wh);Energy from grid (Wh);Stored"
                                        + " in batteries (Wh)\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy HH:mm", 15 * i) + ";" + (100 + i % 7) + ";" + i % 3
                                                        + ";" + i % 4 + ";" + i % 5))
                        .gives(
                                line(
                                        "Energy | Inverter 1",
                                        "none",
                                        15,
                                        96,
                                        sum(96, i -> (100 + i % 7) / 1e3),
                                        DAY,
                                        QUARTERS_END),
                                line("Energy to grid", "export", 15, 96, sum(96, i -> i % 3 / 1e3), DAY, QUARTERS_END),
                                line(
                                        "Energy from grid",
                                        "import",
                                        15,
                                        96,
                                        sum(96, i -> i % 4 / 1e3),
                                        DAY,
                                        QUARTERS_END),
                                line(
                                        "Stored in batteries",
                                        "none",
                                        15,
                                        96,
                                        sum(96, i -> i % 5 / 1e3),
                                        DAY,
                                        QUARTERS_END)),
                Export.of(
                                "Hours of the day by the clock, the last of which is midnight",
                                "profile.csv",
                                "Meter Number,Read Date,Channel"
                                        + columns(48, ',', i -> at("HHmm", 30 * i + 30))
                                        + "\n"
                                        + rows(
                                                3,
                                                d -> "123456," + at("MM/dd/yyyy", 1_440 * d) + ",KWH"
                                                        + columns(48, ',', Export::point)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("123456", "import", 30, 144, 3 * sum(48), DAY, "2024-06-22T23:30:00Z")),
                Export.of(
                                "Japanese: ranges with the wave of a Windows encoding",
                                "riyou.csv",
                                "年月日,曜日"
                                        + columns(48, ',', i -> at("H:mm", 30 * i) + "～" + at("H:mm", 30 * i + 30))
                                        + "\n"
                                        + rows(
                                                3,
                                                d -> at("yyyy/MM/dd", 1_440 * d) + ",木"
                                                        + columns(48, ',', Export::point)),
                                Charset.forName("windows-31j"))
                        .asks("zone", "unit")
                        .answered("zone=UTC", "unit=kWh")
                        .gives(line("riyou", "import", 30, 144, 3 * sum(48), DAY, "2024-06-22T23:30:00Z")));
    }

    private static List<Export> computers() {
        return List.of(
                Export.of(
                                "A sensor of a network monitor: each column once more as it was measured",
                                "sensor.csv",
                                "\"Date Time (UTC)\",\"Date Time(RAW)\",\"Power (W)\",\"Coverage\",\"Coverage(RAW)\"\n"
                                        + rows(
                                                96,
                                                i -> "\"" + at("MM/dd/yyyy hh:mm:ss a", 5 * i) + " - "
                                                        + at("hh:mm:ss a", 5 * i + 5)
                                                        + "\",\"" + String.format("%.8f", 45_463 + i / 288.0) + "\",\""
                                                        + (2_400 + i % 9)
                                                        + " W\",\"100 %\",\"0000010000\""))
                        .gives(line(
                                "sensor",
                                "import",
                                5,
                                96,
                                sum(96, i -> (2_400 + i % 9) / 12e3),
                                DAY,
                                "2024-06-20T07:55:00Z")),
                Export.of(
                                "Watts written as one word with their device; the least of a time is no energy",
                                "watts.csv",
                                "TimeStamp,AvgConsumedWatts,MinConsumedWatts,RAMWatt\n"
                                        + rows(
                                                60,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", i) + "," + (300 + i % 7) + ","
                                                        + (250 + i % 5) + "," + (20 + i % 3)))
                        .gives(
                                line(
                                        "Avg Consumed",
                                        "import",
                                        1,
                                        60,
                                        sum(60, i -> (300 + i % 7) / 60e3),
                                        DAY,
                                        HOUR_END),
                                line("Min Consumed", "import", "kW", 1, 60, 0, Double.NaN, DAY, HOUR_END),
                                line("RAM", "import", 1, 60, sum(60, i -> (20 + i % 3) / 60e3), DAY, HOUR_END)),
                Export.of(
                                "A history without headers has the time once more, since 1970",
                                "history.csv",
                                rows(
                                        60,
                                        i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", i) + ";" + (EPOCH + 60 * i) + ";"
                                                + (300 + i % 5) + ".5"))
                        .asks("unit")
                        .answered("unit=W")
                        .gives(line("history", "import", 1, 60, sum(60, i -> (300.5 + i % 5) / 60e3), DAY, HOUR_END)));
    }

    private static List<Export> markets() {
        return List.of(
                Export.of(
                                "A day whose hours run to the right, its date and zone in titles: a series a row",
                                "lmp.csv",
                                "Day Ahead Market\n"
                                        + "06/20/2024\n\n"
                                        + ",,,All Hours-Ending are Eastern Standard Time (EST)\n"
                                        + "Node,Type,Value"
                                        + columns(24, ',', i -> "HE " + (i + 1))
                                        + "\nA,Load,MWh"
                                        + columns(24, ',', Export::point)
                                        + "\nB,Load,MWh"
                                        + columns(24, ',', i -> number(3 - Export.value(i)))
                                        + "\n")
                        .gives(
                                line(
                                        "A Load MWh",
                                        "import",
                                        60,
                                        24,
                                        1_000 * sum(24),
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-21T04:00:00Z"),
                                line(
                                        "B Load MWh",
                                        "import",
                                        60,
                                        24,
                                        72_000 - 1_000 * sum(24),
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-21T04:00:00Z")),
                Export.of(
                                "Blocks of a day whose date the title names",
                                "drawal.csv",
                                "Date : 20-06-2024\nBlock No,Time Block (UTC),Drawal (MWh)\n"
                                        + rows(
                                                95,
                                                i -> (i + 1) + "," + at("HH:mm", 15 * i) + "-"
                                                        + at("HH:mm", 15 * i + 15) + "," + point(i)))
                        .gives(line("Drawal", "import", 15, 95, 1_000 * sum(95), DAY, "2024-06-20T23:30:00Z")),
                Export.of(
                                "A power exchange: prices in a currency, for what is asked",
                                "dayahead.csv",
                                "Delivery Date,Delivery Start,Delivery End,SE1 Price (EUR)\n"
                                        + rows(
                                                24,
                                                i -> "2024-06-20," + at("HH:mm:ss", 60 * i) + ","
                                                        + at("HH:mm:ss", 60 * i + 60) + "," + (40 + i)))
                        .asks("zone", "unit")
                        .answered("zone=UTC", "unit=EUR/MWh")
                        .gives(line(
                                "SE1 Price", "none", "EUR/kWh", 60, 24, 0, Double.NaN, DAY, "2024-06-20T23:00:00Z")),
                Export.of(
                                "The number of a zone beside its name is no reading",
                                "pal.csv",
                                "\"Time Stamp\",\"Time Zone\",\"Name\",\"PTID\",\"Load (MW)\",\"Limit\"\n"
                                        + rows(
                                                48,
                                                i -> at("MM/dd/yyyy HH:mm:ss", 5 * (i / 2)) + ",EDT,"
                                                        + (i % 2 == 0 ? "CAPITL,61757" : "N.Y.C.,61761") + ","
                                                        + (1_000 + i / 2) % 13 + "," + (i % 2 == 0 ? 7 : 8)))
                        .says("constant-column")
                        .gives(
                                line(
                                        "CAPITL",
                                        "import",
                                        5,
                                        24,
                                        sum(24, i -> (1_000 + i) % 13 / 12.0 * 1e3),
                                        "2024-06-20T04:00:00Z",
                                        "2024-06-20T05:55:00Z"),
                                line(
                                        "N.Y.C.",
                                        "import",
                                        5,
                                        24,
                                        sum(24, i -> (1_000 + i) % 13 / 12.0 * 1e3),
                                        "2024-06-20T04:00:00Z",
                                        "2024-06-20T05:55:00Z")),
                Export.of(
                                "Titles that explain each column with its unit",
                                "power.csv",
                                "-BEGIN HEADER-\n"
                                        + "parameter(s):\n"
                                        + "T2M      Temperature at 2 Meters (C)\n"
                                        + "SWDWN    Shortwave Downward Irradiance (Wh/m^2)\n"
                                        + "-END HEADER-\n"
                                        + "YEAR,MO,DY,HR,T2M,SWDWN\n"
                                        + rows(
                                                48,
                                                i -> "2024,6," + (20 + i / 24) + "," + i % 24 + ",15.25," + (100 + i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                line("T2M", "none", "°C", 60, 48, 0, Double.NaN, DAY, "2024-06-21T23:00:00Z"),
                                line(
                                        "SWDWN",
                                        "none",
                                        "kWh/m²",
                                        60,
                                        48,
                                        0,
                                        sum(48, i -> (100 + i) / 1e3),
                                        DAY,
                                        "2024-06-21T23:00:00Z")));
    }

    private static List<Export> days() {
        return List.of(
                Export.of(
                                "Year, month and day, and the number of the half hour",
                                "halves.csv",
                                "Year,Month,Day,Period,Energy (MWh)\n"
                                        + rows(
                                                96,
                                                i -> "2024,6," + (20 + i / 48) + "," + (1 + i % 48) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("halves", "import", 30, 96, 1_000 * sum(96), DAY, "2024-06-21T23:30:00Z")),
                Export.of(
                                "The quarter hour of the day as QH",
                                "quarters.csv",
                                "Date;QH;MWh\n"
                                        + rows(
                                                192,
                                                i -> at("dd.MM.yyyy", 15 * i) + ";" + (1 + i % 96) + ";"
                                                        + point(i).replace('.', ',')))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("quarters", "import", 15, 192, 1_000 * sum(192), DAY, "2024-06-21T23:45:00Z")),
                Export.of(
                                "A meter's size names no meter",
                                "medicao.csv",
                                "Conta,Meter Size,Data (UTC),Hora,Ativa C (kWh),Ativa G (kWh)\n"
                                        + rows(
                                                48,
                                                i -> "A1,1in," + at("dd/MM/yyyy", 60 * i) + "," + i % 24 + ","
                                                        + point(i) + "," + (i % 3) / 10.0))
                        .gives(
                                line("Ativa C", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z"),
                                line(
                                        "Ativa G",
                                        "none",
                                        60,
                                        48,
                                        sum(48, i -> (i % 3) / 10.0),
                                        DAY,
                                        "2024-06-21T23:00:00Z")));
    }

    private static List<Export> clouds() {
        String months = Stream.of(1, 2, 3, 4, 5, 6)
                .map(m -> String.format("abc,vm,2024-%02d-01,Scope2,%s", m, number(12 + m)))
                .collect(Collectors.joining("\n"));
        return List.of(
                Export.of(
                                "A cloud's carbon: the unit within a header written as one word; masses that grow are"
                                        + " no counter",
                                "carbon.csv",
                                "SubscriptionId,ServiceType,UsageMonth,Scope,EmissionsKgCO2e\n" + months + "\n")
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("abc", "none", "kg", 0, 6, 0, 93, "2024-01-01T00:00:00Z", "2024-06-01T00:00:00Z")),
                Export.of(
                                "A bill with a cost and no quantity is pointed out",
                                "bills.csv",
                                "Meter,Start Date,End Date,Usage (kWh),Cost ($)\n"
                                        + rows(
                                                8,
                                                i -> "Main," + month(i) + "," + month(i + 1) + ","
                                                        + (i == 3 ? "0" : "100") + ","
                                                        + (i == 3 ? "$6,019.31" : "20").replace(",", "")))
                        .asks("zone")
                        .answered("zone=UTC")
                        .says("billed-nothing")
                        .gives(line(
                                "Main", "import", "kWh", 0, 8, 0, 700, "2024-01-01T00:00:00Z", "2024-08-01T00:00:00Z")),
                Export.of(
                                "A year of hours without times in a zone whose clocks change",
                                "year.csv",
                                "kWh\n" + rows(8_760, Export::point))
                        .asks("year", "zone")
                        .answered("year=2023", "zone=Europe/Berlin")
                        .says("counted-hours")
                        .gives(line(
                                "year",
                                "import",
                                60,
                                8_760,
                                sum(8_760),
                                "2022-12-31T23:00:00Z",
                                "2023-12-31T22:00:00Z")),
                Export.of(
                                "The same of a leap year, of which a day is missing",
                                "year.csv",
                                "kWh\n" + rows(8_760, Export::point))
                        .asks("year", "zone")
                        .answered("year=2024", "zone=UTC")
                        .says("length-of-year")
                        .gives(line(
                                "year",
                                "import",
                                60,
                                8_760,
                                sum(8_760),
                                "2024-01-01T00:00:00Z",
                                "2024-12-30T23:00:00Z")));
    }

    private static String month(int i) {
        return LocalDateTime.of(2024, 1, 1, 0, 0).plusMonths(i).toLocalDate().toString();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
