package org.coppice.importers.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.coppice.importers.vendor.Export.at;
import static org.coppice.importers.vendor.Export.point;
import static org.coppice.importers.vendor.Export.rows;

import java.util.List;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.map.Fix;
import org.junit.jupiter.api.Test;

/** Columns that are one meter by their names: a mean beside a moment, a power beside its energy, a value beside its substitute. */
class OtherTermsTest {

    private static List<String> repeated(String name, String text) {
        ImportPreview preview = Export.of(name, name + ".csv", text).read(List.of("zone=UTC"));
        return preview.fixes().stream().map(Fix::question).toList();
    }

    @Test
    void theMeanGoesBeforeThePowerOfAMoment() {
        assertThat(repeated(
                        "redfish",
                        "Timestamp,System,PowerConsumedWatts,AverageConsumedWatts,MaxConsumedWatts\n"
                                + rows(
                                        48,
                                        i -> at("yyyy-MM-dd'T'HH:mm:ss'Z'", 60 * i) + ",srv1," + (210 + i % 9) + ","
                                                + (204 + i % 7) + ",260")))
                .containsExactly("use:Power Consumed");
    }

    /** Runs of an hour, one every some hours: a power times the time to the next run is no energy of the run. */
    @Test
    void theEnergyGoesBeforeThePower() {
        assertThat(repeated(
                        "runs",
                        "Timestamp,Duration (s),cpu_power (W),gpu_power (W),cpu_energy (kWh),gpu_energy (kWh)\n"
                                + rows(
                                        30,
                                        i -> at("yyyy-MM-dd HH:mm", 60 * (3 * i + i * i % 3 + i * i % 5)) + ",,"
                                                + (40 + i % 3 * 2) + "," + (250 + i % 5 * 10) + ","
                                                + (0.04 + i % 3 * 0.002)
                                                + "," + (0.25 + i % 5 * 0.01))))
                .contains("use:cpu_power", "use:gpu_power");
    }

    private static String metered(int i) {
        return Export.number(Export.value(i) + i % 13 * 0.007).replace('.', ',');
    }

    @Test
    void theValueGoesBeforeItsSubstitute() {
        assertThat(repeated(
                        "werte",
                        "Zeit;Messwert (kWh);Ersatzwert (kWh)\n"
                                + rows(
                                        96,
                                        i -> at("dd.MM.yyyy HH:mm", 15 * i) + ";" + metered(i) + ";"
                                                + metered(i % 10 == 3 ? i + 2 : i))))
                .containsExactly("use:Ersatzwert");
    }

    /** Three racks of nearly the same load, whose powers are each near the energies of all. */
    @Test
    void eachPowerGoesWithTheEnergyOfItsMeter() {
        assertThat(repeated(
                        "racks",
                        "Time,Rack,Power (kW),Energy (kWh)\n"
                                + rows(
                                        144,
                                        i -> at("yyyy-MM-dd HH:mm", 60 * (i / 3)) + ",R" + i % 3 + ","
                                                + Export.number(load(i)) + ","
                                                + Export.number(1_000 * (i % 3)
                                                        + Export.sum(i / 3, k -> load(3 * k + i % 3))))))
                .containsExactlyInAnyOrder("use:R0/Power (kW)", "use:R1/Power (kW)", "use:R2/Power (kW)");
    }

    private static double load(int i) {
        return 5 + i / 3 % 3 * 0.01 + i % 3 * 0.004;
    }

    /** Neither the total nor the counter that holds its energy may be added to the phases. */
    @Test
    void theCounterOfATotalHoldsTheEnergyOfItsParts() {
        assertThat(repeated(
                        "pdu",
                        "Time,Ph1 kW,Ph2 kW,Total kW,Energy kWh\n"
                                + rows(
                                        96,
                                        i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + "," + point(i + 2) + ","
                                                + Export.number(Export.value(i) + Export.value(i + 2)) + ","
                                                + Export.number(1_000
                                                        + Export.sum(i, k -> Export.value(k) + Export.value(k + 2))))))
                .contains("use:Total", "use:Energy");
    }

    /** 0.95 times 11.2 kWh/m³ on the bill, and another heat for the cubic metre here. */
    @Test
    void theHeatOfAGasGoesBeforeItsVolume() {
        assertThat(repeated(
                        "gas",
                        "Monat;Gas m³;Gas kWh\n"
                                + rows(
                                        12,
                                        i -> (i < 9 ? "0" : "") + (i + 1) + ".2024;" + (100 + i * 7 % 50) + ";"
                                                + Export.number((100 + i * 7 % 50) * 0.95 * 11.2)
                                                        .replace('.', ','))))
                .containsExactly("use:Gas/Gas m³");
    }

    @Test
    void metersOfDifferentNamesAreNotOne() {
        assertThat(repeated(
                        "halls",
                        "Time,Hall A power (kW),Hall B energy (kWh)\n"
                                + rows(48, i -> at("yyyy-MM-dd HH:mm", 60 * i) + "," + point(i) + "," + point(i + 3))))
                .isEmpty();
    }
}
