package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.rows;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What chips and racks tell of themselves, in few rows: nothing but the names of the columns says what they are. */
class ChipExportsTest {
    private static final String FIRST = "2024-06-20T00:00:00Z";
    private static final String SECOND = "2024-06-20T00:01:00Z";
    private static final String THIRD = "2024-06-20T00:02:00Z";

    private static String entity(int gpu) {
        return rows(
                3,
                i -> "GPU " + gpu + ",NVIDIA H100," + at("yyyy-MM-dd'T'HH:mm:ss'Z'", i) + "," + (480 + 30 * gpu) + ","
                        + (1_000_000_000L * (1 + gpu) + 30_000_000L * i));
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Two chips of one name, three rows each, told apart by a column that no word names",
                                "dcgm.csv",
                                "Entity,FI_DEV_NAME,timestamp,DCGM_FI_DEV_POWER_USAGE,DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION\n"
                                        + entity(0)
                                        + entity(1))
                        .gives(
                                line("NVIDIA H100/GPU 0 DCGM_FI_DEV_POWER_USAGE", "import", 1, 3, 0.024, FIRST, THIRD),
                                line(
                                        "NVIDIA H100/GPU 0 DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION",
                                        "import",
                                        1,
                                        2,
                                        60 / 3600.0,
                                        FIRST,
                                        SECOND),
                                line("NVIDIA H100/GPU 1 DCGM_FI_DEV_POWER_USAGE", "import", 1, 3, 0.0255, FIRST, THIRD),
                                line(
                                        "NVIDIA H100/GPU 1 DCGM_FI_DEV_TOTAL_ENERGY_CONSUMPTION",
                                        "import",
                                        1,
                                        2,
                                        60 / 3600.0,
                                        FIRST,
                                        SECOND)),
                Export.of(
                                "Counters of processors in millionths of a joule, as Linux names them",
                                "rapl.csv",
                                "time,host,cpu_pkg_energy_uj\n"
                                        + rows(
                                                9,
                                                i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", i) + ",n01,"
                                                        + (1_000_000_000L + 18_000_000_000L * i)))
                        .asks("quantity")
                        .answered("quantity=register")
                        .gives(line("n01", "import", 1, 8, 0.04, FIRST, "2024-06-20T00:07:00Z")),
                Export.of(
                                "Degrees behind the name of a temperature",
                                "racks.csv",
                                "time,inlet_temp_c,outlet_temp_f\n"
                                        + rows(3, i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", i) + "," + (22 + i) + ",86"))
                        .gives(
                                line("inlet_temp", "none", "°C", 1, 3, 0, Double.NaN, FIRST, THIRD),
                                line("outlet_temp", "none", "°C", 1, 3, 0, Double.NaN, FIRST, THIRD)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
