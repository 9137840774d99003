package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as networks of Asia and Latin America give them, with invented values. */
class AsianAndLatinExportsTest {
    private static final String DAY = "2024-06-20T00:00:00Z";
    private static final String LAST_QUARTER = "2024-06-20T23:45:00Z";

    static Stream<Export> exports() {
        return Stream.concat(asian(), latin());
    }

    private static Stream<Export> asian() {
        return Stream.of(
                Export.of(
                                "Japanese: a row a day, headed by ranges of half hours without leading zeros",
                                "使用量.csv",
                                "単位: kWh\n日付"
                                        + columns(
                                                48,
                                                ',',
                                                i -> i / 2
                                                        + (i % 2 == 0 ? ":00-" : ":30-")
                                                        + (i + 1) / 2
                                                        + (i % 2 == 0 ? ":30" : ":00"))
                                        + ",合計\n"
                                        + rows(
                                                2,
                                                d -> at("yyyy/MM/dd", 1440 * d)
                                                        + columns(48, ',', i -> point(48 * d + i)) + ",40"),
                                Charset.forName("Shift_JIS"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("使用量", "import", 30, 96, sum(96), DAY, "2024-06-21T23:30:00Z")),
                Export.of(
                                "Chinese: what the meter shows, and the factor of its transformers",
                                "示值.csv",
                                "户号,数据时间,正向有功总示值(kWh),倍率\n"
                                        + rows(
                                                25,
                                                i -> "3101234567890," + at("yyyy-MM-dd HH:mm:ss", 60 * i) + ","
                                                        + (1000 + 0.5 * i) + ",200"),
                                Charset.forName("GB18030"))
                        .asks("zone", "factor")
                        .answered("zone=UTC", "factor=200")
                        .gives(line("3101234567890", "import", 60, 24, 2400, DAY, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Thai: years of the Buddhist era",
                                "amr.csv",
                                "วันที่,เวลา,kWh\n"
                                        + rows(96, i -> "20/06/2567," + at("HH:mm", 15 * i) + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("amr", "import", 15, 96, sum(96), DAY, LAST_QUARTER)),
                Export.of(
                                "Taiwanese: years of three digits",
                                "ami.csv",
                                "日期,時間,用電度數(度)\n" + rows(96, i -> "113/06/20," + at("HH:mm", 15 * i) + "," + point(i)),
                                Charset.forName("Big5"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("用電度數", "import", 15, 96, sum(96), DAY, LAST_QUARTER)),
                Export.of(
                                "Korean: the highest demand beside the energy",
                                "kepco.csv",
                                "일시 (UTC),사용량(kWh),최대수요(kW)\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i) + ",9"),
                                Charset.forName("MS949"))
                        .gives(
                                line("사용량", "import", 15, 96, sum(96), DAY, LAST_QUARTER),
                                line("최대수요", "import", "kW", 15, 96, 0, Double.NaN, DAY, LAST_QUARTER)),
                Export.of(
                                "Indian: meter, factor and voltages beside import and export",
                                "load_survey.csv",
                                "Consumer No : 123456789012\nMF : 10\nMeter No.,Date Time (UTC),Act Imp (kWh),Act Exp (kWh),V R,V Y,V B\n"
                                        + rows(
                                                96,
                                                i -> "SC1234567," + at("dd-MM-yyyy HH:mm:ss", 15 * i) + "," + point(i)
                                                        + ",0.25,230,231,229"))
                        .asks("factor:SC1234567/Act Imp (kWh)", "factor:SC1234567/Act Exp (kWh)")
                        .answered("factor=1")
                        .says("unused-column")
                        .gives(
                                line("SC1234567/Act Imp (kWh)", "import", 15, 96, sum(96), DAY, LAST_QUARTER),
                                line("SC1234567/Act Exp (kWh)", "export", 15, 96, 24, DAY, LAST_QUARTER)));
    }

    private static Stream<Export> latin() {
        return Stream.of(
                Export.of(
                                "Brazilian: L is what is net, and no litre",
                                "medicao.csv",
                                "Ponto de Medição;Data;Hora;Tipo de Energia;Ativa Geração (kWh);Ativa Consumo (kWh);Qualidade\n"
                                        + rows(
                                                24,
                                                i -> "SPABCDENTR101 (L);20/06/2024;" + String.format("%02d", i)
                                                        + ";L;0,000;" + comma(i) + ";Completo"),
                                Charset.forName("ISO-8859-1"))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(
                                line(
                                        "SPABCDENTR101 (L)/Ativa Geração (kWh)",
                                        "none",
                                        60,
                                        24,
                                        0,
                                        DAY,
                                        "2024-06-20T23:00:00Z"),
                                line(
                                        "SPABCDENTR101 (L)/Ativa Consumo (kWh)",
                                        "import",
                                        60,
                                        24,
                                        sum(24),
                                        DAY,
                                        "2024-06-20T23:00:00Z")),
                Export.of(
                                "Brazilian: delivered and received, seen from the network; a power factor without a unit",
                                "massa.csv",
                                "Data/Hora (UTC);KWH FORNECIDO;KWH RECEBIDO;FP\n"
                                        + rows(96, i -> at("dd/MM/yyyy HH:mm", 15 * i) + ";" + comma(i) + ";0,25;0,98"))
                        .says("unused-column")
                        .gives(
                                line("FORNECIDO", "import", 15, 96, sum(96), DAY, LAST_QUARTER),
                                line("RECEBIDO", "export", 15, 96, 24, DAY, LAST_QUARTER)),
                Export.of(
                                "A circuit monitor: channels without a sensor are words, and no meters",
                                "vue.csv",
                                "Time Bucket (UTC),Main-Mains_A (kWhs),Main-Server Room_1 (kWhs)\n"
                                        + rows(24, i -> at("MM/dd/yyyy HH:mm:ss", 60 * i) + "," + point(i) + ",No CT"))
                        .gives(line("Main-Mains_A", "import", 60, 24, sum(24), DAY, "2024-06-20T23:00:00Z")),
                Export.of(
                                "A plant: what it produces is no feed-in where another column says what is",
                                "plant.csv",
                                "Date/Time (UTC),Energy Produced (Wh),Energy Consumed (Wh),Exported to Grid (Wh),Yield (kWh/kWp)\n"
                                        + rows(
                                                96,
                                                i -> at("MM/dd/yyyy HH:mm", 15 * i) + "," + 1000 * value(i)
                                                        + ",500,100,0.1"))
                        .gives(
                                line("Energy Produced", "none", 15, 96, sum(96), DAY, LAST_QUARTER),
                                line("Energy Consumed", "import", 15, 96, 48, DAY, LAST_QUARTER),
                                line("Exported to Grid", "export", 15, 96, 9.6, DAY, LAST_QUARTER)),
                Export.of(
                                "A heat meter: temperatures tell its energy from electricity",
                                "waerme.csv",
                                "Datum (UTC);Energie E1 [MWh];Vorlauf T1 [℃];Rücklauf T2 [℃]\n"
                                        + rows(24, i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";" + comma(i) + ";80,1;50,2"))
                        .gives(
                                line("Energie E1", "import", 60, 24, 1000 * sum(24), DAY, "2024-06-20T23:00:00Z"),
                                line("Vorlauf T1", "none", "°C", 60, 24, 0, Double.NaN, DAY, "2024-06-20T23:00:00Z"),
                                line("Rücklauf T2", "none", "°C", 60, 24, 0, Double.NaN, DAY, "2024-06-20T23:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
