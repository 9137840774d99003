package org.coppice.model.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.2 MW   | 1200
                    1.2MW    | 1200
                    350 W    | 0.35
                    0,35 kW  | 0.35
                    1,200 kW | 1200
                    1.200,5 kW | 1200.5
                    1 200 kW | 1200
                    1’200 kW | 1200
                    -3 kW    | -3
                    −3 kW    | -3
                    42       | 42
                    1e3 W    | 1
                    """)
    void readsPowerAsPeopleWriteIt(String text, double kilowatts) {
        assertThat(QuantityText.parse(text, Unit.KILOWATT)).isEqualTo(kilowatts);
    }

    @Test
    void aBareNumberHasTheUnitOfItsColumn() {
        assertThat(QuantityText.parse("85", Unit.PERCENT)).isEqualTo(0.85);
        assertThat(QuantityText.parse("12", Unit.MEGAWATT_HOUR)).isEqualTo(12_000);
    }

    @Test
    void aUnitOfAnotherDimensionIsRefusedWithTheUnitsThatFit() {
        assertThatThrownBy(() -> QuantityText.parse("5 kWh", Unit.KILOWATT))
                .isInstanceOf(UserError.class)
                .hasMessage("“kWh” does not fit: a value in kW is wanted. Units understood: kW, W, MW, GW.");
        assertThatThrownBy(() -> QuantityText.parse("5 USD/kWh", Unit.perKilowattHour(Currencies.EUR)))
                .hasMessageContaining("a value in EUR/kWh is wanted");
        assertThatThrownBy(() -> QuantityText.parse("5 bananas", Unit.KILOWATT))
                .hasMessageContaining("“bananas” is not a unit known here");
        assertThatThrownBy(() -> QuantityText.parse("lots", Unit.KILOWATT))
                .hasMessage("“lots” is not a number with a unit. Write for example 1.2 kW.");
    }

    @Test
    void milliwattsAreNotTakenForMegawatts() {
        assertThatThrownBy(() -> QuantityText.parse("5 mW", Unit.KILOWATT)).isInstanceOf(UserError.class);
    }

    @Test
    void exactTextReadsBackBitForBit() {
        SplittableRandom random = new SplittableRandom(11);
        Unit[] units = {Unit.KILOWATT, Unit.WATT, Unit.MEGAWATT_HOUR, Unit.PERCENT, Unit.perMegawattHour(Currencies.EUR)
        };
        for (int i = 0; i < 5_000; i++) {
            Unit unit = units[i % units.length];
            double value = random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-6, 9));
            String text = QuantityText.exact(value, unit);
            assertThat(QuantityText.parse(text, unit.canonical())).as(text).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1234567 | 1,234,567
                    0.125   | 0.125
                    0       | 0
                    1200000 | 1,200,000
                    -12.5   | -12.5
                    """)
    void writesNumbersForPeople(double value, String text) {
        assertThat(QuantityText.formatNumber(value, 7)).isEqualTo(text);
    }
}
