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

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as network operators and portals of Spain, Portugal and Italy give them, with invented values. */
class IberianAndItalianExportsTest {
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
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

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
