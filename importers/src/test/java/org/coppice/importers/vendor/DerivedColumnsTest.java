package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns beside readings that are none themselves, and what their rows tell of a reading. */
class DerivedColumnsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:00:00Z";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Daily Average (kWh)",
                "Rolling average (kWh)",
                "Usage last year (kWh)",
                "Vorjahr (kWh)",
                "Similar homes (kWh)",
                "Gasoline Savings (gallons)",
                "CO2 Avoided (kg)",
                "Heat content (BTU/CF)"
            })
    void isLeftOut(String header) {
        Export.of(
                        "Another column beside the use",
                        "use.csv",
                        "Date (UTC),Use (kWh)," + header + "\n"
                                + rows(10, i -> at("yyyy-MM-dd", 1440 * i) + "," + point(i) + "," + point(i + 2)))
                .says("unused-column")
                .gives(line("Use", "import", 1440, 10, sum(10), JUNE_20, "2024-06-29T00:00:00Z"))
                .check();
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "An economiser of air is no saving",
                                "air.csv",
                                "Date (UTC),Economiser fans (kWh)\n"
                                        + rows(10, i -> at("yyyy-MM-dd", 1440 * i) + "," + point(i)))
                        .gives(line("Economiser fans", "import", 1440, 10, sum(10), JUNE_20, "2024-06-29T00:00:00Z")),
                Export.of(
                                "The mean power of a day is its own",
                                "mean.csv",
                                "Date (UTC),Daily average (kW)\n"
                                        + rows(10, i -> at("yyyy-MM-dd", 1440 * i) + "," + point(i)))
                        .gives(line(
                                "Daily average", "import", 1440, 10, 24 * sum(10), JUNE_20, "2024-06-29T00:00:00Z")),
                Export.of(
                                "A constant of cooling is no hour of the day",
                                "cooling.csv",
                                "Date (UTC),Chilled Water (ton-hr)\n"
                                        + rows(10, i -> at("yyyy-MM-dd", 1440 * i) + ",300"))
                        .gives(line(
                                "Chilled Water",
                                "import",
                                1440,
                                10,
                                3000 * 12_000 * 1055.05585262 / 3.6e6,
                                JUNE_20,
                                "2024-06-29T00:00:00Z")),
                Export.of(
                                "The interval of the hour beside it",
                                "load.csv",
                                "OprDate,OprHour,Interval,MW\n"
                                        + rows(
                                                96,
                                                i -> at("MM/dd/yyyy", 15 * i) + "," + (i / 4 + 1) + "," + (i % 4 + 1)
                                                        + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("load", "import", 15, 96, sum(96) / 4 * 1000, JUNE_20, "2024-06-20T23:45:00Z")),
                Export.of(
                                "Twelve intervals of the hour",
                                "load.csv",
                                "Date,Hour,Interval,MW\n"
                                        + rows(
                                                288,
                                                i -> at("MM/dd/yyyy", 5 * i) + "," + (i / 12 + 1) + "," + (i % 12 + 1)
                                                        + "," + point(i)))
                        .asks("zone")
                        .answered("zone=UTC")
                        .gives(line("load", "import", 5, 288, sum(288) / 12 * 1000, JUNE_20, "2024-06-20T23:55:00Z")),
                Export.of(
                                "The power that an inverter gives beside its yield",
                                "inverter.csv",
                                "Time (UTC),PV Yield (kWh),AC power (kW),Import (kWh)\n"
                                        + rows(
                                                24,
                                                i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + ","
                                                        + point(i + 2) + "," + point(i + 3)))
                        .gives(
                                line("PV Yield", "none", 60, 24, sum(24), JUNE_20, NIGHT),
                                line("AC power", "none", 60, 24, sum(24, i -> Export.value(i + 2)), JUNE_20, NIGHT),
                                line("Import", "import", 60, 24, sum(24, i -> Export.value(i + 3)), JUNE_20, NIGHT)),
                Export.of(
                                "A sensor's name beside that of its device tells the unit",
                                "devices.csv",
                                "Device Label,Sensor,Time (UTC),Avg\n"
                                        + rows(
                                                48,
                                                i -> (i % 2 == 0 ? "PDU1" : "PDU2") + ",Device Power (W),"
                                                        + at("yyyy-MM-dd HH:mm", 60 * (i / 2)) + "," + (1000 + i)))
                        .gives(
                                line("PDU1", "import", 60, 24, 24.552, JUNE_20, NIGHT),
                                line("PDU2", "import", 60, 24, 24.576, JUNE_20, NIGHT)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
