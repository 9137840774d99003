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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logs of cooling units, chillers, heat pumps, chips and batteries, as their controllers write them. */
class HallLogsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:00:00Z";
    /** Kilowatts of a ton of refrigeration: 12,000 Btu (IT) an hour. */
    private static final double TON = 12e3 * 1055.05585262 / 3.6e6;

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "A unit that moves air uses electricity, whatever the temperatures beside it",
                                "crac.csv",
                                "Time (UTC),Supply Temp (°C),Return Temp (°C),Fan speed (%),Energy (kWh)\n"
                                        + rows(24, i -> hour(i) + "18." + i % 9 + ",28." + i % 7 + ",70," + point(i)))
                        .gives(temperature("Supply Temp"), temperature("Return Temp"), day("Energy")),
                Export.of(
                                "An energy beside two temperatures alone may be heat or what a pump takes",
                                "loop.csv",
                                "Time (UTC),Supply Temp (°C),Return Temp (°C),Energy (kWh)\n"
                                        + rows(24, i -> hour(i) + "38." + i % 9 + ",28." + i % 7 + "," + point(i)))
                        .asks("commodity:Energy")
                        .answered("commodity:Energy=electricity")
                        .gives(temperature("Supply Temp"), temperature("Return Temp"), day("Energy")),
                Export.of(
                                "Tons beside cold water are those of refrigeration",
                                "chiller.csv",
                                "Time (UTC),CHWS Temp (°C),CHWR Temp (°C),Tons,kW,kW/Ton,COP\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + "7." + i % 9 + ",12." + i % 7 + "," + point(i) + ","
                                                        + point(i + 1) + ",0.6,5.8"))
                        .says("unused-column")
                        .gives(
                                temperature("CHWS Temp"),
                                temperature("CHWR Temp"),
                                line("Tons", "import", 60, 24, TON * sum(24), JUNE_20, NIGHT),
                                line("chiller", "import", 60, 24, sum(24, i -> value(i + 1)), JUNE_20, NIGHT)),
                Export.of(
                                "Thousandths of a joule, as chips count their energy",
                                "gpu.csv",
                                "Time (UTC),GPU energy [mJ]\n"
                                        + rows(24, i -> hour(i) + (900_000_000L + 360_000_000L * (i + i % 2))))
                        .asks("quantity")
                        .answered("quantity=register")
                        .gives(line("GPU energy", "import", 60, 23, 2.4, JUNE_20, "2024-06-20T22:00:00Z")),
                Export.of(
                                "Thousandths of a watt are offered before megawatts",
                                "soc.csv",
                                "Time (UTC),cpu_power_mw\n" + rows(24, i -> hour(i) + (5_000 + i * 7 % 11)))
                        .asks("unit")
                        .answered("unit=milliwatt")
                        .gives(line(
                                "cpu_power_mw",
                                "import",
                                60,
                                24,
                                sum(24, i -> (5_000 + i * 7 % 11) / 1e6),
                                JUNE_20,
                                NIGHT)),
                Export.of(
                                "Names with a letter for power: grid, plant and load",
                                "ems.csv",
                                "Time (UTC),P_grid (kW),P_pv (kW),P_load (kW)\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + point(i) + "," + point(i + 3) + ","
                                                        + number(value(i) + value(i + 3))))
                        .gives(
                                day("P_grid"),
                                line("P_pv", "none", 60, 24, sum(24, i -> value(i + 3)), JUNE_20, NIGHT),
                                line("P_load", "none", 60, 24, sum(24, i -> value(i) + value(i + 3)), JUNE_20, NIGHT)));
    }

    private static String hour(int i) {
        return at("yyyy-MM-dd HH:mm", 60 * i) + ",";
    }

    private static String day(String name) {
        return line(name, "import", 60, 24, sum(24), JUNE_20, NIGHT);
    }

    private static String temperature(String name) {
        return line(name, "none", "°C", 60, 24, 0, Double.NaN, JUNE_20, NIGHT);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }

    @Test
    void thePowerOfAHeatMeterIsHeat() {
        Export log = Export.of(
                "heat",
                "heat.csv",
                "Time (UTC);Heat energy E1 [MWh];Volume V1 [m3];Inlet temperature [°C];Outlet temperature [°C];Power [kW]\n"
                        + rows(
                                24,
                                i -> hour(i).replace(',', ';') + (500 + i) + ".1;" + (100 + i) + ".5;80.5;45.25;"
                                        + point(i)));

        assertThat(log.read(List.of()).series())
                .extracting(series -> series.commodity().text())
                .containsExactly("heat", "water", "temperature", "temperature", "heat");
    }
}
