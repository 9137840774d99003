package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.comma;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for files of any vendor: stamps, counters, factors, marks. */
class MeterRulesTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";

    static Stream<Export> exports() {
        return Stream.concat(times(), Stream.concat(counters(), marks()));
    }

    private static Stream<Export> times() {
        return Stream.of(
                Export.of(
                                "Stamps in the middle of quarter hours",
                                "mid.csv",
                                "Time (UTC),kWh\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i + 7) + ":30," + point(i)))
                        .gives(line("mid", "import", 15, 96, sum(96), JUNE_20, "2024-06-20T23:45:00Z")),
                Export.of(
                                "Half past each hour may be the middle or when a meter began",
                                "half.csv",
                                "Time (UTC),kWh\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i + 30) + "," + point(i)))
                        .asks("stamp")
                        .answered("stamp=start")
                        .gives(line("half", "import", 60, 24, sum(24), "2024-06-20T00:30:00Z", "2024-06-20T23:30:00Z")),
                Export.of(
                                "Microseconds since 1970",
                                "micro.csv",
                                "timestamp,power (W)\n"
                                        + rows(60, i -> (1_718_841_600_000_000L + 60_000_000L * i) + ",600"))
                        .gives(line("micro", "import", 1, 60, 0.6, JUNE_20, "2024-06-20T00:59:00Z")),
                Export.of(
                                "An offset of five and a half hours in a column",
                                "offset.csv",
                                "Time,UTC offset,kWh\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + ",+05:30," + point(i)))
                        .gives(line(
                                "offset", "import", 60, 24, sum(24), "2024-06-19T18:30:00Z", "2024-06-20T17:30:00Z")),
                Export.of(
                                "An offset in a column beside stamps that have it already",
                                "twice.csv",
                                "Time,Offset,kWh\n"
                                        + rows(24, i -> at("yyyy-MM-dd'T'HH:mm", 60 * i) + "+02:00,+02:00," + point(i)))
                        .gives(line(
                                "twice", "import", 60, 24, sum(24), "2024-06-19T22:00:00Z", "2024-06-20T21:00:00Z")),
                Export.of(
                                "Hours with letters in autumn leave one out in spring",
                                "year.csv",
                                "Date;Hour;kWh\n"
                                        + rows(24, i -> "2024-03-30;" + (i + 1) + ";" + point(i))
                                        + rows(23, i -> "2024-03-31;" + (i < 2 ? i + 1 : i + 2) + ";" + point(i))
                                        + rows(24, i -> "2024-10-26;" + (i + 1) + ";" + point(i))
                                        + rows(
                                                25,
                                                i -> "2024-10-27;" + (i < 2 ? i + 1 + "" : i == 2 ? "2A" : i + "") + ";"
                                                        + point(i)))
                        .asks("zone")
                        .answered("zone=Europe/Warsaw")
                        .gives(line(
                                "year",
                                "import",
                                "kWh",
                                60,
                                96,
                                5_088 - 96,
                                sum(24) + sum(23) + sum(24) + sum(25),
                                "2024-03-29T23:00:00Z",
                                "2024-10-27T22:00:00Z")),
                Export.of(
                                "Points in the time of day, as Finland writes it",
                                "fi.csv",
                                "Aika (UTC);kWh\n" + rows(96, i -> at("d.M.yyyy H.mm", 15 * i) + ";" + comma(i)))
                        .gives(line("fi", "import", 15, 96, sum(96), JUNE_20, "2024-06-20T23:45:00Z")),
                Export.of(
                                "Days of the week that are also months, or half days: mar, P",
                                "days.csv",
                                "Giorno (UTC);kWh\nmar, 26. marzo 2024 13:00;1\nP, 5. április 2024 14:00;2\nPaz, 7. Nisan 2024 15:00;4\n")
                        .gives(line(
                                "days", "import", "kWh", 0, 3, 4, 7, "2024-03-26T13:00:00Z", "2024-04-07T15:00:00Z")),
                Export.of(
                                "Spanish a. m. and p. m.",
                                "es.csv",
                                "Fecha (UTC);Consumo (kWh)\n"
                                        + rows(
                                                24,
                                                i -> at("dd/MM/yyyy hh:mm", 60 * i) + (i < 12 ? " a. m." : " p. m.")
                                                        + ";" + comma(i)))
                        .gives(line("es", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Years first with Japanese half days",
                                "ja.csv",
                                "日時,kWh\n"
                                        + rows(
                                                24,
                                                i -> "2024年6月20日 " + (i < 12 ? "午前" : "午後") + i % 12 + "時00分,"
                                                        + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("ja", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")));
    }

    private static Stream<Export> counters() {
        return Stream.of(
                Export.of(
                                "A counter behind a transformer: 40 times what it shows",
                                "stand.csv",
                                "Zähler;4711\nWandlerfaktor;40\nZeit (UTC);Zählerstand (kWh)\n"
                                        + rows(30, i -> at("dd.MM.yyyy HH:mm", 60 * i) + ";" + (1_000 + 2 * i)))
                        .asks("factor")
                        .answered("factor=40")
                        .gives(line("Zählerstand", "import", 60, 29, 29 * 2 * 40, JUNE_20, "2024-06-21T04:00:00Z")),
                Export.of(
                                "A load profile behind a transformer: as it stands",
                                "profile.csv",
                                "Meter,88\nCT ratio,200/5\nTime (UTC),Load (kW)\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i)))
                        .asks("factor")
                        .answered("factor=1")
                        .gives(line("88", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "The yield of today, which begins anew every day",
                                "inverter.csv",
                                "Time (UTC),Yield today (kWh)\n"
                                        + rows(72, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + number(0.5 * (i % 24))))
                        .asks("quantity")
                        .answered("quantity=register")
                        .says("daily-register")
                        .gives(line("Yield today", "none", 60, 71, 3 * 11.5, JUNE_20, "2024-06-22T22:00:00Z")),
                Export.of(
                                "The same, if it is what passed in each hour",
                                "inverter.csv",
                                "Time (UTC),Yield today (kWh)\n"
                                        + rows(72, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + number(0.5 * (i % 24))))
                        .asks("quantity")
                        .answered("quantity=energy")
                        .gives(line("Yield today", "none", 60, 72, 3 * 138, JUNE_20, "2024-06-22T23:00:00Z")),
                Export.of(
                                "Pulses of which nobody says what they stand for",
                                "imp.csv",
                                "Time (UTC),Impulse\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + (10 + i % 3)))
                        .asks("unit")
                        .answered("unit=0.5 kWh")
                        .gives(line("Impulse", "import", 60, 24, 0.5 * 24 * 11, JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "A counter exchanged: the interval of the exchange is missing",
                                "exchange.csv",
                                "Time (UTC),Register reading (kWh)\n"
                                        + rows(
                                                30,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + ","
                                                        + (i < 15 ? 45_000 + i : 120 + i)))
                        .says("register-reset")
                        .gives(line(
                                "Register reading", "import", "kWh", 60, 28, 1, 28, JUNE_20, "2024-06-21T04:00:00Z")));
    }

    private static Stream<Export> marks() {
        return Stream.of(
                Export.of(
                                "Negatives in brackets and with the sign behind",
                                "net.csv",
                                "Time (UTC),Net (kWh)\n2024-06-20 00:00,(1.50)\n2024-06-20 01:00,2.25-\n2024-06-20 02:00,10.00\n")
                        .gives(line("Net", "net", 60, 3, 6.25, JUNE_20, "2024-06-20T02:00:00Z")),
                Export.of(
                                "Exactly three decimals in a file whose columns commas part",
                                "three.csv",
                                "Time (UTC),kWh\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + number(1 + value(i))))
                        .gives(line("three", "import", 60, 24, 24 + sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Polish in windows-1250",
                                "pl.csv",
                                "Data (UTC);Zużycie energii [kWh]\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + ";" + comma(i)),
                                Charset.forName("windows-1250"))
                        .gives(line("Zużycie energii", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Russian in windows-1251, with months by name",
                                "ru.csv",
                                "Дата (UTC);Энергия, кВт·ч\n"
                                        + rows(
                                                24,
                                                i -> String.format(Locale.ROOT, "20 июня 2024 %02d:00", i) + ";"
                                                        + comma(i)),
                                Charset.forName("windows-1251"))
                        .gives(line("Энергия", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "Yes and no in a column of flags are no missing readings",
                                "dst.csv",
                                "Time (UTC),kWh,DST flag\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + ",N"))
                        .gives(line("dst", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "The highest power of a quarter hour is not its mean",
                                "max.csv",
                                "Time (UTC),Max power (kW)\n"
                                        + rows(96, i -> at("yyyy-MM-dd HH:mm", 15 * i) + "," + point(i)))
                        .gives(line(
                                "Max power", "import", "kW", 15, 96, 0, Double.NaN, JUNE_20, "2024-06-20T23:45:00Z")),
                Export.of(
                                "A column that tells rows apart, and no header that says so",
                                "apart.csv",
                                "Stamp (UTC),Where,kWh\n"
                                        + rows(
                                                48,
                                                k -> at("yyyy-MM-dd HH:mm", 60 * (k / 2)) + ","
                                                        + (k % 2 == 0 ? "roof" : "cellar") + ","
                                                        + (k % 2 == 0 ? point(k / 2) : "2.000")))
                        .gives(
                                line("roof", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z"),
                                line("cellar", "import", 60, 24, 48, JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "A monthly table by name in Portuguese, Hungarian and Romanian",
                                "months.csv",
                                "Mês (UTC);kWh\nabril 2024;1\nmájus 2024;2\niunie 2024;4\njulho 2024;8\n")
                        .gives(line("months", "import", 0, 4, 15, "2024-04-01T00:00:00Z", "2024-07-01T00:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
