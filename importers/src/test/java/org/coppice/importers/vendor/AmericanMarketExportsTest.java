package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.in;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as market operators and grid data services of the United States and Canada give them, with invented values. */
class AmericanMarketExportsTest {
    private static final ZoneId EAST = ZoneId.of("America/New_York");
    private static final ZoneId WEST = ZoneId.of("America/Los_Angeles");
    /** The day on which clocks go back, and the thirteen after it. */
    private static final LocalDateTime NOVEMBER = LocalDateTime.of(2024, 11, 3, 0, 0);

    static Stream<Export> exports() {
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

    /** Date and number of an hour after the midnight of the long day, by the hour in which it ends; the third is the second again. */
    private static String hourEnding(int i, String date, String hour, String again) {
        int elapsed = i < 25 ? i : i - 1;
        int ending = i < 2 ? i + 1 : i < 25 ? i : elapsed % 24 + 1;
        return at(date, NOVEMBER, i < 25 ? 0 : 60 * elapsed) + ","
                + String.format(Locale.ROOT, i == 2 ? again : hour, ending);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
