package org.coppice.importers.vendor;

import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.line;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;
import static org.coppice.importers.vendor.Export.sum;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that say of how many units the values are. */
class MultiplesTest {
    @ParameterizedTest
    @CsvSource({
        "Energy (thousand kWh),1000",
        "Energy (x10 kWh),10",
        "Energy (kWh x 100),100",
        "Energy (kWh * 1000),1000",
        "Energy ('000 kWh),1000",
        "Energie (Tsd. kWh),1000",
        "Energy (10^3 kWh),1000",
        "Energy [10³ kWh],1000",
        "Energy [10⁻³ kWh],0.001",
        "Energy (10^-10 kWh),1e-10",
        "Energy 10^-3 kWh,0.001",
        "Energy (Lakh Units),100000",
        "Energy (million kWh),1000000",
        "Energy (MU),1000000",
        "Energy (kWh),1"
    })
    void areTaken(String header, double factor) {
        export(header).gives(hours(factor)).check();
    }

    @ParameterizedTest
    @CsvSource({
        "Energy (1000 kWh),1000 kWh,1000",
        "Energy (1000 kWh),kWh,1",
        "Energy (0.1 kWh),0.1 kWh,0.1",
        "Energy kWh x100,100 kWh,100",
        "Energy kWh (x 100),100 kWh,100",
        "Energy (kWh) *100,kWh,1",
        "Energy x100 kWh,100 kWh,100"
    })
    void areAskedWhereTheyMayBeASize(String header, String answer, double factor) {
        export(header)
                .asks("unit")
                .answered("unit=" + answer)
                .gives(hours(factor))
                .check();
    }

    @Test
    void thePowerOfAPlantBehindItsNameIsNone() {
        export("UPS (40 kW)")
                .gives(line("UPS (40 )", "import", 60, 24, sum(24), FROM, TO))
                .check();
    }

    @Test
    void theLengthOfTheIntervalIsNone() {
        export("Wh/60min").gives(hours(1e-3)).check();
    }

    private static final String FROM = "2024-06-20T00:00:00Z";
    private static final String TO = "2024-06-20T23:00:00Z";

    private static Export export(String header) {
        return Export.of(
                header,
                "meter.csv",
                "Time (UTC)," + header + "\n" + rows(24, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i)));
    }

    private static String hours(double factor) {
        return line("meter", "import", 60, 24, factor * sum(24), FROM, TO);
    }
}
