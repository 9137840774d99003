package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What codes of registers, titles and the columns of an energy community say of the values below and beside them. */
class CodesAndTitlesTest {
    private static final String DAY = "2024-06-20T00:00:00Z";
    private static final String LAST_HOUR = "2024-06-20T23:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "two sections, the code of the second is that of a feed-in",
                                "zp.csv",
                                section("1-1:1.9.0 P.01", 0) + section("1-1:2.9.0 P.01", 1))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                hours("zp AT001", "import", sum(24)),
                                hours("zp 2 AT001", "export", sum(24, i -> value(i + 1)))),
                Export.of(
                                "a title between header and data, codes of registers in a column of another name",
                                "werte.tsv",
                                "Zeitstempel\tKanalnummer\tWert (kWh)\nZählpunkt: AT002\n"
                                        + rows(
                                                24,
                                                i -> at("dd.MM.yyyy HH:mm", 60 * i) + "\t1.8.0\t" + comma(i) + "\n"
                                                        + at("dd.MM.yyyy HH:mm", 60 * i) + "\t2.8.0\t" + comma(i + 1)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                hours("AT002/1.8.0", "import", sum(24)),
                                hours("AT002/2.8.0", "export", sum(24, i -> value(i + 1)))),
                Export.of(
                                "what an energy community leaves of a consumption is a part of it",
                                "noe.csv",
                                "Messzeitpunkt;Verbrauch (kWh);Qualität;Restnetzbezug (kWh);Qualität\n"
                                        + rows(
                                                24,
                                                i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";" + comma(i) + ";L1;0,250;L1"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(hours("Verbrauch", "import", sum(24)), hours("Restnetzbezug", "none", 6)),
                Export.of(
                                "hours with blanks that do not break, and a title with the unit of prices",
                                "spot.csv",
                                "Elspot Prices in EUR/MWh\nData was last updated on 21-06-2024 at 10:00\nDate;Hours;SYS\n"
                                        + rows(
                                                24,
                                                i -> "20-06-2024;"
                                                        + String.format("%02d\u00a0-\u00a0%02d", i, (i + 1) % 24)
                                                        + ";" + comma(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("SYS", "none", "EUR/kWh", 60, 24, 0, Double.NaN, DAY, LAST_HOUR)),
                Export.of(
                                "a unit of prices in a title is none of a consumption",
                                "spot.csv",
                                "Preise in EUR/MWh\nStand heute\nZeit (UTC);Verbrauch;SYS\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + ";" + comma(i) + ";"
                                                        + comma(i + 1)))
                        .asks("unit:Verbrauch")
                        .answered("unit:Verbrauch=kWh")
                        .gives(
                                hours("Verbrauch", "import", sum(24)),
                                line("SYS", "none", "EUR/kWh", 60, 24, 0, Double.NaN, DAY, LAST_HOUR)),
                Export.of(
                                "a title that tells a price is no unit of the values below it",
                                "tarif.csv",
                                "Energy price 0.25 EUR/kWh\nTime (UTC),Hall A\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i)))
                        .asks("unit")
                        .answered("unit=kWh")
                        .gives(hours("Hall A", "import", sum(24))),
                Export.of(
                                "hours of a day behind a word that all of them share",
                                "xm.csv",
                                "Id" + columns(24, ',', i -> String.format("Values_Hour%02d", i + 1)) + ",Date\n"
                                        + rows(
                                                2,
                                                d -> "Sistema" + columns(24, ',', i -> point(24 * d + i)) + ","
                                                        + at("yyyy-MM-dd", 1440 * d)))
                        .asks("zone", "unit")
                        .answered("zone=UTC", "unit=kWh")
                        .gives(line("Sistema", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z")),
                Export.of(
                                "the first of January is no question of day and month",
                                "january.csv",
                                "USAGE_DATE,START_TIME,USAGE_KWH\n"
                                        + rows(24, i -> "01/01/2024," + at("HH:mm", 60 * i) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line(
                                "january", "import", 60, 24, sum(24), "2024-01-01T00:00:00Z", "2024-01-01T23:00:00Z")),
                Export.of(
                                "rows of labels, of which the last is a setting, and numbers of metrics that are no cubic metres",
                                "metrics.csv",
                                "Label,CPU,Power,Board\nId,m1,m2,m3\nUnits,Percent,Watts,Watts\nPeriod,300,300,300\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", 60 * i) + ",50," + point(i) + ","
                                                        + point(i + 1)))
                        .gives(
                                hours("Power", "import", sum(24) / 1000),
                                hours("Board", "import", sum(24, i -> value(i + 1)) / 1000)),
                Export.of(
                                "energies of half hours, and what is no energy beside a power",
                                "pdu.csv",
                                "Time (UTC),Pwr.kW,Ph I.A,Hum.%RH,Budgeted Power (kW)\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + ",5.1,4" + i % 10
                                                        + ",5.0"))
                        .says("unused-column")
                        .gives(
                                hours("Pwr", "import", sum(24)),
                                line("Budgeted Power", "import", "kW", 60, 24, 0, Double.NaN, DAY, LAST_HOUR)),
                Export.of(
                                "amperes and volts beside the watts of the same name, and what a plant gives today",
                                "logger.csv",
                                "Time (UTC),Main W,Main Wh,Main A,Main V\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + number(1000 * value(i))
                                                        + "," + number(1000 * value(i)) + ",2.1,23" + i % 10))
                        .says("unused-column", "same-energy-twice")
                        .gives(hours("Main/Main W", "import", sum(24)), hours("Main/Main Wh", "import", sum(24))),
                Export.of(
                                "energies of half hours",
                                "lcl.csv",
                                "DateTime (UTC),KWH/hh (per half hour)\n"
                                        + rows(48, i -> at("yyyy-MM-dd HH:mm:ss", 30 * i) + ".0000000, " + point(i)))
                        .gives(line("(per half hour)", "import", 30, 48, sum(48), DAY, "2024-06-20T23:30:00Z")),
                Export.of(
                                "days beside their hours are one energy",
                                "beside.csv",
                                "From (UTC);To (UTC);kWh;From (UTC);To (UTC);kWh\n"
                                        + rows(96, CodesAndTitlesTest::beside))
                        .asks("decimal")
                        .answered("decimal=point")
                        .says("same-energy-twice")
                        .gives(
                                line(
                                        "beside",
                                        "import",
                                        1440,
                                        4,
                                        daily(0) + daily(1) + daily(2) + daily(3),
                                        DAY,
                                        "2024-06-23T00:00:00Z"),
                                line("beside 2", "import", 60, 96, sum(96), DAY, "2024-06-23T23:00:00Z")));
    }

    private static String section(String code, int shift) {
        return "Zählpunktbezeichnung;Kennzahl;Zählernummer;Exportiere ab;Exportiere bis\nAT001;" + code
                + ";;20.06.2024;20.06.2024\nStart;Ende;Verbrauch (kWh);Status\n"
                + rows(
                        24,
                        i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";" + at("dd.MM.yyyy HH:mm", 60 * i + 60) + ";"
                                + comma(i + shift) + ";Gültig");
    }

    private static String beside(int i) {
        String f = "yyyy-MM-dd HH:mm";
        String day = i < 4 ? at(f, 1440 * i) + ";" + at(f, 1440 * i + 1440) + ";" + number(daily(i)) : ";;";
        return day + ";" + at(f, 60 * i) + ";" + at(f, 60 * i + 60) + ";" + point(i);
    }

    /** As another program rounds it. */
    private static double daily(int day) {
        return Math.round(sum(24, i -> value(24 * day + i)) * 10) / 10.0 + 0.01;
    }

    private static String hours(String name, String flow, double total) {
        return line(name, flow, 60, 24, total, DAY, LAST_HOUR);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("exports")
    void isRead(Export export) {
        export.check();
    }
}
