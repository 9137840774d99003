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

/** Files of water, gas, steam and heat in American units, and of Brazil, with invented values. */
class AmericanOtherExportsTest {
    static Stream<Export> exports() {
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
                        .asks("zone")
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
