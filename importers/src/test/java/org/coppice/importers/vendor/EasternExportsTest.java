package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as network operators and portals of the east of Europe and of Turkey give them, with invented values. */
class EasternExportsTest {
    private static final String JUNE_20 = "2024-06-19T22:00:00Z";

    static Stream<Export> exports() {
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
