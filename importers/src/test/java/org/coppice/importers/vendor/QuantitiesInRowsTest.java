package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists whose rows name what is measured: peaks, reactive energy, power factors and voltages among energies and powers. */
class QuantitiesInRowsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String LAST = "2024-06-21T15:00:00Z";
    private static final int HOURS = 40;

    /** A row for each hour and name; that of the name has the values from its place on. */
    private static String list(String header, List<String> names) {
        return header + "\n"
                + rows(
                        HOURS * names.size(),
                        i -> at("yyyy-MM-dd HH:mm", 60 * (i / names.size())) + ","
                                + names.get(i % names.size())
                                        .replace("#", number(value(i / names.size() + i % names.size()))));
    }

    private static String energy(String name, int from) {
        return line(name, "import", 60, HOURS, sum(HOURS, i -> value(i + from)), JUNE_20, LAST);
    }

    private static String peak(String name) {
        return line(name, "import", "kW", 60, HOURS, 0, Double.NaN, JUNE_20, LAST);
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Parameters with their units",
                                "meter.csv",
                                list(
                                        "Time (UTC),Parameter,Value",
                                        List.of(
                                                "Active Energy (kWh),#",
                                                "Max Demand (kW),#",
                                                "Reactive Energy (kVArh),#",
                                                "Power Factor,#",
                                                "Voltage L1,#")))
                        .says("unused-column")
                        .gives(energy("Active Energy (kWh)", 0), peak("Max Demand (kW)")),
                Export.of(
                                "Measurements beside their units",
                                "meters.csv",
                                list(
                                        "Time (UTC),Device,Measurement,Value,Unit",
                                        List.of(
                                                "PM1,Active Energy,#,kWh",
                                                "PM1,Active Power Max,#,kW",
                                                "PM1,Power Factor,#,",
                                                "PM1,Current L1,#,A")))
                        .says("unused-column")
                        .gives(energy("PM1/Active Energy", 0), peak("PM1/Active Power Max")),
                Export.of(
                                "Codes of half hours under another header",
                                "hours.csv",
                                list("Time (UTC),MPAN,Channel,kWh", List.of("1200,AI,#", "1200,AE,#", "1200,RI,#")))
                        .says("unused-column")
                        .gives(
                                energy("1200/active import", 0),
                                line(
                                        "1200/active export",
                                        "export",
                                        60,
                                        HOURS,
                                        sum(HOURS, i -> value(i + 1)),
                                        JUNE_20,
                                        LAST)),
                Export.of(
                                "The peak of an hour beside its mean, of many devices",
                                "racks.csv",
                                list(
                                        "Time (UTC),Item Name,Reading Name,Reading Value,Reading Unit",
                                        IntStream.range(0, 40)
                                                .boxed()
                                                .flatMap(i -> Stream.of(
                                                        "R" + i + ",Active Power,0." + (100 + i) + ",kW",
                                                        "R" + i + ",Active Power Peak,#,kW"))
                                                .toList()))
                        .gives(IntStream.range(0, 40)
                                .boxed()
                                .flatMap(i -> Stream.of(
                                        line(
                                                "R" + i + "/Active Power",
                                                "import",
                                                60,
                                                HOURS,
                                                HOURS * (0.1 + i / 1e3),
                                                JUNE_20,
                                                LAST),
                                        peak("R" + i + "/Active Power Peak")))
                                .toArray(String[]::new)),
                Export.of(
                                "Averages over a period, of a controller",
                                "dcmi.csv",
                                list(
                                        "Time (UTC),Minimum during sampling period,Average power reading over sample period",
                                        List.of("180 Watts,24# Watts")))
                        .gives(
                                peak("Minimum during sampling period"),
                                line(
                                        "Average power reading over sample period",
                                        "import",
                                        60,
                                        HOURS,
                                        sum(HOURS, i -> 0.24 + value(i) / 1e3),
                                        JUNE_20,
                                        LAST)),
                Export.of(
                                "Tags that end in their unit",
                                "tags.csv",
                                list("Time (UTC),TagName,Value", List.of("CH1.kW,#", "AHU2.kWh_Total,#")))
                        .gives(energy("CH1.kW", 0), energy("AHU2.kWh_Total", 1)),
                Export.of(
                                "An amount of kWh is no amount of money",
                                "amounts.csv",
                                list("HourUTC,MeteringPointId,Amount,Unit", List.of("5713,#,KWH")))
                        .gives(energy("5713", 0)));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void areWhatTheRowsCallThem(Export export) {
        export.check();
    }
}
