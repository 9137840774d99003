package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which columns of an export are readings, and which only look like it, whoever wrote it. */
class ColumnRulesTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:00:00Z";
    private static final double NONE = Double.NaN;

    static Stream<Export> exports() {
        return Stream.concat(Stream.concat(units(), times()), Stream.concat(bounds(), prices()));
    }

    private static String hour(int i) {
        return at("yyyy-MM-dd'T'HH:mm", 60 * i) + "Z,";
    }

    private static Stream<Export> units() {
        return Stream.of(
                Export.of(
                                "A column of units speaks of the value, not of numbers of items beside it",
                                "history.csv",
                                "itemid,name,time,ns,value,units\n"
                                        + rows(24, i -> "4711,PDU 1," + hour(i) + (900 - i) + "," + point(i) + ",W"))
                        .gives(line("PDU 1", "import", 60, 24, sum(24) / 1e3, JUNE_20, NIGHT)),
                Export.of(
                                "Voltages, shares, alarms, places and addresses without a unit are no readings",
                                "panel.csv",
                                "time,Vmin,Iout,%Wout,Power Factor,PUE,lowalarm,longitude,PDU IP,kWh\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + "229," + i + ",40,0.9" + i % 9 + ",1.3" + i % 9 + ",0,8."
                                                        + i + ",10.0.0.1," + point(i)))
                        .says("unused-column")
                        .gives(line("10.0.0.1", "import", 60, 24, sum(24), JUNE_20, NIGHT)),
                Export.of(
                                "High voltage names a network, and its column holds energy",
                                "hv.csv",
                                "time,High voltage,Low voltage\n"
                                        + rows(24, i -> hour(i) + point(i) + "," + number(value(i) * 2)))
                        .asks("unit:High voltage", "unit:Low voltage")
                        .answered("unit=kWh")
                        .gives(
                                line("High voltage", "import", 60, 24, sum(24), JUNE_20, NIGHT),
                                line("Low voltage", "import", 60, 24, sum(24) * 2, JUNE_20, NIGHT)),
                Export.of(
                                "A unit after a point",
                                "logger.csv",
                                "time,Main.Wh,Ch. 1 kW.Avg.,Ch. 1 Amps.Avg\n"
                                        + rows(24, i -> hour(i) + point(i) + ",2,9"))
                        .gives(
                                line("Main", "import", 60, 24, sum(24) / 1e3, JUNE_20, NIGHT),
                                line("Ch. 1 Avg.", "import", 60, 24, 48, JUNE_20, NIGHT)),
                Export.of(
                                "Masses of CO2 are no energy",
                                "footprint.csv",
                                "time,Location based (MTCO2e),scope2_kgCO2e.market\n"
                                        + rows(24, i -> hour(i) + point(i) + ",2." + i))
                        .gives(
                                line("Location based", "none", "kg", 60, 24, 0, sum(24) * 1e3, JUNE_20, NIGHT),
                                line(
                                        "scope2_ market",
                                        "none",
                                        "kg",
                                        60,
                                        24,
                                        0,
                                        sum(24, i -> Double.parseDouble("2." + i)),
                                        JUNE_20,
                                        NIGHT)));
    }

    private static Stream<Export> times() {
        return Stream.of(
                Export.of(
                                "Columns of the day headed by half-day clocks with their unit",
                                "rows.csv",
                                "Meter,Date,"
                                        + java.util.stream.IntStream.rangeClosed(1, 24)
                                                .mapToObj(i -> at("h:mm a", 60 * i) + " kWH")
                                                .collect(java.util.stream.Collectors.joining(","))
                                        + "\n"
                                        + rows(
                                                3,
                                                d -> "M1," + at("yyyy-MM-dd", 1_440 * d)
                                                        + columns(24, ',', Export::point)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("M1", "import", 60, 72, 3 * sum(24), JUNE_20, "2024-06-22T23:00:00Z")),
                Export.of(
                                "Columns of the day headed 0015 to 2400",
                                "rows.csv",
                                "Meter,Date,Units"
                                        + columns(
                                                96, ',', i -> String.format("%02d%02d", (i + 1) / 4, (i + 1) % 4 * 15))
                                        + "\n"
                                        + rows(
                                                2,
                                                d -> "M1," + at("yyyy-MM-dd", 1_440 * d) + ",KWH"
                                                        + columns(96, ',', Export::point)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("M1", "import", 15, 192, 2 * sum(96), JUNE_20, "2024-06-21T23:45:00Z")),
                Export.of(
                                "Hours of half days as ranges, beside the date of use and not the date of reading",
                                "hours.csv",
                                "Read date,Usage date,Hour,Usage (kWh)\n"
                                        + rows(
                                                24,
                                                i -> "2024-06-21,2024-06-20," + at("h a", 60 * i) + " - "
                                                        + at("h a", 60 * i + 60) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("hours", "import", 60, 24, sum(24), JUNE_20, NIGHT)),
                Export.of(
                                "Hours that end, beside the date in one cell",
                                "pool.csv",
                                "Date (HE),Demand (MW)\n"
                                        + rows(24, i -> "06/20/2024 " + String.format("%02d", i + 1) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("pool", "import", 60, 24, sum(24) * 1e3, JUNE_20, NIGHT)),
                Export.of(
                                "Year to hour as one number are no seconds since 1970",
                                "compact.csv",
                                "Time UTC,kWh\n" + rows(24, i -> at("yyyyMMddHH", 60 * i) + "," + point(i)))
                        .gives(line("compact", "import", 60, 24, sum(24), JUNE_20, NIGHT)),
                Export.of(
                                "Seconds since 1970, newest first, one for each device",
                                "logger.csv",
                                "timestamp,device,Usage [kW]\n"
                                        + rows(
                                                48,
                                                i -> (1_718_924_400 - 3_600 * (i / 2)) + ","
                                                        + (i % 2 == 0 ? "A," : "B,") + point(i / 2)))
                        .gives(
                                line("A", "import", 60, 24, sum(24), JUNE_20, NIGHT),
                                line("B", "import", 60, 24, sum(24), JUNE_20, NIGHT)),
                Export.of(
                                "A file in which every hour comes twice proves no zone, and customers are no money",
                                "homes.csv",
                                "Customer,date,time,kWh\n"
                                        + rows(
                                                96,
                                                i -> (i / 48 + 1) + ",2012-07-" + (i % 48 < 24 ? "19," : "20,") + i % 24
                                                        + ":00," + point(i % 48)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                line("1", "import", 60, 48, sum(48), "2012-07-19T00:00:00Z", "2012-07-20T23:00:00Z"),
                                line("2", "import", 60, 48, sum(48), "2012-07-19T00:00:00Z", "2012-07-20T23:00:00Z")),
                Export.of(
                                "Amounts with a unit behind them are no money",
                                "amounts.csv",
                                "Usage type,Amount used,From (date/time),To (date/time),Amount charged\n"
                                        + rows(
                                                24,
                                                i -> "General usage," + point(i) + " kWh," + hour(i) + hour(i + 1)
                                                        + "$0.12"))
                        .gives(line("Amount used", "import", 60, 24, sum(24), JUNE_20, NIGHT)));
    }

    private static Stream<Export> bounds() {
        return Stream.of(
                Export.of(
                                "A peak beside an average is none",
                                "ilo.csv",
                                "time,Average Power (W),Peak Power (W)\n"
                                        + rows(24, i -> hour(i) + point(i) + "," + number(value(i) * 2)))
                        .gives(
                                line("Average Power", "import", 60, 24, sum(24) / 1e3, JUNE_20, NIGHT),
                                line("Peak Power", "import", "kW", 60, 24, 0, NONE, JUNE_20, NIGHT)),
                Export.of(
                                "A limit and the least of a time stand beside the power and are none",
                                "server.csv",
                                "time,power.draw [W],power.limit [W],Min Power (W),5 min power (W)\n"
                                        + rows(24, i -> hour(i) + point(i) + ",700,0." + (10 + i) + ",3"))
                        .gives(
                                line("power.draw", "import", 60, 24, sum(24) / 1e3, JUNE_20, NIGHT),
                                line("power.limit", "import", "kW", 60, 24, 0, NONE, JUNE_20, NIGHT),
                                line("Min Power", "import", "kW", 60, 24, 0, NONE, JUNE_20, NIGHT),
                                line("5 min power", "import", 60, 24, 0.072, JUNE_20, NIGHT)));
    }

    private static Stream<Export> prices() {
        return Stream.of(
                Export.of(
                                "CAISO OASIS: the column MW of a report of prices holds $/MWh",
                                "PRC_LMP_DAM.csv",
                                "INTERVALSTARTTIME_GMT,INTERVALENDTIME_GMT,OPR_DT,OPR_HR,NODE,LMP_TYPE,XML_DATA_ITEM,MW\n"
                                        + rows(
                                                48,
                                                i -> at("yyyy-MM-dd'T'HH:mm", 60 * (i / 2)) + ":00-00:00,"
                                                        + at("yyyy-MM-dd'T'HH:mm", 60 * (i / 2 + 1))
                                                        + ":00-00:00,2024-06-20," + (i / 2 + 1) + ",HUB,"
                                                        + (i % 2 == 0 ? "LMP,LMP_PRC," : "MCC,LMP_CONG_PRC,")
                                                        + point(i)))
                        .gives(
                                line("HUB/LMP", "none", "USD/kWh", 60, 24, 0, NONE, JUNE_20, NIGHT),
                                line("HUB/MCC", "none", "USD/kWh", 60, 24, 0, NONE, JUNE_20, NIGHT)),
                Export.of(
                                "Prices for a MWHr, and for a megawatt hour in one word",
                                "zones.csv",
                                "time,LBMP ($/MWHr),DollarsPerMegawattHour\n"
                                        + rows(24, i -> hour(i) + point(i) + "," + point(i + 1)))
                        .asks("unit:LBMP", "unit:zones")
                        .answered("unit=USD/MWh")
                        .gives(
                                line("LBMP", "none", "USD/kWh", 60, 24, 0, NONE, JUNE_20, NIGHT),
                                line("zones", "none", "USD/kWh", 60, 24, 0, NONE, JUNE_20, NIGHT)),
                Export.of(
                                "A second row of headers says how columns are written, and the units",
                                "report.csv",
                                "\"H\",\"Date\",\"Hour Ending\",\"Location ID\",\"Locational Marginal Price\"\n"
                                        + "\"H\",\"Date\",\"HH\",\"Number\",\"$/MWh\"\n"
                                        + rows(
                                                24,
                                                i -> "\"D\",\"06/20/2024\",\"" + String.format("%02d", i + 1)
                                                        + "\",\"4000\",\"" + point(i) + "\""))
                        .asks("zone")
                        .answered("zone=UTC", "unit=USD/MWh")
                        .gives(line("4000", "none", "USD/kWh", 60, 24, 0, NONE, JUNE_20, NIGHT)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
