package org.coppice.importers.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.coppice.model.plan.meter.Commodity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitEndingTest {

    @ParameterizedTest
    @CsvSource({
        "Boiler [MWh_th], Boiler, HEAT, ENERGY, 1000",
        "Boiler (MWhth), Boiler, HEAT, ENERGY, 1000",
        "Boiler kWh th, Boiler, HEAT, ENERGY, 1",
        "Electric boiler [kWth], Electric boiler, HEAT, POWER, 1",
        "Chiller 2 (kW_th), Chiller 2, COOLING, POWER, 1",
        "Chilled water [MWh th], Chilled water, COOLING, ENERGY, 1000",
        "Natural gas [MWh_th], Natural gas, GAS, ENERGY, 1000",
        "CHP (kWhe), CHP, ELECTRICITY, ENERGY, 1",
        "Heat pump [kWh el.], Heat pump, ELECTRICITY, ENERGY, 1",
        "Kälte MWh (el), Kälte, ELECTRICITY, ENERGY, 1000",
        "Hall 3 (kWh), Hall 3, ELECTRICITY, ENERGY, 1",
        "Heat the hall (kWh), Heat the hall, HEAT, ENERGY, 1",
        "kWh electronics hall, electronics hall, ELECTRICITY, ENERGY, 1"
    })
    void theEndOfAUnitTellsWhatCarriesTheEnergy(
            String header, String name, Commodity commodity, Measure measure, double kilowattHours) {
        UnitWords.InHeader found = UnitWords.inHeader(header).orElseThrow();

        assertThat(found.rest()).isEqualTo(name);
        assertThat(found.unit().measure()).isEqualTo(measure);
        assertThat(found.unit().toCanonical(1)).isEqualTo(kilowattHours);
        assertThat(Subject.commodity(header, measure, found.unit().symbol())).isEqualTo(commodity);
    }

    @ParameterizedTest
    @CsvSource({"MWh_th, MWh th", "kWhel, kWh el", "kWh (therm.), kWh th", "kWh, kWh"})
    void aUnitAloneIsFoundAgainByItsSymbol(String text, String symbol) {
        assertThat(UnitWords.find(text).orElseThrow().symbol()).isEqualTo(symbol);
        assertThat(UnitWords.find(symbol)).isEqualTo(UnitWords.find(text));
    }
}
