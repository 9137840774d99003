package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.in;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as network operators and portals of France, Belgium and the Netherlands give them, with invented values. */
class FrenchAndBeneluxExportsTest {
    private static final LocalDateTime OCTOBER = LocalDateTime.of(2024, 10, 27, 0, 0);
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
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
                                        "2024-06-20T21:45:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
