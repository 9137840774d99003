package org.coppice.model.simulate.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.coppice.model.tariff.TariffPrices;
import org.junit.jupiter.api.Test;

/** A gap is no cheap hour: a battery would charge there and claim to have saved. */
class SupplyPricesTest {
    private static final double NONE = Double.NaN;

    private static SupplyPrices prices(double[] energy, double[] sell, double[] grams) {
        return new SupplyPrices(new TariffPrices(energy, sell, List.of()), grams, 1);
    }

    @Test
    void aStepWithoutAPriceIsPlannedAtTheOneBeforeItAndTheFirstAtTheOneAfter() {
        SupplyPrices prices =
                prices(new double[] {NONE, 0.2, NONE, NONE, 0.3, NONE}, new double[6], new double[] {0, 0, 0, 0, 0, 0});

        assertThat(prices.energy(0, 6, 0)).containsExactly(0.2, 0.2, 0.2, 0.2, 0.3, 0.3);
    }

    @Test
    void carbonIsHeldLikewiseAloneAndAtItsPrice() {
        SupplyPrices prices = prices(new double[] {0.1, 0.1, 0.1}, new double[3], new double[] {400, NONE, 500});

        assertThat(prices.carbon(0, 3)).containsExactly(0.4, 0.4, 0.5);
        // 400 g at 100 a tonne: 400 / 1,000,000 * 100 = 0.04 beside the 0.1
        assertThat(prices.energy(0, 3, 100)[1]).isCloseTo(0.14, within(1e-12));
    }

    @Test
    void whereNothingIsKnownNothingIsWorthDoingAndUnpricedFeedInIsWorthNothing() {
        SupplyPrices unknown = prices(new double[] {NONE, NONE}, new double[] {NONE, 0.05}, new double[] {NONE, NONE});

        assertThat(unknown.energy(0, 2, 50)).containsExactly(0, 0);
        assertThat(unknown.exportWorth(0, 2, new double[] {0.2, 0.2})).containsExactly(0, 0.05);
    }
}
