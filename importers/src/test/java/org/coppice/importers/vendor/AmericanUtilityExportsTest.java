package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.in;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as utilities and portals of the United States and Canada give them, with invented values. */
class AmericanUtilityExportsTest {
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    /** The day on which clocks go back, and the thirteen after it. */
    private static final LocalDateTime NOVEMBER = LocalDateTime.of(2024, 11, 3, 0, 0);

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "PG&E: preamble, date, start and end 00:14",
                                "pge_electric_interval_data.csv",
                                "Name,JANE ROE\nAddress,\"1 MAIN ST SAN FRANCISCO CA 94105\"\nAccount Number,1234567890\nService,Service 1\n\n"
                                        + "TYPE,DATE,START TIME,END TIME,USAGE (kWh),COST,NOTES\n"
                                        + rows(
                                                100,
                                                i -> "Electric usage," + in(WEST, "yyyy-MM-dd,HH:mm", NOVEMBER, 15 * i)
                                                        + "," + in(WEST, "HH:mm", NOVEMBER, 15 * i + 14) + ","
                                                        + point(i) + ",$0.10,"))
                        .asks("zone")
                        .answered("zone=America/Los_Angeles")
                        .gives(line(
                                "pge_electric_interval_data",
                                "import",
                                15,
                                100,
                                sum(100),
                                "2024-11-03T07:00:00Z",
                                "2024-11-04T07:45:00Z")),
                Export.of(
                                "SCE: the interval in one cell, the unit in words",
                                "SCE_Usage.csv",
                                "Energy Usage Information,\n\"For location: 1 MAIN ST\",\n\n"
                                        + "\"Energy consumption time period\",\"Usage(Real energy in kilowatt-hours)\",\"Reading quality\"\n"
                                        + rows(
                                                24,
                                                i -> "\"" + at("yyyy-MM-dd HH:mm:ss", 60 * i) + " to "
                                                        + at("yyyy-MM-dd HH:mm:ss", 60 * i + 60) + "\",\"" + point(i)
                                                        + "\",\"\""))
                        .asks("zone")
                        .answered("zone=America/Los_Angeles")
                        .gives(line(
                                "Usage(Real energy)",
                                "import",
                                60,
                                24,
                                sum(24),
                                "2024-06-20T07:00:00Z",
                                "2024-06-21T06:00:00Z")),
                Export.of(
                                "SDG&E: consumption, generation and net of quarter hours, the unit above",
                                "Electric_15_Minute.csv",
                                "Name,JANE ROE\nAddress,1 MAIN ST\nResource,Electricity\nUOM,kWh\n\n"
                                        + "Meter Number,Date,Start Time,Duration,Consumption,Generation,Net\n"
                                        + rows(
                                                96,
                                                i -> "01234567," + at("M/d/yyyy,h:mm a", 15 * i) + ",15,"
                                                        + number(value(i)) + ",0.2500," + number(value(i) - 0.25)))
                        .asks("zone")
                        .answered("zone=America/Los_Angeles")
                        .says("net-beside-flows")
                        .gives(
                                line(
                                        "01234567/Consumption",
                                        "import",
                                        15,
                                        96,
                                        sum(96),
                                        "2024-06-20T07:00:00Z",
                                        "2024-06-21T06:45:00Z"),
                                line(
                                        "01234567/Generation",
                                        "export",
                                        15,
                                        96,
                                        24,
                                        "2024-06-20T07:00:00Z",
                                        "2024-06-21T06:45:00Z"),
                                line(
                                        "01234567/Net",
                                        "net",
                                        15,
                                        96,
                                        sum(96) - 24,
                                        "2024-06-20T07:00:00Z",
                                        "2024-06-21T06:45:00Z")),
                Export.of(
                                "Con Edison: import and export of one meter",
                                "coned_electric_60_minute.csv",
                                "Name,JANE ROE\nAccount Number,\nService,Service 1\n\nTYPE,DATE,START TIME,END TIME,IMPORT (kWh),EXPORT (kWh),COST,NOTES\n"
                                        + rows(
                                                25,
                                                i -> "Electric usage," + in(EAST, "yyyy-MM-dd,HH:mm", NOVEMBER, 60 * i)
                                                        + "," + in(EAST, "HH:mm", NOVEMBER, 60 * i + 59) + ","
                                                        + point(i) + ",0.125,,"))
                        .asks("zone")
                        .answered("zone=America/New_York")
                        .gives(
                                line(
                                        "IMPORT",
                                        "import",
                                        60,
                                        25,
                                        sum(25),
                                        "2024-11-03T04:00:00Z",
                                        "2024-11-04T04:00:00Z"),
                                line(
                                        "EXPORT",
                                        "export",
                                        60,
                                        25,
                                        3.125,
                                        "2024-11-03T04:00:00Z",
                                        "2024-11-04T04:00:00Z")),
                Export.of(
                                "Smart Meter Texas: consumption and surplus generation in rows of their own, a date of revision",
                                "IntervalData.csv",
                                "ESIID,USAGE_DATE,REVISION_DATE,USAGE_START_TIME,USAGE_END_TIME,USAGE_KWH,ESTIMATED_ACTUAL,CONSUMPTION_SURPLUSGENERATION\n"
                                        + rows(
                                                192,
                                                k -> "'10443720000000001,06/20/2024,06/21/2024 05:30:12,"
                                                        + at(" HH:mm", 15 * (k / 2)) + ","
                                                        + at(" HH:mm", 15 * (k / 2) + 15) + ","
                                                        + (k % 2 == 0 ? point(k / 2) : ".25") + ",A,"
                                                        + (k % 2 == 0 ? "Consumption" : "Surplus Generation")))
                        .asks("zone")
                        .answered("zone=America/Chicago")
                        .gives(
                                line(
                                        "10443720000000001/USAGE_KWH Consumption",
                                        "import",
                                        15,
                                        96,
                                        sum(96),
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-21T04:45:00Z"),
                                line(
                                        "10443720000000001/USAGE_KWH Surplus Generation",
                                        "export",
                                        15,
                                        96,
                                        24,
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-21T04:45:00Z")),
                Export.of(
                                "BC Hydro: inflow, outflow and their net, the same as kW, power factor",
                                "bchydro.csv",
                                "\"Account Holder\",\"Account Number\",\"Meter Number\",\"Interval Start Date/Time\",\"Inflow (kWh)\",\"Outflow (kWh)\",\"Net Consumption (kWh)\",\"Demand (kW)\",\"Power Factor (%)\",\"Estimated Usage\",\"Service Address\",\"City\"\n"
                                        + rows(
                                                24,
                                                i -> "\"JANE ROE\",\"'000012345678\",\"'0000098765\",\""
                                                        + at("yyyy-MM-dd HH:mm", 60 * i) + "\",\""
                                                        + point(i) + "\",\"0.125\",\"" + number(value(i) - 0.125)
                                                        + "\",\"N/A\",\"N/A\",\"\",\"1 MAIN ST\",\"VANCOUVER\""))
                        .asks("zone")
                        .answered("zone=America/Vancouver")
                        .says("net-beside-flows")
                        .gives(
                                line(
                                        "0000098765/Inflow (kWh)",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        "2024-06-20T07:00:00Z",
                                        "2024-06-21T06:00:00Z"),
                                line(
                                        "0000098765/Outflow (kWh)",
                                        "export",
                                        60,
                                        24,
                                        3,
                                        "2024-06-20T07:00:00Z",
                                        "2024-06-21T06:00:00Z"),
                                line(
                                        "0000098765/Net Consumption (kWh)",
                                        "net",
                                        60,
                                        24,
                                        sum(24) - 3,
                                        "2024-06-20T07:00:00Z",
                                        "2024-06-21T06:00:00Z")),
                Export.of(
                                "Hydro-Québec: semicolons, decimal comma, newest first, codes for quality, temperature beside",
                                "heures.csv",
                                "Contrat;Date et heure;kWh;Code de consommation;Température moyenne (°C);Code de température\n"
                                        + rows(
                                                24,
                                                k -> "0312345678;" + at("yyyy-MM-dd HH:mm:ss", 60 * (23 - k)) + ";"
                                                        + comma(23 - k) + ";R;" + (10 + k) + ";R"))
                        .asks("zone")
                        .answered("zone=America/Toronto")
                        .gives(
                                line(
                                        "0312345678/kWh",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        "2024-06-20T04:00:00Z",
                                        "2024-06-21T03:00:00Z"),
                                line(
                                        "0312345678/Température moyenne (°C)",
                                        "none",
                                        "°C",
                                        60,
                                        24,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T04:00:00Z",
                                        "2024-06-21T03:00:00Z")),
                Export.of(
                                "Municipal utility: two-digit years, hour ending 100 to 2400",
                                "usage.csv",
                                "Account,Meter,Date,Hour Ending,KWH\n"
                                        + rows(24, i -> "77001,E55," + "06/20/24," + (100 * (i + 1)) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=America/Chicago")
                        .gives(line("E55", "import", 60, 24, sum(24), "2024-06-20T05:00:00Z", "2024-06-21T04:00:00Z")),
                Export.of(
                                "Emporia: zone and kWhs in the headers",
                                "emporia-1H.csv",
                                "Time Bucket (America/Denver),House-1-Mains_A (kWhs),House-1-Mains_B (kWhs)\n"
                                        + rows(24, i -> at("MM/dd/yyyy HH:mm:ss", 60 * i) + "," + point(i) + ",0.500"))
                        .gives(
                                line(
                                        "House-1-Mains_A",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        "2024-06-20T06:00:00Z",
                                        "2024-06-21T05:00:00Z"),
                                line(
                                        "House-1-Mains_B",
                                        "import",
                                        60,
                                        24,
                                        12,
                                        "2024-06-20T06:00:00Z",
                                        "2024-06-21T05:00:00Z")),
                Export.of(
                                "Pecan Street: offsets of whole hours, kW by circuit",
                                "1minute_data.csv",
                                "dataid,localminute,use (kW),solar (kW)\n"
                                        + rows(
                                                60,
                                                i -> "661," + at("yyyy-MM-dd HH:mm:ss", i) + "-05," + point(i)
                                                        + ",0.600"))
                        .gives(
                                line(
                                        "use",
                                        "import",
                                        1,
                                        60,
                                        sum(60) / 60,
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-20T05:59:00Z"),
                                line("solar", "none", 1, 60, 0.6, "2024-06-20T05:00:00Z", "2024-06-20T05:59:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
