package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.stream.Stream;
import org.coppice.model.plan.meter.Commodity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Heat and cold in the units of the plants: tons of refrigeration, calories, and meters called after a unit. */
class CoolingUnitsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    /** 12,000 Btu, of 1,055.05585262 J. */
    private static final double TON = 12_000 * 1_055.05585262 / 3.6e6;

    static Stream<Export> cold() {
        return Stream.of(
                quarters("Time (UTC),Cooling Load (RT)", "Cooling Load", TON / 4),
                quarters("Time (UTC),CHW Tons", "CHW", TON / 4),
                quarters("Time (UTC),Chilled Water Load (TR)", "Chilled Water Load", TON / 4),
                quarters("Time (UTC),BTU meter 7 total (RTh)", "BTU meter 7 total", TON),
                quarters("Time (UTC),Plant (Ton-Hrs)", "Plant", TON));
    }

    static Stream<Export> heat() {
        return Stream.of(
                quarters("Time (UTC);Q, Гкал", "Q", 4.1868 / 3.6e-3),
                quarters("Time (UTC),BTU meter 7", "BTU meter 7", 1)
                        .asks("unit")
                        .answered("unit=kWh"));
    }

    /** What a plant needs for each ton is no power. */
    static Stream<Export> electric() {
        return Stream.of(Export.of(
                        "kW/TR",
                        "plant.csv",
                        "Time (UTC),Plant kW,Plant kW/TR\n" + rows(96, i -> quarter(i) + "," + thousands(i) + ",0.6"))
                .says("unused-column")
                .gives(line("Plant", "import", 15, 96, thousands() / 4, JUNE_20, "2024-06-20T23:45:00Z")));
    }

    private static Export quarters(String header, String name, double factor) {
        char delimiter = header.contains(";") ? ';' : ',';
        return Export.of(header, "plant.csv", header + "\n" + rows(96, i -> quarter(i) + delimiter + thousands(i)))
                .gives(line(name, "import", 15, 96, thousands() * factor, JUNE_20, "2024-06-20T23:45:00Z"));
    }

    private static String quarter(int i) {
        return at("yyyy-MM-dd HH:mm", 15 * i);
    }

    private static long thousands(int i) {
        return Math.round(1_000 * value(i));
    }

    private static double thousands() {
        return sum(96, CoolingUnitsTest::thousands);
    }

    @ParameterizedTest
    @MethodSource("cold")
    void isCold(Export export) {
        is(export, Commodity.COOLING);
    }

    @ParameterizedTest
    @MethodSource("heat")
    void isHeat(Export export) {
        is(export, Commodity.HEAT);
    }

    @ParameterizedTest
    @MethodSource("electric")
    void isElectricity(Export export) {
        is(export, Commodity.ELECTRICITY);
    }

    private static void is(Export export, Commodity commodity) {
        export.check();
        assertThat(export.read(export.answers()).series())
                .filteredOn(series -> series.commodity() != Commodity.TEMPERATURE)
                .isNotEmpty()
                .allSatisfy(series -> assertThat(series.commodity()).isEqualTo(commodity));
    }
}
