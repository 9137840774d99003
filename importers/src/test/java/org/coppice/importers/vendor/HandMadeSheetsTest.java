package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets as people and report writers lay them out, whatever the vendor, with invented values. */
class HandMadeSheetsTest {
    private static final String DAY = "2024-06-20T00:00:00Z";
    private static final String NEXT = "2024-06-21T00:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "The date stands once for its day",
                                "report.csv",
                                "Datum (UTC);Zeit;Verbrauch kWh\n"
                                        + rows(
                                                192,
                                                i -> (i % 96 == 0 ? at("dd.MM.yyyy", 15 * i) : "") + ";"
                                                        + at("HH:mm", 15 * i) + ";" + comma(i)))
                        .gives(line("report", "import", 15, 192, sum(192), DAY, "2024-06-21T23:45:00Z")),
                Export.of(
                                "Dates among which numbers are as a spreadsheet keeps them, also in the first row",
                                "report.csv",
                                "Time (UTC),kWh\n"
                                        + rows(
                                                48,
                                                i -> (i % 3 == 0 ? 45463 + i / 24.0 : at("yyyy-MM-dd HH:mm", 60 * i))
                                                        + "," + point(i)))
                        .says("serial-date")
                        .gives(line("report", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Thousands parted by thin spaces, negatives by a dash",
                                "report.csv",
                                "Time (UTC),Net kWh\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (i % 4 == 0 ? "\u2013" : "")
                                                        + "1\u2009" + (200 + i) + ".5"))
                        .gives(line(
                                "Net",
                                "net",
                                60,
                                24,
                                sum(24, i -> (i % 4 == 0 ? -1 : 1) * (1_200.5 + i)),
                                DAY,
                                "2024-06-20T23:00:00Z")),
                Export.of(
                                "A site stands once above the units of its meters, and a direction among them",
                                "sites.csv",
                                "Time (UTC),Leeds,,York,\n,kWh,m3,kWh,Export\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + columns(i)))
                        .asks("commodity:Leeds/Leeds/2", "unit:York Export")
                        .answered("commodity:Leeds/Leeds/2=water", "unit:York Export=kWh")
                        .gives(
                                line("Leeds/Leeds", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line(
                                        "Leeds/Leeds/2",
                                        "import",
                                        "L",
                                        60,
                                        24,
                                        0,
                                        1_000 * sum(24),
                                        DAY,
                                        "2024-06-20T23:00:00Z"),
                                line("York", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line("York Export", "export", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Two meters side by side, each named above its own times",
                                "halls.csv",
                                "Hall A,,,Hall B,\nTime (UTC),kWh,,Time (UTC),kWh\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + ",,"
                                                        + at("yyyy-MM-dd HH:mm", 1440 + 60 * i) + "," + point(i + 1)))
                        .gives(
                                line("Hall A", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line(
                                        "Hall B",
                                        "import",
                                        60,
                                        24,
                                        sum(24, i -> Export.value(i + 1)),
                                        "2024-06-21T00:00:00Z",
                                        "2024-06-21T23:00:00Z")),
                Export.of(
                                "Start and end for each of two meters side by side",
                                "halls.csv",
                                "Hall A,,,,Hall B,,\n"
                                        + "From (UTC),To (UTC),kWh,,From (UTC),To (UTC),kWh\n"
                                        + rows(24, i -> hour(i) + point(i) + ",," + hour(24 + i) + point(i)))
                        .gives(
                                line("Hall A", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line("Hall B", "import", 60, 24, sum(24), NEXT, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Year, month, day and hour for each of two tables without a name",
                                "halls.csv",
                                "Year,Month,Day,Hour (UTC),kWh,,Year,Month,Day,Hour (UTC),kWh\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy,M,d,H,", 60 * i) + point(i) + ",,"
                                                        + at("yyyy,M,d,H,", 1440 + 60 * i) + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                line("halls", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line("halls 2", "import", 60, 24, sum(24), NEXT, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Seconds since 1970 for each of two meters",
                                "halls.csv",
                                "time,kWh,time,kWh\n"
                                        + rows(
                                                24,
                                                i -> (1_718_841_600 + 3_600 * i) + "," + point(i) + ","
                                                        + (1_718_928_000 + 3_600 * i) + "," + point(i)))
                        .gives(
                                line("halls", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line("halls 2", "import", 60, 24, sum(24), NEXT, "2024-06-21T23:00:00Z")),
                Export.of(
                                "A line drawn under the header",
                                "log.txt",
                                "Date       Time(UTC) kWh\n---------- --------- -----\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "     " + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("log", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Rates as programs name them, beside the energy they are of",
                                "export.csv",
                                "timestamp_utc,energy_kwh,price_eur_mwh,carbon_intensity_gco2_kwh\n"
                                        + rows(24, i -> hourOf(i) + point(i) + "," + (80 + i) + "," + (200 + i)))
                        .gives(
                                line("energy", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line("price", "none", "EUR/kWh", 60, 24, 0, Double.NaN, DAY, "2024-06-20T23:00:00Z"),
                                line(
                                        "carbon intensity",
                                        "none",
                                        "g/kWh",
                                        60,
                                        24,
                                        0,
                                        Double.NaN,
                                        DAY,
                                        "2024-06-20T23:00:00Z")),
                Export.of(
                                "Hours in operation beside the day are no hour of it",
                                "chiller.csv",
                                "Datum (UTC);Betriebsstunden;Verbrauch (kWh)\n"
                                        + rows(
                                                30,
                                                i -> at("dd.MM.yyyy", 1440 * i) + ";" + (10 + i % 12) + ";" + comma(i)))
                        .gives(line("chiller", "import", 1440, 30, sum(30), DAY, "2024-07-19T00:00:00Z")),
                Export.of(
                                "When the peak was is not when the day was",
                                "peaks.csv",
                                "Datum (UTC);Verbrauch (kWh);Spitzenlast (kW);Zeitpunkt der Spitze\n"
                                        + rows(
                                                30,
                                                i -> at("dd.MM.yyyy", 1440 * i) + ";" + comma(i) + ";9,5;"
                                                        + at("HH:mm", 60 * (i % 24))))
                        .gives(
                                line("Verbrauch", "import", 1440, 30, sum(30), DAY, "2024-07-19T00:00:00Z"),
                                line(
                                        "Spitzenlast",
                                        "import",
                                        "kW",
                                        1440,
                                        30,
                                        0,
                                        Double.NaN,
                                        DAY,
                                        "2024-07-19T00:00:00Z")),
                Export.of(
                                "Bills whose period is one cell, the last day in it",
                                "bills.csv",
                                "Abrechnungszeitraum (UTC);Verbrauch kWh;Betrag EUR\n01.01.2024 - 31.01.2024;1000;250,00\n"
                                        + "01.02.2024 - 29.02.2024;900,5;225,00\n01.03.2024 - 31.03.2024;950;240,00\n")
                        .says("inclusive-end")
                        .gives(line("bills", "import", 0, 3, 2850.5, "2024-01-01T00:00:00Z", "2024-03-01T00:00:00Z")),
                Export.of(
                                "Meters, codes and units in three rows, each row named above the times",
                                "halls.csv",
                                "Messstelle;Halle A;;Halle B;\nOBIS;1.8.0;2.8.0;1.8.0;2.8.0\nEinheit;kWh;kWh;kWh;kWh\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy HH:mm", 15 * i) + ";" + comma(i) + ";0,1;"
                                                        + comma(i + 1) + ";0,2"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                quarters("Halle A/1.8.0", "import", sum(96)),
                                quarters("Halle A/2.8.0", "export", 9.6),
                                quarters("Halle B/1.8.0", "import", sum(96, i -> Export.value(i + 1))),
                                quarters("Halle B/2.8.0", "export", 19.2)),
                Export.of(
                                "Actual and estimated in a column of types are one series",
                                "hh.csv",
                                "Meter,Date,Time (UTC),Type,kWh\n"
                                        + rows(
                                                96,
                                                i -> "M1," + at("dd/MM/yyyy,HH:mm", 15 * i) + ","
                                                        + (i == 10 || i == 11 ? "E," : "A,") + Export.point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(quarters("M1", "import", sum(96))),
                Export.of(
                                "Two tariff zones of whole numbers are values, not numbers of zones",
                                "strefy.csv",
                                "Zużycie energii w kWh;;\nData (UTC);Strefa I;Strefa II\n"
                                        + rows(
                                                30,
                                                i -> at("yyyy-MM-dd", 1440 * i) + ";" + (10 + i % 5) + ";"
                                                        + (20 + i % 3)))
                        .gives(
                                line("Strefa I", "import", 1440, 30, 360, DAY, "2024-07-19T00:00:00Z"),
                                line("Strefa II", "import", 1440, 30, 630, DAY, "2024-07-19T00:00:00Z")));
    }

    private static String quarters(String name, String flow, double total) {
        return line(name, flow, 15, 96, total, DAY, "2024-06-20T23:45:00Z");
    }

    private static String hourOf(int i) {
        return at("yyyy-MM-dd HH:mm,", 60 * i);
    }

    /** Start and end of an hour, and a comma behind each. */
    private static String columns(int i) {
        return ("," + point(i)).repeat(4);
    }

    private static String hour(int i) {
        return at("yyyy-MM-dd HH:mm,", 60 * i) + at("yyyy-MM-dd HH:mm,", 60 * i + 60);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
