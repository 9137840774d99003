package org.coppice.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void energyOfUnlikeUnitsIsTheSameEnergy() {
        assertThat(Unit.MEGAJOULE.toCanonical(3.6)).isCloseTo(1, within(1e-12));
        assertThat(Unit.JOULE.toCanonical(3.6e6)).isCloseTo(1, within(1e-12));
        assertThat(Unit.THERM.toCanonical(1)).isEqualTo(29.30011);
        assertThat(Unit.POUND_PER_MEGAWATT_HOUR.toCanonical(770.884)).isCloseTo(349.667, within(1e-3));
    }

    @Test
    void everySymbolFindsItsUnitAndGoesThereAndBack() {
        for (Dimension dimension : Dimension.values()) {
            for (Unit unit : Unit.listOf(dimension)) {
                assertThat(Unit.find(unit.symbol())).contains(unit);
                assertThat(unit.fromCanonical(unit.toCanonical(12.5))).isCloseTo(12.5, within(1e-12));
                assertThat(unit.canonical().factor()).isEqualTo(1);
            }
        }
    }

    @Test
    void wordsAndCasesPeopleUseAreFound() {
        assertThat(Unit.find("KWH")).contains(Unit.KILOWATT_HOUR);
        assertThat(Unit.find("m3")).contains(Unit.CUBIC_METRE);
        assertThat(Unit.find("EUR/MWh")).contains(Unit.perMegawattHour(Currencies.EUR));
        assertThat(Unit.find("€/kWh")).contains(Unit.perKilowattHour(Currencies.EUR));
        assertThat(Unit.find("XYZ/kWh")).isEmpty();
    }

    @Test
    void dimensionsChangeByPhysics() {
        Energy energy = Power.ofMegawatts(2).over(3);
        assertThat(energy).isEqualTo(Energy.ofMegawattHours(6));
        assertThat(energy.at(CarbonIntensity.ofGramsPerKilowattHour(57))).isEqualTo(Carbon.ofKilograms(342));
        assertThat(energy.at(WaterIntensity.ofLitresPerKilowattHour(2))).isEqualTo(Water.ofLitres(12_000));
        assertThat(energy.at(EnergyPrice.ofMegawattHour(80, Currencies.EUR))).isEqualTo(new Money(480, Currencies.EUR));
        assertThat(EnergyPerToken.ofJoules(0.72).of(Tokens.of(5e6))).isEqualTo(Energy.ofKilowattHours(1));
    }

    @Test
    void unlikeCurrenciesAreNeverAdded() {
        assertThatThrownBy(() -> new Money(1, Currencies.EUR).plus(new Money(1, Currencies.USD)))
                .hasMessage("Amounts in EUR and USD cannot be joined without a rate");
    }

    @Test
    void aQuantityIsReadInAnyUnitOfItsDimensionOnly() {
        assertThat(Power.ofKilowatts(1_500).in(Unit.MEGAWATT)).isEqualTo(1.5);
        assertThatThrownBy(() -> Power.ofKilowatts(1).in(Unit.KILOWATT_HOUR)).hasMessageContaining("unlike dimensions");
    }
}
