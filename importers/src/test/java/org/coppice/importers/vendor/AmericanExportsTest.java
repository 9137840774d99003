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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as utilities, portals and market operators of the Americas give them, with invented values. */
class AmericanExportsTest {
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    /** The day on which clocks go back, and the thirteen after it. */
    private static final LocalDateTime NOVEMBER = LocalDateTime.of(2024, 11, 3, 0, 0);

    static Stream<Export> exports() {
        return Stream.concat(utilities(), Stream.concat(markets(), others()));
    }

    private static Stream<Export> utilities() {
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

    /** Date and number of an hour after the midnight of the long day, by the hour in which it ends; the third is the second again. */
    private static String hourEnding(int i, String date, String hour, String again) {
        int elapsed = i < 25 ? i : i - 1;
        int ending = i < 2 ? i + 1 : i < 25 ? i : elapsed % 24 + 1;
        return at(date, NOVEMBER, i < 25 ? 0 : 60 * elapsed) + ","
                + String.format(Locale.ROOT, i == 2 ? again : hour, ending);
    }

    private static Stream<Export> markets() {
        return Stream.of(
                Export.of(
                                "CAISO OASIS: GMT start and end beside the operating day and hour",
                                "SLD_FCST.csv",
                                "INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,LOAD_TYPE,OPR_DT,OPR_HR,OPR_INTERVAL,MARKET_RUN_ID,TAC_AREA_NAME,LABEL,XML_DATA_ITEM,POS,MW,EXECUTION_TYPE,GROUP\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss", 60 * i) + "-00:00,"
                                                        + at("yyyy-MM-dd'T'HH:mm:ss", 60 * i + 60)
                                                        + "-00:00,0,2024-06-19," + (i + 1)
                                                        + ",0,ACTUAL,CA ISO-TAC,Total Actual Hourly Integrated Load,SYS_FCST_ACT_MW,3.8,"
                                                        + point(i) + ",ACTUAL,1"))
                        .gives(line(
                                "CA ISO-TAC",
                                "import",
                                60,
                                24,
                                1000 * sum(24),
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T23:00:00Z")),
                Export.of(
                                "PJM: UTC and eastern prevailing time side by side, am and pm",
                                "hrl_load_metered.csv",
                                "datetime_beginning_utc,datetime_beginning_ept,nerc_region,mkt_region,zone,load_area,mw,is_verified\n"
                                        + rows(
                                                25,
                                                i -> at(
                                                                "M/d/yyyy h:mm:ss a",
                                                                LocalDateTime.of(2024, 11, 3, 4, 0),
                                                                60 * i)
                                                        + ","
                                                        + in(EAST, "M/d/yyyy h:mm:ss a", NOVEMBER, 60 * i)
                                                        + ",RFC,WEST,AEP,AEPAPT," + point(i)
                                                        + ",True"))
                        .gives(line(
                                "hrl_load_metered",
                                "import",
                                60,
                                25,
                                1000 * sum(25),
                                "2024-11-03T04:00:00Z",
                                "2024-11-04T04:00:00Z")),
                Export.of(
                                "ERCOT: hour ending 01:00 to 24:00, a flag for the repeated hour",
                                "native_load.csv",
                                "DeliveryDate,HourEnding,COAST (MW),DSTFlag\n"
                                        + rows(
                                                337,
                                                i -> hourEnding(i, "MM/dd/yyyy", "%02d:00", "%02d:00") + "," + point(i)
                                                        + "," + (i == 2 ? "Y" : "N")))
                        .asks("zone")
                        .answered("zone=America/Chicago")
                        .gives(line(
                                "COAST",
                                "import",
                                60,
                                337,
                                1000 * sum(337),
                                "2024-11-03T05:00:00Z",
                                "2024-11-17T05:00:00Z")),
                Export.of(
                                "NYISO: the offset's name in a column of its own",
                                "pal.csv",
                                "\"Time Stamp\",\"Time Zone\",\"Name\",\"PTID\",\"Load (MW)\"\n"
                                        + rows(
                                                337,
                                                i -> "\"" + in(EAST, "MM/dd/yyyy HH:mm:ss", NOVEMBER, 60 * i) + "\",\""
                                                        + (i < 2 ? "EDT" : "EST") + "\",\"CAPITL\",61757," + point(i)))
                        .gives(line(
                                "CAPITL",
                                "import",
                                60,
                                337,
                                1000 * sum(337),
                                "2024-11-03T04:00:00Z",
                                "2024-11-17T04:00:00Z")),
                Export.of(
                                "ISO New England: hour ending with 02X in autumn",
                                "hourlysysload.csv",
                                "\"C\",\"System Hourly Load\"\n\"H\",\"Date\",\"Hour Ending\",\"Total Load (MWh)\"\n"
                                        + rows(
                                                337,
                                                i -> "\"D\"," + hourEnding(i, "MM/dd/yyyy", "%02d", "%02dX") + ",\""
                                                        + point(i) + "\""))
                        .asks("zone")
                        .answered("zone=America/New_York")
                        .gives(line(
                                "Total Load",
                                "import",
                                60,
                                337,
                                1000 * sum(337),
                                "2024-11-03T04:00:00Z",
                                "2024-11-17T04:00:00Z")),
                Export.of(
                                "EIA: hours without minutes in UTC, the unit in a column",
                                "eia930.csv",
                                "period,respondent,respondent-name,type,type-name,value,value-units\n"
                                        + rows(
                                                48,
                                                k -> at("yyyy-MM-dd'T'HH", 60 * (k / 2)) + ",PSCO,Public Service,"
                                                        + (k % 2 == 0
                                                                ? "D,Demand," + (100 + k / 2 % 7)
                                                                : "NG,Net generation,50")
                                                        + ",megawatthours"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                line(
                                        "Public Service/Demand",
                                        "import",
                                        60,
                                        24,
                                        1000 * sum(24, i -> 100 + i % 7),
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z"),
                                line(
                                        "Public Service/Net generation",
                                        "none",
                                        60,
                                        24,
                                        1_200_000,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z")),
                Export.of(
                                "IESO: comment lines, hours 1 to 24, demands without a unit",
                                "PUB_Demand.csv",
                                "\\\\Hourly Demand Report,,,\n\\\\Created at 2024-06-21 07:30:00,,,\n\\\\For 2024,,,\nDate,Hour,Market Demand,Ontario Demand\n"
                                        + rows(
                                                24,
                                                i -> "2024-06-20," + (i + 1) + "," + (15000 + 100 * (i % 5)) + ","
                                                        + (14000 + 100 * (i % 5))))
                        .asks("zone", "unit:Market Demand", "unit:Ontario Demand")
                        .answered("zone=-05:00", "unit=MW")
                        .gives(
                                line(
                                        "Market Demand",
                                        "import",
                                        60,
                                        24,
                                        1000 * sum(24, i -> 15000 + 100 * (i % 5)),
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-21T04:00:00Z"),
                                line(
                                        "Ontario Demand",
                                        "import",
                                        60,
                                        24,
                                        1000 * sum(24, i -> 14000 + 100 * (i % 5)),
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-21T04:00:00Z")),
                Export.of(
                                "WattTime: marginal rate in pounds a MWh",
                                "CAISO_NORTH_MOER.csv",
                                "timestamp,MOER (lbs CO2/MWh)\n"
                                        + rows(12, i -> at("yyyy-MM-dd'T'HH:mm:ss", 5 * i) + "+00:00," + (900 + i)))
                        .gives(line(
                                "MOER",
                                "none",
                                "g/kWh",
                                5,
                                12,
                                0,
                                Double.NaN,
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T00:55:00Z")));
    }

    private static Stream<Export> others() {
        return Stream.of(
                Export.of(
                                "Water portal: gallons an hour, leak flag",
                                "eyeonwater.csv",
                                "Account_ID,Meter_ID,Read_Time,Timezone,Flow,Flow_Unit,Read,Read_Unit,Leak\n"
                                        + rows(
                                                24,
                                                i -> "55,W-881," + at("MM/dd/yyyy hh:mm a", 60 * i) + ",US/Eastern,"
                                                        + (10 + i % 3) + ",GAL," + (100_000 + 11 * i) + ",GAL,"))
                        .asks("quantity:W-881/Read")
                        .answered("quantity:W-881/Read=register")
                        .gives(
                                line(
                                        "W-881/Flow",
                                        "import",
                                        "L",
                                        60,
                                        24,
                                        0,
                                        3.785411784 * sum(24, i -> 10 + i % 3),
                                        "2024-06-20T04:00:00Z",
                                        "2024-06-21T03:00:00Z"),
                                line(
                                        "W-881/Read",
                                        "import",
                                        "L",
                                        60,
                                        23,
                                        0,
                                        3.785411784 * 11 * 23,
                                        "2024-06-20T04:00:00Z",
                                        "2024-06-21T02:00:00Z")),
                Export.of(
                                "Bills of gas in CCF and therms of the same gas",
                                "gas_bills.csv",
                                "Bill Start,Bill End,Usage (CCF),Usage (therms),Total Charges ($)\n01/01/2024,01/31/2024,100,103.7,90.10\n"
                                        + "02/01/2024,02/29/2024,80,82.96,70.20\n03/01/2024,03/31/2024,60,62.22,50.30\n")
                        .asks("zone", "calorific:Usage/Usage (CCF)")
                        .answered("zone=America/New_York", "calorific:Usage/Usage (CCF)=30")
                        .gives(
                                line(
                                        "Usage/Usage (CCF)",
                                        "import",
                                        0,
                                        3,
                                        240 * 30,
                                        "2024-01-01T05:00:00Z",
                                        "2024-03-01T05:00:00Z"),
                                line(
                                        "Usage/Usage (therms)",
                                        "import",
                                        0,
                                        3,
                                        248.88 * 29.30011,
                                        "2024-01-01T05:00:00Z",
                                        "2024-03-01T05:00:00Z")),
                Export.of(
                                "Steam in thousand pounds, chilled water in ton-hours, heat in MMBtu",
                                "campus.csv",
                                "Timestamp (UTC),Steam (klb),Chilled water (ton-hrs),Hot water (MMBtu)\n"
                                        + rows(4, i -> at("yyyy-MM-dd HH:mm", 60 * i) + ",2,100,1"))
                        .asks("calorific:Steam")
                        .answered("calorific:Steam=350")
                        .gives(
                                line("Steam", "import", 60, 4, 2800, "2024-06-20T00:00:00Z", "2024-06-20T03:00:00Z"),
                                line(
                                        "Chilled water",
                                        "import",
                                        60,
                                        4,
                                        400 * 12 * 0.29307107017222222,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T03:00:00Z"),
                                line(
                                        "Hot water",
                                        "import",
                                        60,
                                        4,
                                        4 * 293.07107017222222,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T03:00:00Z")),
                Export.of(
                                "ONS Brazil: instants without a zone, load in MW, semicolons with points",
                                "CURVA_CARGA.csv",
                                "id_subsistema;nom_subsistema;din_instante;val_cargaenergiahomwmed (MW)\n"
                                        + rows(
                                                24,
                                                i -> "N;NORTE;" + at("yyyy-MM-dd HH:mm:ss", 60 * i) + ";" + point(i)))
                        .asks("zone")
                        .answered("zone=America/Sao_Paulo")
                        .gives(line(
                                "val_cargaenergiahomwmed",
                                "import",
                                60,
                                24,
                                1000 * sum(24),
                                "2024-06-20T03:00:00Z",
                                "2024-06-21T02:00:00Z")),
                Export.of(
                                "Brazilian meter: quarter hours, active consumption and reactive",
                                "memoria_de_massa.csv",
                                "Data;Hora;Consumo Ativo (kWh);Consumo Reativo (kvarh)\n"
                                        + rows(96, i -> at("dd/MM/yyyy;HH:mm", 15 * i + 15) + ";" + comma(i) + ";0,1"))
                        .asks("zone")
                        .answered("zone=America/Sao_Paulo")
                        .gives(line(
                                "Consumo Ativo",
                                "import",
                                15,
                                96,
                                sum(96),
                                "2024-06-20T03:00:00Z",
                                "2024-06-21T02:45:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
