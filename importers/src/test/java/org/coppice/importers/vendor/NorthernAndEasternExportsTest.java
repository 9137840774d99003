package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as networks of the north and east of Europe and of Turkey give them, with invented values. */
class NorthernAndEasternExportsTest {
    private static final String DAY = "2024-06-20T00:00:00Z";
    private static final String LAST_HOUR = "2024-06-20T23:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                twoFlows("Estonian: given back", "Periood (UTC);Tarbimine kokku (kWh);Tagastatud energia (kWh)")
                        .gives(hours("Tarbimine kokku", "import", sum(24)), hours("Tagastatud energia", "export", 3)),
                twoFlows("Latvian: generation", "Datums (UTC);Patēriņš, kWh;Ģenerācija, kWh")
                        .gives(hours("Patēriņš", "import", sum(24)), hours("Ģenerācija", "none", 3)),
                twoFlows("Norwegian: in and out", "Dato (UTC);kWh inn;kWh ut")
                        .gives(hours("inn", "import", sum(24)), hours("ut", "export", 3)),
                twoFlows(
                                "Serbian in Cyrillic",
                                "Датум и време (UTC);Активна енергија пријем (kWh);Активна енергија предаја (kWh)")
                        .gives(
                                hours("Активна енергија пријем", "import", sum(24)),
                                hours("Активна енергија предаја", "export", 3)),
                twoFlows("Russian: signs after a Cyrillic letter", "Дата (UTC);А+ (кВт*ч);А- (кВт*ч)")
                        .gives(hours("А+", "import", sum(24)), hours("А-", "export", 3)),
                twoFlows("Turkish: drawn and given", "Tarih (UTC);Aktif Çekiş (kWh);Aktif Veriş (kWh)")
                        .gives(hours("Aktif Çekiş", "import", sum(24)), hours("Aktif Veriş", "export", 3)),
                Export.of(
                                "Norwegian: hours as 00-01, prices in small coins",
                                "forbruk.csv",
                                "Dato;Time;Forbruk (kWh);Pris (øre/kWh)\n"
                                        + rows(
                                                24,
                                                i -> "20.06.2024;" + String.format("%02d-%02d", i, i + 1) + ";"
                                                        + comma(i) + ";89,5"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(hours("Forbruk", "import", sum(24))),
                Export.of(
                                "Swedish: a row a day, headed by ranges of hours",
                                "timvarden.csv",
                                "Enhet: kWh\nDatum"
                                        + columns(24, ';', i -> String.format("%02d-%02d", i, (i + 1) % 24))
                                        + ";Totalt\n"
                                        + rows(
                                                2,
                                                d -> at("yyyy-MM-dd", 1440 * d)
                                                        + columns(24, ';', i -> comma(24 * d + i)) + ";20"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("timvarden", "import", 60, 48, sum(48), DAY, "2024-06-21T23:00:00Z")),
                Export.of(
                                "Croatian: a row for each direction, named in words",
                                "mjerenja.csv",
                                "Datum (UTC);Smjer;Radna energija (kWh)\n"
                                        + rows(
                                                24,
                                                i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";Potrošnja;" + comma(i) + "\n"
                                                        + at("dd.MM.yyyy HH:mm", 60 * i) + ";Proizvodnja;0,125"))
                        .gives(
                                hours("Radna energija/Radna energija (kWh) Potrošnja", "import", sum(24)),
                                hours("Radna energija/Radna energija (kWh) Proizvodnja", "none", 3)),
                Export.of(
                                "Turkish: a column of the factor of the transformers",
                                "osos.csv",
                                "Tarih (UTC);Tüketim (kWh);Çarpan\n"
                                        + rows(24, i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";" + comma(i) + ";40"))
                        .asks("factor")
                        .answered("factor=40")
                        .gives(hours("Tüketim", "import", 40 * sum(24))));
    }

    private static Export twoFlows(String title, String headers) {
        return Export.of(
                title,
                "hours.csv",
                headers + "\n" + rows(24, i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";" + comma(i) + ";0,125"));
    }

    private static String hours(String name, String flow, double total) {
        return line(name, flow, 60, 24, total, DAY, LAST_HOUR);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
