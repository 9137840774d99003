package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows above a header that say something of each column, and not of the whole table. */
class LabelledRowsTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:45:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "Units above the header: the energy in kWh, the power in kW",
                                "units-above.csv",
                                "Unit,kWh,kW\nTime (UTC),Main,UPS\n" + rows(96, i -> quarter(i) + twice(i)))
                        .says("same-energy-twice")
                        .gives(quarters("Main"), quarters("UPS")),
                Export.of(
                                "Units three rows above the header, among other rows with a label",
                                "units-far-above.csv",
                                "Meter,1001,1002\nUnit,kWh,kW\nFuse,A1,A2\nTime (UTC),Channel 1,Channel 2\n"
                                        + rows(96, i -> quarter(i) + twice(i)))
                        .says("same-energy-twice")
                        .gives(quarters("Channel 1"), quarters("Channel 2")),
                Export.of(
                                "A header of times alone, below rows that name device, quantity and unit",
                                "power-analyser.csv",
                                "Device;;UMG Main;UMG Main\nType;;Active energy;Active power\nUnit;;Wh;W\n"
                                        + "Start time UTC;End time UTC;;\n"
                                        + rows(
                                                96,
                                                i -> quarter(i) + ";" + at("yyyy-MM-dd HH:mm", 15 * i + 15) + ";"
                                                        + number(1_000 * value(i)) + ";" + number(4_000 * value(i))))
                        .says("same-energy-twice")
                        .gives(quarters("UMG Main Active energy"), quarters("UMG Main Active power")),
                Export.of(
                                "One unit in a title is that of all columns",
                                "title.csv",
                                "Unit,kWh\nTime (UTC),Main,UPS\n"
                                        + rows(96, i -> quarter(i) + "," + point(i) + "," + point(i)))
                        .says("same-energy-twice")
                        .gives(quarters("Main"), quarters("UPS")));
    }

    private static String quarter(int i) {
        return at("yyyy-MM-dd HH:mm", 15 * i);
    }

    private static String twice(int i) {
        return "," + point(i) + "," + number(4 * value(i));
    }

    private static String quarters(String name) {
        return line(name, "import", 15, 96, sum(96), JUNE_20, NIGHT);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }
}
