package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.source.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a column beside another one proves: counters beside a power, peaks beside a mean, times beside dates. */
class CountersTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:45:00Z";
    private static final String BEFORE = "2024-06-20T23:30:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "A power that gives what the values gain proves a counter",
                                "pdu.csv",
                                "Time (UTC),Load (kW),Energy (kWh)\n"
                                        + rows(96, i -> quarter(i) + number(4 * value(i)) + "," + number(counter(i))))
                        .says("same-energy-twice")
                        .gives(
                                line("Load", "import", 15, 96, sum(96), JUNE_20, NIGHT),
                                line("Energy", "import", 15, 95, sum(96) - value(0), JUNE_20, BEFORE)),
                Export.of(
                                "A counter read at the end of each interval beside what it gained",
                                "meter.csv",
                                "Time (UTC),Reading (kWh),Consumption (kWh)\n"
                                        + rows(96, i -> quarter(i) + number(counter(i)) + "," + point(i)))
                        .says("same-energy-twice")
                        .gives(
                                line("Reading", "import", 15, 95, sum(96) - value(0), JUNE_20, BEFORE),
                                line("Consumption", "import", 15, 96, sum(96), JUNE_20, NIGHT)),
                Export.of(
                                "A counter that runs below zero counts what flows the other way",
                                "egauge.csv",
                                "Time (UTC),Solar (kWh)\n" + rows(96, i -> quarter(i) + "-" + number(counter(i))))
                        .asks("quantity")
                        .says("negative")
                        .answered("quantity=register")
                        .gives(line("Solar", "none", 15, 95, sum(96) - value(0), JUNE_20, BEFORE)),
                Export.of(
                                "The letter of a quality that every row has is not that of missing readings",
                                "netz.csv",
                                "Messzeitpunkt (UTC);Verbrauch (kWh);Qualität\n"
                                        + rows(96, i -> quarter(i).replace(',', ';') + number(value(i)) + ";M"))
                        .says("unknown-quality")
                        .gives(line("netz", "import", 15, 96, sum(96), JUNE_20, NIGHT)),
                Export.of(
                                "A power that has nothing to do with the values leaves them open",
                                "pdu.csv",
                                "Time (UTC),Load (kW),Energy (kWh)\n"
                                        + rows(96, i -> quarter(i) + point(i) + "," + number(counter(i))))
                        .asks("quantity:Energy")
                        .answered("quantity=register")
                        .gives(
                                line("Load", "import", 15, 96, sum(96) / 4, JUNE_20, NIGHT),
                                line("Energy", "import", 15, 95, sum(96) - value(0), JUNE_20, BEFORE)),
                Export.of(
                                "Parameters in rows: counter, power, and a factor that no plan needs",
                                "points.csv",
                                "Time (UTC),Meter,Parameter,Value\n"
                                        + rows(
                                                96,
                                                i -> quarter(i) + "M1,Active Energy (kWh)," + number(counter(i)) + "\n"
                                                        + quarter(i) + "M1,Active Power (kW)," + number(4 * value(i))
                                                        + "\n" + quarter(i) + "M1,Power Factor,0.98"))
                        .says("same-energy-twice", "unused-column")
                        .gives(
                                line("Active Energy (kWh)", "import", 15, 95, sum(96) - value(0), JUNE_20, BEFORE),
                                line("Active Power (kW)", "import", 15, 96, sum(96), JUNE_20, NIGHT)),
                Export.of(
                                "A peak that is never below the load beside it is no energy",
                                "ups.csv",
                                "Time (UTC),Load (kW),Peak (kW)\n"
                                        + rows(96, i -> quarter(i) + point(i) + "," + number(1.3 * value(i))))
                        .gives(
                                line("Load", "import", 15, 96, sum(96) / 4, JUNE_20, NIGHT),
                                line("Peak", "import", "kW", 15, 96, 0, Double.NaN, JUNE_20, NIGHT)),
                Export.of(
                                "The peak hours of a tariff are energy",
                                "tariff.csv",
                                "Time (UTC),Peak (kW),Off-Peak (kW)\n"
                                        + rows(
                                                96,
                                                i -> quarter(i) + (i < 48 ? "0.000," + point(i) : point(i) + ",0.000")))
                        .gives(
                                line("Peak", "import", 15, 96, (sum(96) - sum(48)) / 4, JUNE_20, NIGHT),
                                line("Off-Peak", "import", 15, 96, sum(48) / 4, JUNE_20, NIGHT)),
                Export.of(
                                "A counter of Wh without a header is as large as seconds since 1970",
                                "feeder.csv",
                                rows(
                                        96,
                                        i -> at("yyyy-MM-dd'T'HH:mm'Z'", 15 * i) + ","
                                                + Math.round(1_500_000_000 + 1_000 * counter(i))))
                        .asks("unit", "quantity")
                        .answered("unit=Wh", "quantity=register")
                        .gives(line("feeder", "import", 15, 95, sum(96) - value(0), JUNE_20, BEFORE)),
                Export.of(
                                "Seconds since 1970 without a header, beside dates",
                                "feeder.csv",
                                rows(
                                        96,
                                        i -> at("yyyy-MM-dd'T'HH:mm'Z'", 15 * i) + "," + (1_718_841_600 + 900 * i) + ","
                                                + point(i)))
                        .asks("unit")
                        .answered("unit=kWh")
                        .gives(line("feeder", "import", 15, 96, sum(96), JUNE_20, NIGHT)),
                Export.of(
                                "E- is fed in, as E+ is taken",
                                "analyser.csv",
                                "Time (UTC),E+ (kWh),E- (kWh)\n" + rows(96, i -> quarter(i) + point(i) + ",0.250"))
                        .gives(
                                line("E+", "import", 15, 96, sum(96), JUNE_20, NIGHT),
                                line("E-", "export", 15, 96, 24, JUNE_20, NIGHT)),
                Export.of(
                                "Imp beside a unit is an import and no impulse",
                                "block.csv",
                                "Time (UTC),Energy-kWh(Imp),Energy-kWh(Exp)\n"
                                        + rows(96, i -> quarter(i) + point(i) + ",0.250"))
                        .gives(
                                line("Energy (Imp)", "import", 15, 96, sum(96), JUNE_20, NIGHT),
                                line("Energy (Exp)", "export", 15, 96, 24, JUNE_20, NIGHT)));
    }

    private static String quarter(int i) {
        return at("yyyy-MM-dd HH:mm", 15 * i) + ",";
    }

    /** What a counter shows at the end of an interval. */
    private static double counter(int i) {
        return 2_000 + sum(i + 1);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }

    @Test
    void aMonitorOfDevicesWithoutTimesIsToldHowToGiveThem() {
        Export export =
                Export.of("dmon", "dmon.txt", "# gpu   pwr\n# Idx     W\n" + rows(20, i -> "    0    " + (100 + i)));
        assertThat(export.read(List.of()).findings())
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("nvidia-smi dmon -o DT");
    }

    @Test
    void unitsOfACounterAreOfferedWithWhatItGained() {
        Export export = Export.of(
                "counter", "stand.csv", "Tijd (UTC),Stand verbruik\n" + rows(96, i -> quarter(i) + number(counter(i))));
        Finding question = export.read(List.of()).findings().stream()
                .filter(finding -> finding.code().equals("unit"))
                .findFirst()
                .orElseThrow();
        assertThat(question.options())
                .filteredOn(option -> option.choice().equals("kWh"))
                .allSatisfy(option -> assertThat(option.total().orElse(0))
                        .isCloseTo(sum(96) - value(0), org.assertj.core.data.Offset.offset(1e-6)))
                .hasSize(1);
    }
}
