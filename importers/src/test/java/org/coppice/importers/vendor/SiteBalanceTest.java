package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.number;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;
import static org.coppice.importers.vendor.Export.value;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Monitors of plants tell what is generated, used, taken and fed in: only one of them is taken from the grid. */
class SiteBalanceTest {
    private static final String JUNE_20 = "2024-06-20T00:00:00Z";
    private static final String NIGHT = "2024-06-20T23:00:00Z";

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "What a site uses, beside what it generates and takes from the grid",
                                "site.csv",
                                "Time (UTC),Energy Produced (Wh),Energy Consumed (Wh),Exported to Grid (Wh),Imported from Grid"
                                        + " (Wh)\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + watts(i, 1) + "," + watts(i, 3) + ",0," + watts(i, 2)))
                        .gives(
                                day("Energy Produced", "none", 1),
                                day("Energy Consumed", "none", 3),
                                line("Exported to Grid", "export", 60, 24, 0, JUNE_20, NIGHT),
                                day("Imported from Grid", "import", 2)),
                Export.of(
                                "Without a column of the grid the use is what is known of it",
                                "site.csv",
                                "Time (UTC),Energy Produced (Wh),Energy Consumed (Wh)\n"
                                        + rows(24, i -> hour(i) + watts(i, 1) + "," + watts(i, 3)))
                        .gives(day("Energy Produced", "export", 1), day("Energy Consumed", "import", 3)),
                Export.of(
                                "A battery beside a plant",
                                "inverter.csv",
                                "Time (UTC),PV (Wh),Battery (Wh)\n"
                                        + rows(24, i -> hour(i) + watts(i, 1) + "," + watts(i, 2)))
                        .gives(day("PV", "none", 1), day("Battery", "none", 2)),
                Export.of(
                                "A house, its wall battery, its roof and the grid",
                                "house.csv",
                                "Time (UTC),Home (Wh),From Powerwall (Wh),From Grid (Wh),From Solar (Wh),To Powerwall (Wh)\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + watts(i, 6) + "," + watts(i, 1) + "," + watts(i, 2) + ","
                                                        + watts(i, 4) + "," + watts(i, 3)))
                        .gives(
                                day("Home", "none", 6),
                                day("From Powerwall", "none", 1),
                                day("From Grid", "import", 2),
                                day("From Solar", "none", 4),
                                day("To Powerwall", "none", 3)),
                Export.of(
                                "Charge and discharge of what is not called a battery, and a limit",
                                "inverter.csv",
                                "Time (UTC),Load (W),Charging (W),Discharging (W),Grid (W),Solar (W),Abregelungsgrenze (W)\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + watts(i, 5) + "," + watts(i, 1) + "," + watts(i, 2) + ","
                                                        + watts(i, 3) + "," + watts(i, 4) + ",5000"))
                        .gives(
                                day("Load", "none", 5),
                                day("Charging", "none", 1),
                                day("Discharging", "none", 2),
                                day("Grid", "import", 3),
                                day("Solar", "none", 4),
                                line("Abregelungsgrenze", "import", "kW", 60, 24, 0, Double.NaN, JUNE_20, NIGHT)),
                Export.of(
                                "The load of servers is a part of what the site takes in",
                                "hall.csv",
                                "Time (UTC),Grid (Wh),Solar (Wh),IT load (Wh),Cooling load (Wh)\n"
                                        + rows(
                                                24,
                                                i -> hour(i) + watts(i, 9) + "," + watts(i, 1) + "," + watts(i, 6) + ","
                                                        + watts(i, 2)))
                        .gives(
                                day("Grid", "import", 9),
                                day("Solar", "none", 1),
                                day("IT load", "import", 6),
                                day("Cooling load", "import", 2)),
                Export.of(
                                "The yield of an inverter beside its power",
                                "inverter.csv",
                                "Time (UTC),E-Day (Wh),Pac (W),DC1 U\n"
                                        + rows(24, i -> hour(i) + watts(i, 2) + "," + watts(i, 1) + ",400"))
                        .says("unused-column")
                        .gives(day("E-Day", "none", 2), day("Pac", "none", 1)),
                Export.of(
                                "A load that is named after its part of the site, beside the grid and a plant",
                                "hall.csv",
                                "Time (UTC),IT Load (Wh),Grid (Wh),PV (Wh)\n"
                                        + rows(24, i -> hour(i) + watts(i, 1) + "," + watts(i, 3) + "," + watts(i, 2)))
                        .gives(day("IT Load", "import", 1), day("Grid", "import", 3), day("PV", "none", 2)),
                Export.of(
                                "What a generator gives, and its room",
                                "plant.csv",
                                "Time (UTC),Generator 1 (Wh),Generator room (Wh)\n"
                                        + rows(24, i -> hour(i) + watts(i, 3) + "," + watts(i, 1)))
                        .gives(day("Generator 1", "none", 3), day("Generator room", "import", 1)),
                Export.of(
                                "Charging points are no battery",
                                "garage.csv",
                                "Time (UTC),Charging (Wh),Lights (Wh)\n"
                                        + rows(24, i -> hour(i) + watts(i, 1) + "," + watts(i, 2)))
                        .gives(day("Charging", "import", 1), day("Lights", "import", 2)),
                Export.of(
                                "The room of a battery is fed like any other",
                                "rooms.csv",
                                "Time (UTC),Hall (Wh),Battery room (Wh)\n"
                                        + rows(24, i -> hour(i) + watts(i, 1) + "," + watts(i, 2)))
                        .gives(day("Hall", "import", 1), day("Battery room", "import", 2)));
    }

    private static String hour(int i) {
        return at("yyyy-MM-dd HH:mm", 60 * i) + ",";
    }

    private static String watts(int i, int times) {
        return number(1_000 * times * value(i));
    }

    private static String day(String name, String flow, int times) {
        return line(name, flow, 60, 24, times * sum(24), JUNE_20, NIGHT);
    }

    @ParameterizedTest
    @MethodSource("exports")
    void comesOutRight(Export export) {
        export.check();
    }
}
