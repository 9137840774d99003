package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.line;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bills tell the highest power of a month beside its energy: times the hours of the month it would be more than what was used. */
class PowersOfBillsTest {
    private static final String UTC = "zone=UTC";
    private static final String FIRST = "2025-01-01T00:00:00Z";
    private static final String LAST = "2025-03-01T00:00:00Z";

    private static String power(int kept) {
        return line("Site/Site kW", "import", "kW", 0, kept, 0, Double.NaN, FIRST, LAST);
    }

    static Stream<Export> exports() {
        return Stream.of(
                Export.of(
                                "The demand beside the energy, and no word for it",
                                "bills.csv",
                                "Month,Site kWh,Site kW\n2025-01,41000,88\n2025-02,38000,86\n2025-03,39500,87\n")
                        .asks("zone")
                        .answered(UTC)
                        .gives(line("Site/Site kWh", "import", 0, 3, 118_500, FIRST, LAST), power(3)),
                Export.of(
                                "Powers of months alone: nobody knows whether they are means",
                                "bills.csv",
                                "Month,Site kW\n2025-01,88\n2025-02,86\n2025-03,87\n")
                        .asks("zone", "quantity")
                        .answered(UTC, "quantity=average-power")
                        .gives(line("Site", "import", 0, 3, 88 * 744 + 86 * 672 + 87 * 744, FIRST, LAST)),
                Export.of(
                                "Powers of one meter beside energies of another tell nothing of each other",
                                "bills.csv",
                                "Month,Hall A kW,Lights kWh\n2025-01,88,5000\n2025-02,86,4800\n2025-03,87,5100\n")
                        .asks("zone", "quantity:Hall A")
                        .answered(UTC, "quantity:Hall A=average-power")
                        .gives(
                                line("Hall A", "import", 0, 3, 88 * 744 + 86 * 672 + 87 * 744, FIRST, LAST),
                                line("Lights", "import", 0, 3, 14_900, FIRST, LAST)),
                Export.of(
                                "Powers of months that are called means",
                                "bills.csv",
                                "Month,Average kW\n2025-01,88\n2025-02,86\n2025-03,87\n")
                        .asks("zone")
                        .answered(UTC)
                        .gives(line("Average", "import", 0, 3, 88 * 744 + 86 * 672 + 87 * 744, FIRST, LAST)),
                Export.of(
                                "Currents and voltages of three lines are no energy",
                                "lines.csv",
                                "Time (UTC),L1_A,L2_A,L1_V,Phase 2 V,kW\n2025-01-01 00:00,100,101,230,231,46\n"
                                        + "2025-01-01 01:00,101,102,230,231,47\n2025-01-01 02:00,102,103,231,232,48\n")
                        .says("unused-column")
                        .gives(line("lines", "import", 60, 3, 141, FIRST, "2025-01-01T02:00:00Z")));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void isReadAsAPersonWould(Export export) {
        export.check();
    }
}
