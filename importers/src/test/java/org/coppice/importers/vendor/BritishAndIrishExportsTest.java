package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
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

/** Files as the portals and market bodies of Great Britain and Ireland give them, with invented values. */
class BritishAndIrishExportsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 27, 0, 0);

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Octopus Energy, consumption.csv",
                                "consumption.csv",
                                "Consumption (kwh), Estimated Cost Inc. Tax (p), Standing Charge Inc. Tax (p), Start, End\n"
                                        + rows(
                                                50,
                                                i -> point(i) + ", 12.5, 1.2, "
                                                        + in(LONDON, "yyyy-MM-dd'T'HH:mm:ssxxx", OCTOBER, 30 * i) + ", "
                                                        + in(LONDON, "yyyy-MM-dd'T'HH:mm:ssxxx", OCTOBER, 30 * i + 30)))
                        .gives(line(
                                "consumption",
                                "import",
                                30,
                                50,
                                sum(50),
                                "2024-10-26T23:00:00Z",
                                "2024-10-27T23:30:00Z")),
                Export.of(
                                "n3rgy, half hours named by their ends in UTC",
                                "electricity_consumption.csv",
                                "timestamp (UTC), energyConsumption (kWh)\n"
                                        + rows(48, i -> at("yyyy-MM-dd HH:mm", 30 * i + 30) + "," + point(i)))
                        .gives(line(
                                "energyConsumption",
                                "import",
                                30,
                                48,
                                sum(48),
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T23:30:00Z")),
                Export.of(
                                "A bureau's 48 columns with the day's total before them, slots named by their ends",
                                "HH_Data.csv",
                                "Site Name,MPAN,Meter Serial,Date,Units,Total"
                                        + columns(
                                                48,
                                                ',',
                                                i -> String.format(
                                                        Locale.ROOT, "%02d:%02d", (i + 1) / 2, (i + 1) % 2 * 30))
                                        + "\n"
                                        + rows(
                                                3,
                                                d -> "Dock Rd,1200012345678,E10BG00001," + (20 + d) + "/06/2024,kWh,"
                                                        + number(sum(48)) + columns(48, ',', i -> point(i))))
                        .asks("zone")
                        .answered("zone=Europe/London")
                        .gives(line(
                                "1200012345678",
                                "import",
                                30,
                                144,
                                3 * sum(48),
                                "2024-06-19T23:00:00Z",
                                "2024-06-22T22:30:00Z")),
                Export.of(
                                "A supplier's portal: reactive and active in one column of measures, HH01 to HH48",
                                "hh.csv",
                                "mpan,reading_date,measurement" + columns(48, ',', i -> "HH" + (i + 1)) + "\n"
                                        + rows(
                                                4,
                                                d -> "1200012345678," + (20 + d / 2) + "/06/2024,"
                                                        + (d % 2 == 0 ? "kWh" : "kVArh")
                                                        + columns(48, ',', i -> d % 2 == 0 ? point(i) : "0.100")))
                        .asks("zone")
                        .answered("zone=Europe/London")
                        .gives(line(
                                "1200012345678",
                                "import",
                                30,
                                96,
                                2 * sum(48),
                                "2024-06-19T23:00:00Z",
                                "2024-06-21T22:30:00Z")),
                Export.of(
                                "Settlement periods 1 to 50 on the long day, in MWh",
                                "settlement.csv",
                                "SettlementDate,SettlementPeriod,Volume (MWh)\n"
                                        + rows(50, i -> "2024-10-27," + (i + 1) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=Europe/London")
                        .gives(line(
                                "Volume",
                                "import",
                                30,
                                50,
                                1000 * sum(50),
                                "2024-10-26T23:00:00Z",
                                "2024-10-27T23:30:00Z")),
                Export.of(
                                "NESO carbon intensity, gCO2/kWh",
                                "carbon_intensity.csv",
                                "\"Datetime (UTC)\",\"Actual Carbon Intensity (gCO2/kWh)\",\"Forecast Carbon Intensity (gCO2/kWh)\",\"Index\"\n"
                                        + rows(
                                                4,
                                                i -> "\"" + at("yyyy-MM-dd HH:mm:ss", 30 * i) + "\",\"" + (100 + i)
                                                        + "\",\"" + (110 + i) + "\",\"low\""))
                        .gives(
                                line(
                                        "Actual Carbon Intensity",
                                        "none",
                                        "g/kWh",
                                        30,
                                        4,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T01:30:00Z"),
                                line(
                                        "Forecast Carbon Intensity",
                                        "none",
                                        "g/kWh",
                                        30,
                                        4,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T01:30:00Z")),
                Export.of(
                                "ESB Networks harmonised file in kW, newest first, the unit in the read type",
                                "HDF_kW_10012345678.csv",
                                "MPRN,Meter Serial Number,Read Value,Read Type,Read Date and End Time\n"
                                        + rows(
                                                48,
                                                k -> "10012345678,000000000023456789," + point(47 - k)
                                                        + ",Active Import Interval (kW),"
                                                        + at("dd-MM-yyyy HH:mm", 30 * (47 - k) + 30))
                                        + rows(
                                                48,
                                                k -> "10012345678,000000000023456789,0.250,Active Export Interval (kW),"
                                                        + at("dd-MM-yyyy HH:mm", 30 * (47 - k) + 30)))
                        .asks("zone")
                        .answered("zone=Europe/Dublin")
                        .gives(
                                line(
                                        "10012345678/Active Import Interval (kW)",
                                        "import",
                                        30,
                                        48,
                                        sum(48) / 2,
                                        "2024-06-19T23:00:00Z",
                                        "2024-06-20T22:30:00Z"),
                                line(
                                        "10012345678/Active Export Interval (kW)",
                                        "export",
                                        30,
                                        48,
                                        48 * 0.25 / 2,
                                        "2024-06-19T23:00:00Z",
                                        "2024-06-20T22:30:00Z")),
                Export.of(
                                "ESB Networks harmonised file in kWh",
                                "HDF_calckWh_10012345678.csv",
                                "MPRN,Meter Serial Number,Read Value,Read Type,Read Date and End Time\n"
                                        + rows(
                                                96,
                                                k -> "10012345678,000000000023456789," + point(95 - k)
                                                        + ",Active Import Interval (kWh),"
                                                        + at("dd-MM-yyyy HH:mm", 30 * (95 - k) + 30)))
                        .asks("zone")
                        .answered("zone=Europe/Dublin")
                        .gives(line(
                                "10012345678",
                                "import",
                                30,
                                96,
                                sum(96),
                                "2024-06-19T23:00:00Z",
                                "2024-06-21T22:30:00Z")),
                Export.of(
                                "A gas portal: half hours in m³ and in kWh of the same gas",
                                "gas.csv",
                                "Interval Start,Interval End,Gas volume (m3),Gas energy (kWh)\n"
                                        + rows(
                                                4,
                                                i -> in(LONDON, "yyyy-MM-dd'T'HH:mm:ssxxx", OCTOBER, 30 * i) + ","
                                                        + in(LONDON, "yyyy-MM-dd'T'HH:mm:ssxxx", OCTOBER, 30 * i + 30)
                                                        + "," + number(value(i)) + "," + number(value(i) * 11.2)))
                        .answered("calorific:Gas volume=11.2")
                        .gives(
                                line(
                                        "Gas volume",
                                        "import",
                                        30,
                                        4,
                                        sum(4) * 11.2,
                                        "2024-10-26T23:00:00Z",
                                        "2024-10-27T00:30:00Z"),
                                line(
                                        "Gas energy",
                                        "import",
                                        30,
                                        4,
                                        sum(4) * 11.2,
                                        "2024-10-26T23:00:00Z",
                                        "2024-10-27T00:30:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
