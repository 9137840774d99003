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

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as network operators, portals and exchanges of Germany, Austria and Switzerland give them, with invented values. */
class GermanAustrianSwissExportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 27, 0, 0);
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "German load profile: date and time of start and of end each in a column",
                                "Lastgang.csv",
                                "Zählpunkt;DE0001234567800000000000000012345\nOBIS;1-1:1.29.0\nEinheit;kWh\n"
                                        + "Ab-Datum;Ab-Zeit;Bis-Datum;Bis-Zeit;Wert;Status\n"
                                        + rows(
                                                100,
                                                i -> in(BERLIN, "dd.MM.yyyy;HH:mm", OCTOBER, 15 * i) + ";"
                                                        + in(BERLIN, "dd.MM.yyyy;HH:mm", OCTOBER, 15 * i + 15) + ";"
                                                        + comma(i) + ";W"),
                                Charset.forName("windows-1252"))
                        .answered("zone=Europe/Berlin")
                        .gives(line(
                                "DE0001234567800000000000000012345",
                                "import",
                                15,
                                100,
                                sum(100),
                                "2024-10-26T22:00:00Z",
                                "2024-10-27T22:45:00Z")),
                Export.of(
                                "German load profile: date once, from and to as times of day, power in kW",
                                "lastgang.csv",
                                "Datum;von;bis;Leistung in kW;Status\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy;HH:mm", 15 * i) + ";" + at("HH:mm", 15 * i + 15)
                                                        + ";" + comma(i) + ";WAHR"))
                        .asks("zone")
                        .answered("zone=Europe/Berlin")
                        .gives(line("lastgang", "import", 15, 96, sum(96) / 4, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "German load profile with OBIS codes for import and export, thousands apart",
                                "lastgang_obis.csv",
                                "Zeitstempel;1-0:1.8.0 Wirkarbeit Bezug [kWh];1-0:2.8.0 Wirkarbeit Lieferung [kWh];1-0:3.8.0 Blindarbeit [kvarh]\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy HH:mm", 15 * i + 15) + ";1.0"
                                                        + 10 * (i % 7 + 1) / 10 + "0,500;" + comma(i) + ";0,1"))
                        .asks("zone")
                        .answered("zone=Europe/Berlin")
                        .gives(
                                line(
                                        "1-0:1.8.0 Wirkarbeit Bezug",
                                        "import",
                                        15,
                                        96,
                                        sum(96, i -> 1000 + 10 * (i % 7 + 1) + 0.5),
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z"),
                                line(
                                        "1-0:2.8.0 Wirkarbeit Lieferung",
                                        "export",
                                        15,
                                        96,
                                        sum(96),
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z")),
                Export.of(
                                "SMARD: from and to, thousands by points, no decimals given twice",
                                "Realisierter_Stromverbrauch.csv",
                                "Datum von;Datum bis;Netzlast [MWh] Berechnete Auflösungen;Residuallast [MWh] Berechnete Auflösungen\n"
                                        + rows(
                                                24,
                                                i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";"
                                                        + at("dd.MM.yyyy HH:mm", 60 * i + 60) + ";5" + i % 7
                                                        + ".123,25;4" + i % 7 + ".000,5"))
                        .asks("zone")
                        .answered("zone=Europe/Berlin")
                        .gives(
                                line(
                                        "Netzlast Berechnete Auflösungen",
                                        "import",
                                        60,
                                        24,
                                        sum(24, i -> 1000 * (50_123.25 + 1000 * (i % 7))),
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z"),
                                line(
                                        "Residuallast Berechnete Auflösungen",
                                        "import",
                                        60,
                                        24,
                                        sum(24, i -> 1000 * (40_000.5 + 1000 * (i % 7))),
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z")),
                Export.of(
                                "Energy-Charts: unit row below the header, stamps with offsets",
                                "energy-charts.csv",
                                "Datum (UTC+2),Last,Solar\n,Leistung (MW),Leistung (MW)\n"
                                        + rows(96, i -> at("yyyy-MM-dd'T'HH:mm", 15 * i) + "+02:00," + point(i) + ",2"))
                        .gives(
                                line("Last", "import", 15, 96, 250 * sum(96), JUNE_20, "2024-06-20T21:45:00Z"),
                                line("Solar", "none", 15, 96, 250 * 96 * 2, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Fronius Solar.web: a row of formats and units under the header",
                                "solarweb.csv",
                                "Datum und Uhrzeit;Verbrauch;Produktion;Ins Netz eingespeist\n"
                                        + "[dd.MM.yyyy HH:mm];[Wh];[Wh];[Wh]\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy HH:mm", 15 * i) + ";" + comma(i) + ";"
                                                        + comma(i + 1) + ";0,5"))
                        .asks("zone")
                        .answered("zone=Europe/Berlin")
                        .gives(
                                line("Verbrauch", "import", 15, 96, sum(96) / 1000, JUNE_20, "2024-06-20T21:45:00Z"),
                                line(
                                        "Produktion",
                                        "none",
                                        15,
                                        96,
                                        sum(96, i -> value(i + 1)) / 1000,
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z"),
                                line("Ins Netz eingespeist", "export", 15, 96, 0.048, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Wiener Netze: date, from, to, the meter in the header",
                                "VIERTELSTUNDENWERTE.csv",
                                "Datum;Zeit von;Zeit bis;Verbrauch [kWh]\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy;HH:mm:ss", 15 * i) + ";"
                                                        + at("HH:mm:ss", 15 * i + 15) + ";" + (i == 5 ? "" : comma(i))))
                        .asks("zone")
                        .answered("zone=Europe/Vienna")
                        .gives(line(
                                "VIERTELSTUNDENWERTE",
                                "import",
                                "kWh",
                                15,
                                95,
                                1,
                                sum(96) - value(5),
                                JUNE_20,
                                "2024-06-20T21:45:00Z")),
                Export.of(
                                "Netz NÖ: end stamps, kW and kWh of the same quarter hours, a text for quality",
                                "netz-noe.csv",
                                "Messzeitpunkt;Gemessener Verbrauch (kWh);Gemessene Leistung (kW);Ersatzwert\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy HH:mm", 15 * i + 15) + ";" + comma(i) + ";"
                                                        + number(4 * value(i)).replace('.', ',') + ";nein"))
                        .asks("zone")
                        .answered("zone=Europe/Vienna")
                        .says("same-energy-twice")
                        .gives(
                                line(
                                        "Gemessener Verbrauch",
                                        "import",
                                        15,
                                        96,
                                        sum(96),
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z"),
                                line("Gemessene Leistung", "import", 15, 96, sum(96), JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Swissgrid: two headers one above the other, end stamps, kWh in a row of units",
                                "EnergieUebersichtCH.csv",
                                ";Summe endverbrauchte Energie Regelblock Schweiz;Summe produzierte Energie Regelblock Schweiz\n"
                                        + "Zeitstempel;kWh;kWh\n"
                                        + rows(
                                                96,
                                                i -> at("dd.MM.yyyy HH:mm", 15 * i + 15) + ";" + comma(i) + ";"
                                                        + comma(i + 2)))
                        .asks("zone")
                        .answered("zone=Europe/Zurich")
                        .gives(
                                line(
                                        "Summe endverbrauchte Energie Regelblock Schweiz",
                                        "import",
                                        15,
                                        96,
                                        sum(96),
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z"),
                                line(
                                        "Summe produzierte Energie Regelblock Schweiz",
                                        "none",
                                        15,
                                        96,
                                        sum(96, i -> value(i + 2)),
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z")),
                Export.of(
                                "Tibber: from and to with offsets, a column for the unit, the price beside",
                                "tibber.csv",
                                "From;To;Consumption;Consumption Unit;Cost;Currency\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss.000", 60 * i) + "+02:00;"
                                                        + at("yyyy-MM-dd'T'HH:mm:ss.000", 60 * i + 60) + "+02:00;"
                                                        + point(i)
                                                        + ";kWh;0.25;EUR"))
                        .gives(line("tibber", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T21:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
