package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
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
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as network operators, portals and exchanges of continental Europe give them, with invented values. */
class EuropeanExportsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 27, 0, 0);
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
        return Stream.concat(Stream.concat(german(), west()), Stream.concat(north(), east()));
    }

    private static Stream<Export> german() {
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

    private static Stream<Export> west() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        return Stream.of(
                Export.of(
                                "Enedis: mean power of half hours in W, stamps with offsets, step in the title",
                                "mes-puissances.csv",
                                "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite;Pas en minutes\n"
                                        + "01234567890123;Courbe de charge;27/10/2024;28/10/2024;Energie active;Consommation;Comptage Brut;W;30\n\n"
                                        + "Horodate;Valeur\n"
                                        + rows(
                                                50,
                                                i -> in(paris, "yyyy-MM-dd'T'HH:mm:ssxxx", OCTOBER, 30 * i + 30) + ";"
                                                        + Math.round(1000 * value(i))))
                        .gives(line(
                                "01234567890123",
                                "import",
                                30,
                                50,
                                sum(50) / 2,
                                "2024-10-26T22:00:00Z",
                                "2024-10-27T22:30:00Z")),
                Export.of(
                                "Enedis: daily registers of tariffs beside their total",
                                "mes-index.csv",
                                "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;Grandeur metier;Etape metier;Unite\n"
                                        + "01234567890123;Index;01/06/2024;30/06/2024;Energie active;Consommation;Comptage Brut;Wh\n\n"
                                        + "Horodate;Type de releve;EAS F1;EAS F2;EAS T\n"
                                        + rows(
                                                30,
                                                i -> at(
                                                                "yyyy-MM-dd'T'HH:mm:ss",
                                                                LocalDateTime.of(2024, 6, 1, 0, 0),
                                                                1440 * i)
                                                        + "+02:00;Arrêté quotidien;" + (100_000 + 4_000 * i) + ";"
                                                        + (200_000 + 6_000 * i) + ";" + (300_000 + 10_000 * i)))
                        .says("total-beside-parts")
                        .gives(
                                line(
                                        "EAS F1",
                                        "import",
                                        1440,
                                        29,
                                        29 * 4,
                                        "2024-05-31T22:00:00Z",
                                        "2024-06-28T22:00:00Z"),
                                line(
                                        "EAS F2",
                                        "import",
                                        1440,
                                        29,
                                        29 * 6,
                                        "2024-05-31T22:00:00Z",
                                        "2024-06-28T22:00:00Z"),
                                line(
                                        "EAS T",
                                        "import",
                                        1440,
                                        29,
                                        29 * 10,
                                        "2024-05-31T22:00:00Z",
                                        "2024-06-28T22:00:00Z")),
                Export.of(
                                "RTE éCO2mix: text named xls, units nowhere, forecasts beside what was",
                                "eCO2mix_RTE.csv",
                                "Périmètre\tNature\tDate\tHeures\tConsommation (MW)\tTaux de Co2 (g/kWh)\n"
                                        + rows(
                                                48,
                                                i -> "France\tDonnées définitives\t" + at("yyyy-MM-dd\tHH:mm", 30 * i)
                                                        + "\t" + 5000 + "\t" + (20 + i)),
                                Charset.forName("ISO-8859-1"))
                        .asks("zone")
                        .answered("zone=Europe/Paris")
                        .gives(
                                line(
                                        "Consommation",
                                        "import",
                                        30,
                                        48,
                                        5000 * 24 * 1000.0,
                                        JUNE_20,
                                        "2024-06-20T21:30:00Z"),
                                line(
                                        "Taux de Co2",
                                        "none",
                                        "g/kWh",
                                        30,
                                        48,
                                        0,
                                        Double.NaN,
                                        JUNE_20,
                                        "2024-06-20T21:30:00Z")),
                Export.of(
                                "Datadis: hours 01:00 to 24:00 name ends",
                                "datadis.csv",
                                "cups;fecha;hora;consumo_kWh;metodoObtencion;energiaVertida_kWh\n"
                                        + rows(
                                                48,
                                                i -> "ES0031000000000000XX0F;" + at("yyyy/MM/dd", 60 * i) + ";"
                                                        + String.format(Locale.ROOT, "%02d:00", i % 24 + 1) + ";"
                                                        + comma(i) + ";Real;0,125"))
                        .asks("zone")
                        .answered("zone=Europe/Madrid")
                        .gives(
                                line(
                                        "ES0031000000000000XX0F/consumo_kWh",
                                        "import",
                                        60,
                                        48,
                                        sum(48),
                                        JUNE_20,
                                        "2024-06-21T21:00:00Z"),
                                line(
                                        "ES0031000000000000XX0F/energiaVertida_kWh",
                                        "export",
                                        60,
                                        48,
                                        6,
                                        JUNE_20,
                                        "2024-06-21T21:00:00Z")),
                Export.of(
                                "i-DE: active energy in and out, real or estimated",
                                "consumos.csv",
                                "CUPS;FECHA-HORA;INV/VER;CONSUMO Wh;GENERACION Wh\n"
                                        + rows(
                                                24,
                                                i -> "ES0021000000000000YY;" + at("yyyy/MM/dd HH:mm", 60 * i) + ";1;"
                                                        + Math.round(1000 * value(i)) + ";50"))
                        .asks("zone")
                        .answered("zone=Europe/Madrid")
                        .gives(
                                line(
                                        "ES0021000000000000YY/CONSUMO Wh",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z"),
                                line(
                                        "ES0021000000000000YY/GENERACION Wh",
                                        "none",
                                        60,
                                        24,
                                        1.2,
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z")),
                Export.of(
                                "Spanish retailer: AE enters, AS leaves",
                                "curva.csv",
                                "CUPS;Fecha;Hora;AE_kWh;AS_kWh;REAL/ESTIMADO\n"
                                        + rows(
                                                24,
                                                i -> "ES0021000000000000YY;20/06/2024;" + (i + 1) + ";" + comma(i)
                                                        + ";0,25;R"))
                        .asks("zone")
                        .answered("zone=Europe/Madrid")
                        .gives(
                                line(
                                        "ES0021000000000000YY/AE_kWh",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z"),
                                line(
                                        "ES0021000000000000YY/AS_kWh",
                                        "export",
                                        60,
                                        24,
                                        6,
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z")),
                Export.of(
                                "e-distribuzione: a row a day, intervals as headers, the total behind",
                                "curve.csv",
                                "POD;Data;Tipo;"
                                        + columns(
                                                        96,
                                                        ';',
                                                        i -> at("HH:mm", 15 * i) + "-"
                                                                + (i == 95 ? "24:00" : at("HH:mm", 15 * i + 15)))
                                                .substring(1)
                                        + ";Totale kWh\n"
                                        + rows(
                                                3,
                                                d -> "IT001E00000000;" + (20 + d) + "/06/2024;Attiva prelevata"
                                                        + columns(96, ';', i -> comma(i)) + ";"
                                                        + number(sum(96)).replace('.', ',')))
                        .asks("zone", "unit")
                        .answered("zone=Europe/Rome", "unit=kWh")
                        .gives(line("IT001E00000000", "import", 15, 288, 3 * sum(96), JUNE_20, "2024-06-22T21:45:00Z")),
                Export.of(
                                "Terna: load of bidding zones in a column, forecast beside",
                                "terna.csv",
                                "Date,Total Load [GW],Forecast Total Load [GW],Bidding Zone\n"
                                        + rows(
                                                48,
                                                i -> at("dd/MM/yyyy HH:mm:ss", 30 * (i / 2)) + "," + point(i / 2)
                                                        + ",1.000," + (i % 2 == 0 ? "North" : "South")))
                        .asks("zone")
                        .answered("zone=Europe/Rome")
                        .gives(
                                line(
                                        "North/Total Load [GW]",
                                        "import",
                                        30,
                                        24,
                                        5e5 * sum(24),
                                        JUNE_20,
                                        "2024-06-20T09:30:00Z"),
                                line(
                                        "North/Forecast Total Load [GW]",
                                        "import",
                                        30,
                                        24,
                                        24 * 5e5,
                                        JUNE_20,
                                        "2024-06-20T09:30:00Z"),
                                line(
                                        "South/Total Load [GW]",
                                        "import",
                                        30,
                                        24,
                                        5e5 * sum(24),
                                        JUNE_20,
                                        "2024-06-20T09:30:00Z"),
                                line(
                                        "South/Forecast Total Load [GW]",
                                        "import",
                                        30,
                                        24,
                                        24 * 5e5,
                                        JUNE_20,
                                        "2024-06-20T09:30:00Z")),
                Export.of(
                                "HomeWizard P1: registers named import and export, never said to be registers",
                                "P1e-20240620.csv",
                                "time,Import T1 kWh,Import T2 kWh,Export T1 kWh,Export T2 kWh,L1 max W\n"
                                        + rows(
                                                96,
                                                i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + number(1000 + i / 10.0)
                                                        + "," + number(2000 + i / 5.0) + "," + number(10 + i / 8.0)
                                                        + ",20.500," + (300 + i % 5)))
                        .asks(
                                "zone",
                                "quantity:Import T1",
                                "quantity:Import T2",
                                "quantity:Export T1",
                                "quantity:Export T2")
                        .answered("zone=Europe/Amsterdam", "quantity=register")
                        .gives(
                                line("Import T1", "import", 15, 95, 9.5, JUNE_20, "2024-06-20T21:30:00Z"),
                                line("Import T2", "import", 15, 95, 19, JUNE_20, "2024-06-20T21:30:00Z"),
                                line("Export T1", "export", 15, 95, 95 / 8.0, JUNE_20, "2024-06-20T21:30:00Z"),
                                line("Export T2", "export", 15, 95, 0, JUNE_20, "2024-06-20T21:30:00Z"),
                                line("L1 max", "import", "kW", 15, 96, 0, Double.NaN, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Dutch grid operator: quarter hours, registers of two tariffs and their deliveries back",
                                "slimmemeterportal.csv",
                                "Datum;Tijd;Meterstand normaal (kWh);Meterstand laag (kWh);Teruglevering normaal (kWh)\n"
                                        + rows(
                                                30,
                                                i -> at("dd-MM-yyyy;HH:mm", 15 * i) + ";" + (1000 + 2 * i) + ",500;"
                                                        + (3000 + i) + ",250;" + (10 + i) + ",000"))
                        .asks("zone", "quantity:Teruglevering normaal")
                        .answered("zone=Europe/Amsterdam", "quantity:Teruglevering normaal=register")
                        .gives(
                                line("Meterstand normaal", "import", 15, 29, 58, JUNE_20, "2024-06-20T05:00:00Z"),
                                line("Meterstand laag", "import", 15, 29, 29, JUNE_20, "2024-06-20T05:00:00Z"),
                                line("Teruglevering normaal", "export", 15, 29, 29, JUNE_20, "2024-06-20T05:00:00Z")),
                Export.of(
                                "Fluvius: dates and times of start and end, registers by day and night, text guards",
                                "Verbruikshistoriek_kwartiertotalen.csv",
                                "Van (datum);Van (tijdstip);Tot (datum);Tot (tijdstip);EAN-code;Meter;Metertype;Register;Volume;Eenheid;Validatiestatus;Omschrijving\n"
                                        + rows(
                                                192,
                                                k -> at("dd-MM-yyyy;HH:mm:ss", 15 * (k / 2)) + ";"
                                                        + at("dd-MM-yyyy;HH:mm:ss", 15 * (k / 2) + 15)
                                                        + ";=\"541448800000000000\";1SAG1100000000;Digitale meter;"
                                                        + (k % 2 == 0
                                                                ? (k / 2 < 28 ? "Afname Nacht" : "Afname Dag") + ";"
                                                                        + comma(k / 2)
                                                                : (k / 2 < 28 ? "Injectie Nacht" : "Injectie Dag")
                                                                        + ";0,125")
                                                        + ";kWh;Uitgelezen;"))
                        .asks("zone")
                        .answered("zone=Europe/Brussels")
                        .gives(
                                line(
                                        "541448800000000000/Volume Afname Nacht",
                                        "import",
                                        15,
                                        28,
                                        sum(28),
                                        JUNE_20,
                                        "2024-06-20T04:45:00Z"),
                                line(
                                        "541448800000000000/Volume Injectie Nacht",
                                        "export",
                                        15,
                                        28,
                                        3.5,
                                        JUNE_20,
                                        "2024-06-20T04:45:00Z"),
                                line(
                                        "541448800000000000/Volume Afname Dag",
                                        "import",
                                        15,
                                        68,
                                        sum(96) - sum(28),
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-20T21:45:00Z"),
                                line(
                                        "541448800000000000/Volume Injectie Dag",
                                        "export",
                                        15,
                                        68,
                                        8.5,
                                        "2024-06-20T05:00:00Z",
                                        "2024-06-20T21:45:00Z")),
                Export.of(
                                "E-REDES: quarter hours of power by their ends",
                                "Consumos_E-REDES.csv",
                                "Data;Hora;Consumo registado, Ativa (kW);Injeção na rede, Ativa (kW)\n"
                                        + rows(
                                                96,
                                                i -> "2024/06/20;" + (i == 95 ? "24:00" : at("HH:mm", 15 * i + 15))
                                                        + ";" + comma(i) + ";0,100"))
                        .asks("zone")
                        .answered("zone=Europe/Lisbon")
                        .gives(
                                line(
                                        "Consumo registado, Ativa",
                                        "import",
                                        15,
                                        96,
                                        sum(96) / 4,
                                        "2024-06-19T23:00:00Z",
                                        "2024-06-20T22:45:00Z"),
                                line(
                                        "Injeção na rede, Ativa",
                                        "export",
                                        15,
                                        96,
                                        2.4,
                                        "2024-06-19T23:00:00Z",
                                        "2024-06-20T22:45:00Z")));
    }

    private static Stream<Export> north() {
        return Stream.of(
                Export.of(
                                "Eloverblik: from and to, decimal comma, quality in words",
                                "Meterdata.csv",
                                "MålepunktsID;Fra_dato;Til_dato;Mængde;Måleenhed;Kvalitet;Type\n"
                                        + rows(
                                                24,
                                                i -> "571313100000000000;" + at("dd-MM-yyyy HH:mm:ss", 60 * i) + ";"
                                                        + at("dd-MM-yyyy HH:mm:ss", 60 * i + 60) + ";" + comma(i)
                                                        + ";KWH;"
                                                        + (i == 3 ? "Estimeret" : "Målt") + ";Tidsserie"))
                        .asks("zone")
                        .answered("zone=Europe/Copenhagen")
                        .gives(line("571313100000000000", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T21:00:00Z")),
                Export.of(
                                "Energi Data Service: hours in UTC and in Danish time side by side, prices",
                                "Elspotprices.csv",
                                "HourUTC;HourDK;PriceArea;SpotPriceDKK;SpotPriceEUR\n"
                                        + rows(
                                                25,
                                                i -> at(
                                                                "yyyy-MM-dd HH:mm",
                                                                LocalDateTime.of(2024, 10, 26, 22, 0),
                                                                60 * i)
                                                        + ";"
                                                        + in(
                                                                ZoneId.of("Europe/Copenhagen"),
                                                                "yyyy-MM-dd HH:mm",
                                                                OCTOBER,
                                                                60 * i)
                                                        + ";DK1;" + (300 + i) + ",250000;" + (40 + i) + ",500000"))
                        .asks("unit:SpotPriceDKK", "unit:SpotPriceEUR")
                        .answered("unit:SpotPriceDKK=DKK/MWh", "unit:SpotPriceEUR=EUR/MWh")
                        .gives(
                                line(
                                        "SpotPriceDKK",
                                        "none",
                                        "DKK/kWh",
                                        60,
                                        25,
                                        0,
                                        Double.NaN,
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:00:00Z"),
                                line(
                                        "SpotPriceEUR",
                                        "none",
                                        "EUR/kWh",
                                        60,
                                        25,
                                        0,
                                        Double.NaN,
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:00:00Z")),
                Export.of(
                                "Elvia: from, to, KWH 60 Forbruk",
                                "meteringvalues.csv",
                                "Fra;Til;KWH 60 Forbruk\n"
                                        + rows(
                                                25,
                                                i -> in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 60 * i) + ";"
                                                        + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 60 * i + 60) + ";"
                                                        + comma(i)))
                        .answered("zone=Europe/Oslo")
                        .gives(line(
                                "60 Forbruk",
                                "import",
                                60,
                                25,
                                sum(25),
                                "2024-10-26T22:00:00Z",
                                "2024-10-27T22:00:00Z")),
                Export.of(
                                "Swedish grid: date and hour, consumption and production",
                                "forbrukning.csv",
                                "Datum;Timme;Förbrukning (kWh);Inmatning (kWh)\n"
                                        + rows(
                                                24,
                                                i -> "2024-06-20;" + String.format(Locale.ROOT, "%02d:00", i) + ";"
                                                        + comma(i) + ";0,5"))
                        .asks("zone")
                        .answered("zone=Europe/Stockholm")
                        .gives(
                                line("Förbrukning", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T21:00:00Z"),
                                line("Inmatning", "export", 60, 24, 12, JUNE_20, "2024-06-20T21:00:00Z")),
                Export.of(
                                "Fingrid Datahub: UTC, six decimals with a comma, quality OK",
                                "consumption.csv",
                                "\uFEFFMittauspisteen tunnus;Tuotteen tyyppi;Resoluutio;Yksikkötyyppi;Lukeman tyyppi;Alkuaika;Määrä;Laatu\n"
                                        + rows(
                                                96,
                                                i -> "643007000000000000;8716867000030;PT15MIN;kWh;BN01;"
                                                        + at("yyyy-MM-dd'T'HH:mm:ss'Z'", 15 * i) + ";" + comma(i)
                                                        + "000;OK"))
                        .gives(line(
                                "643007000000000000",
                                "import",
                                15,
                                96,
                                sum(96),
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T23:45:00Z")),
                Export.of(
                                "Elering: epoch seconds beside local time, price with a comma",
                                "nps-export.csv",
                                "\"Ajatempel (UTC)\";\"Kuupäev (Eesti aeg)\";\"NPS Eesti\"\n"
                                        + rows(
                                                24,
                                                i -> "\"" + (1_718_841_600L + 3_600 * i) + "\";\""
                                                        + at("dd.MM.yyyy HH:mm", 60 * i + 180) + "\";\"" + (50 + i % 7)
                                                        + ",25\""))
                        .asks("unit")
                        .answered("unit=EUR/MWh")
                        .gives(line(
                                "NPS Eesti",
                                "none",
                                "EUR/kWh",
                                60,
                                24,
                                0,
                                Double.NaN,
                                "2024-06-20T00:00:00Z",
                                "2024-06-20T23:00:00Z")),
                Export.of(
                                "ENTSO-E: an interval in a cell, the zone in the header",
                                "Total Load - Day Ahead.csv",
                                "\"Time (CET/CEST)\",\"Day-ahead Total Load Forecast [MW] - BZN|DE-LU\",\"Actual Total Load [MW] - BZN|DE-LU\"\n"
                                        + rows(
                                                100,
                                                i -> "\"" + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 15 * i) + " - "
                                                        + in(BERLIN, "dd.MM.yyyy HH:mm", OCTOBER, 15 * i + 15)
                                                        + "\",\"4000\",\"" + point(i) + "\""))
                        .gives(
                                line(
                                        "Day-ahead Total Load Forecast - BZN|DE-LU",
                                        "import",
                                        15,
                                        100,
                                        1e8,
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:45:00Z"),
                                line(
                                        "Actual Total Load - BZN|DE-LU",
                                        "import",
                                        15,
                                        100,
                                        250 * sum(100),
                                        "2024-10-26T22:00:00Z",
                                        "2024-10-27T22:45:00Z")),
                Export.of(
                                "Electricity Maps: direct and life-cycle intensity, shares left out",
                                "DE_2024_hourly.csv",
                                "Datetime (UTC),Country,Zone Name,Zone Id,Carbon Intensity gCO₂eq/kWh (direct),Carbon Intensity gCO₂eq/kWh (LCA),Low Carbon Percentage,Renewable Percentage,Data Source,Data Estimated,Data Estimation Method\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm:ss", 60 * i) + ",Germany,Germany,DE,"
                                                        + (300 + i) + ".25," + (350 + i)
                                                        + ".5,55.1,50.2,opendata.example,false,"))
                        .gives(
                                line(
                                        "DE/Carbon Intensity gCO₂eq/kWh (direct)",
                                        "none",
                                        "g/kWh",
                                        60,
                                        24,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z"),
                                line(
                                        "DE/Carbon Intensity gCO₂eq/kWh (LCA)",
                                        "none",
                                        "g/kWh",
                                        60,
                                        24,
                                        0,
                                        Double.NaN,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-20T23:00:00Z")));
    }

    private static Stream<Export> east() {
        return Stream.of(
                Export.of(
                                "Tauron: hours 1:00 to 24:00, taken and given back in one column",
                                "dane.csv",
                                "Data;Zużycie energii w kWh;Rodzaj\n"
                                        + rows(
                                                48,
                                                i -> at("yyyy-MM-dd", 60 * (i % 24)) + " " + (i % 24 + 1) + ":00;"
                                                        + comma(i % 24) + ";" + (i < 24 ? "pobór" : "oddanie")))
                        .asks("zone")
                        .answered("zone=Europe/Warsaw")
                        .gives(
                                line(
                                        "Zużycie energii w/Zużycie energii w kWh pobór",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z"),
                                line(
                                        "Zużycie energii w/Zużycie energii w kWh oddanie",
                                        "export",
                                        60,
                                        24,
                                        sum(24),
                                        JUNE_20,
                                        "2024-06-20T21:00:00Z")),
                Export.of(
                                "PSE: hours 1 to 24 with 2A on the long day",
                                "pse.csv",
                                "Data;Godzina;Zapotrzebowanie [MW]\n"
                                        + rows(
                                                25,
                                                i -> "2024-10-27;"
                                                        + (i < 2
                                                                ? Integer.toString(i + 1)
                                                                : i == 2 ? "2A" : Integer.toString(i))
                                                        + ";" + comma(i)))
                        .asks("zone")
                        .answered("zone=Europe/Warsaw")
                        .gives(line(
                                "Zapotrzebowanie",
                                "import",
                                60,
                                25,
                                1000 * sum(25),
                                "2024-10-26T22:00:00Z",
                                "2024-10-27T22:00:00Z")),
                Export.of(
                                "ČEZ Distribuce: +A and -A in kW by their ends, statuses between",
                                "pnd_export.csv",
                                "\"Datum\";\"+A/784703 [kW]\";\"Status\";\"-A/784703 [kW]\";\"Status\";\n"
                                        + rows(
                                                96,
                                                i -> (i == 95
                                                                ? "20.06.2024 24:00"
                                                                : at("dd.MM.yyyy HH:mm", 15 * i + 15))
                                                        + ";" + comma(i) + ";naměřená data OK;0,4;naměřená data OK;"))
                        .asks("zone")
                        .answered("zone=Europe/Prague")
                        .gives(
                                line("+A/784703", "import", 15, 96, sum(96) / 4, JUNE_20, "2024-06-20T21:45:00Z"),
                                line("-A/784703", "export", 15, 96, 9.6, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Hungarian portal: year first with points, +A in the header",
                                "terhelesi_gorbe.csv",
                                "Dátum/Idő;+A [kWh];-A [kWh]\n"
                                        + rows(96, i -> at("yyyy.MM.dd HH:mm", 15 * i) + ";" + comma(i) + ";0,000"))
                        .asks("zone")
                        .answered("zone=Europe/Budapest")
                        .gives(
                                line("+A", "import", 15, 96, sum(96), JUNE_20, "2024-06-20T21:45:00Z"),
                                line("-A", "export", 15, 96, 0, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Russian data logger: Cyrillic units and words",
                                "профиль.csv",
                                "Дата;Время;Активная энергия, кВт·ч\n"
                                        + rows(24, i -> at("dd.MM.yyyy;HH:mm", 60 * i) + ";" + comma(i)))
                        .asks("zone")
                        .answered("zone=+03:00")
                        .gives(line(
                                "Активная энергия",
                                "import",
                                60,
                                24,
                                sum(24),
                                "2024-06-19T21:00:00Z",
                                "2024-06-20T20:00:00Z")),
                Export.of(
                                "EPİAŞ: Turkish words, prices with points for thousands",
                                "PTF.csv",
                                "Tarih;Saat;PTF (TL/MWh)\n"
                                        + rows(24, i -> at("dd.MM.yyyy;HH:mm", 60 * i) + ";2." + (100 + i) + ",50"))
                        .asks("zone")
                        .answered("zone=Europe/Istanbul")
                        .gives(line(
                                "PTF",
                                "none",
                                "TRY/kWh",
                                60,
                                24,
                                0,
                                Double.NaN,
                                "2024-06-19T21:00:00Z",
                                "2024-06-20T20:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
