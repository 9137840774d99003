package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.columns;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Columns of factors by which the readings beside them may have to be multiplied. */
class TransformerFactorsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Each meter has a factor of its own",
                                "meters.csv",
                                "Meter No,Date (UTC),kWh,Multiplier\n"
                                        + rows(
                                                20,
                                                i -> (i % 2 == 0 ? "A1," : "B2,") + at("yyyy-MM-dd", 1440 * (i / 2))
                                                        + ",1.5," + (i % 2 == 0 ? 40 : 80)))
                        .asks("factor:A1", "factor:B2")
                        .answered("factor:A1=40", "factor:B2=1")
                        .gives(
                                line("A1", "import", 1440, 10, 600, JUNE_20, "2024-06-29T00:00:00Z"),
                                line("B2", "import", 1440, 10, 15, JUNE_20, "2024-06-29T00:00:00Z")),
                Export.of(
                                "A day a row, as the Chinese grid gives its load curves",
                                "curve.csv",
                                "户号,日期 (UTC),数据类型,倍率"
                                        + columns(96, ',', i -> at("HH:mm", 15 * i))
                                        + "\n1234567890,2024-06-20,有功功率(kW),800" + columns(96, ',', Export::point)
                                        + "\n1234567890,2024-06-21,有功功率(kW),800" + columns(96, ',', Export::point))
                        .asks("factor")
                        .answered("factor=800")
                        .gives(line(
                                "1234567890",
                                "import",
                                15,
                                192,
                                2 * sum(96) / 4 * 800,
                                JUNE_20,
                                "2024-06-21T23:45:00Z")),
                Export.of(
                                "The ratio of current transformers",
                                "ratio.csv",
                                "Meter,Time (UTC),kWh,CT Ratio\n"
                                        + rows(
                                                24,
                                                i -> "M1," + at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i)
                                                        + ",200/5"))
                        .asks("factor")
                        .answered("factor=1")
                        .gives(line("M1", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "The product goes before the ratios",
                                "product.csv",
                                "Meter,Time (UTC),kWh,CT Ratio,PT Ratio,MF\n"
                                        + rows(
                                                24,
                                                i -> "M1," + at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i)
                                                        + ",100/5,11000/110,2000"))
                        .asks("factor")
                        .answered("factor=2000")
                        .gives(line("M1", "import", 60, 24, sum(24) * 2000, JUNE_20, "2024-06-20T23:00:00Z")),
                Export.of(
                                "A water meter",
                                "water.csv",
                                "Meter,Date (UTC),Water use (m3),Multiplier\n"
                                        + rows(10, i -> "W1," + at("yyyy-MM-dd", 1440 * i) + "," + (2 + i % 3) + ",10"))
                        .asks("factor")
                        .answered("factor=10")
                        .gives(line("W1", "import", "L", 1440, 10, 0, 290_000, JUNE_20, "2024-06-29T00:00:00Z")),
                Export.of(
                                "A factor of one changes nothing",
                                "one.csv",
                                "Time (UTC),kWh,Multiplier\n"
                                        + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + ",1"))
                        .gives(line("one", "import", 60, 24, sum(24), JUNE_20, "2024-06-20T23:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void areAskedFor(Export export) {
        export.check();
    }

    @Test
    void oneThatChangesStandsInTheWay() {
        Export export = Export.of(
                "A meter that was exchanged",
                "exchanged.csv",
                "Time (UTC),Register (kWh),MF\n"
                        + rows(20, i -> at("yyyy-MM-dd", 1440 * i) + "," + (1000 + 3 * i) + "," + (i < 10 ? 40 : 80)));
        assertThat(Export.blocking(export.read(List.of()))).containsExactly("factor-change", "factor");
        assertThat(Export.blocking(export.read(List.of("factor=1")))).isEmpty();
    }
}
