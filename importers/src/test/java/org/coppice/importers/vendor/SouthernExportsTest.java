package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as networks of France, Spain, Portugal and Italy give them, with invented values. */
class SouthernExportsTest {
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
        return Stream.concat(french(), italianAndSpanish());
    }

    private static Stream<Export> french() {
        return Stream.of(
                Export.of(
                                "Enedis: the span of the request in every row, before the time of the reading",
                                "courbe.csv",
                                "Identifiant PRM;Date de début;Date de fin;Grandeur physique;Grandeur métier;Etape métier;Unité;Horodate;Valeur;Nature;Pas\n"
                                        + rows(
                                                48,
                                                i -> "30000000000001;2024-06-20;2024-06-21;EA;CONS;BRUT;Wh;"
                                                        + at("yyyy-MM-dd'T'HH:mm:ss", 30 * i) + "+02:00;"
                                                        + (500 + 125 * (i % 7)) + ";B;PT30M"))
                        .gives(line("30000000000001", "import", 30, 48, sum(48), JUNE_20, "2024-06-20T21:30:00Z")),
                Export.of(
                                "Enedis: a week of registers; the title says so",
                                "index.csv",
                                "Identifiant PRM;Type de donnees;Unite\n30000000000001;Index;Wh\n\nHorodate;EAS F1;EAS F2;EAS T\n"
                                        + rows(
                                                7,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss", 1440 * i) + "+02:00;"
                                                        + (100_000 + 4_000 * i) + ";200000;" + (300_000 + 4_000 * i)))
                        .gives(
                                line("EAS F1", "import", 1440, 6, 24, JUNE_20, "2024-06-24T22:00:00Z"),
                                line("EAS F2", "import", 1440, 6, 0, JUNE_20, "2024-06-24T22:00:00Z"),
                                line("EAS T", "import", 1440, 6, 24, JUNE_20, "2024-06-24T22:00:00Z")),
                Export.of(
                                "Enedis: what is fed in day by day, said by the title alone",
                                "injection.csv",
                                "Identifiant PRM;Type de donnees;Pas\n30000000000001;Injection quotidienne;P1D\n\nDate;Valeur (en Wh)\n"
                                        + rows(10, i -> at("yyyy-MM-dd", 1440 * i) + ";" + (12_000 + 500 * (i % 3))))
                        .asks("zone")
                        .answered("zone=Europe/Paris")
                        .gives(line("30000000000001", "export", 1440, 10, 124.5, JUNE_20, "2024-06-28T22:00:00Z")),
                Export.of(
                                "Gas: volume and energy of each day; the factor between them names the gas",
                                "releves.csv",
                                "Date de début de période (UTC);Date de fin de période (UTC);Volume consommé (m3);Energie consommée (kWh);Coefficient de conversion\n"
                                        + rows(
                                                10,
                                                i -> at("dd/MM/yyyy", 1440 * i) + ";"
                                                        + at("dd/MM/yyyy", 1440 * i + 1440) + ";" + (2 + i % 3) + ";"
                                                        + (22 + 11 * (i % 3)) + ";11,00"))
                        .says("calorific-beside", "same-energy-twice")
                        .gives(
                                line(
                                        "Volume consommé",
                                        "import",
                                        1440,
                                        10,
                                        319,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-29T00:00:00Z"),
                                line(
                                        "Energie consommée",
                                        "import",
                                        1440,
                                        10,
                                        319,
                                        "2024-06-20T00:00:00Z",
                                        "2024-06-29T00:00:00Z")));
    }

    private static Stream<Export> italianAndSpanish() {
        return Stream.of(
                Export.of(
                                "Italian: a point parts the hour from the minutes, a comma the decimals",
                                "curva.csv",
                                "Data;Ora;Energia Attiva Prelevata [kWh];Energia Reattiva [kvarh];Energia Attiva Immessa [kWh];Tipo dato\n"
                                        + rows(
                                                96,
                                                i -> at("dd/MM/yyyy;HH.mm", 15 * i) + ";" + comma(i) + ";0,1;0,25;E"))
                        .asks("zone")
                        .answered("zone=Europe/Rome")
                        .gives(
                                line(
                                        "Energia Attiva Prelevata",
                                        "import",
                                        15,
                                        96,
                                        sum(96),
                                        JUNE_20,
                                        "2024-06-20T21:45:00Z"),
                                line("Energia Attiva Immessa", "export", 15, 96, 24, JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Spanish: the hour and its quarter each in a column",
                                "cuartos.csv",
                                "CUPS;FECHA;HORA;CUARTO;ENERGIA ACTIVA ENTRANTE (kWh)\n"
                                        + rows(
                                                96,
                                                i -> "ES0021;" + at("dd/MM/yyyy", 15 * i) + ";" + (i / 4 + 1) + ";"
                                                        + (i % 4 + 1) + ";" + comma(i)))
                        .asks("zone")
                        .answered("zone=Europe/Madrid")
                        .gives(line("ES0021", "import", 15, 96, sum(96), JUNE_20, "2024-06-20T21:45:00Z")),
                Export.of(
                                "Spanish: a flag of summer and winter beside the energies",
                                "consumo.csv",
                                "CUPS;FECHA-HORA;INV / VER;CONSUMO Wh\n"
                                        + rows(
                                                24,
                                                i -> "ES0021;" + at("yyyy/MM/dd HH:mm", 60 * i + 60) + ";1;"
                                                        + (500 + 125 * (i % 7))))
                        .asks("zone")
                        .answered("zone=Europe/Madrid")
                        .says("constant-column")
                        .gives(line("ES0021", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T21:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
