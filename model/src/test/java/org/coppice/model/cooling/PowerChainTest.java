package org.coppice.model.cooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.SplittableRandom;
import org.coppice.model.quantity.Power;
import org.junit.jupiter.api.Test;

class PowerChainTest {

    private static PowerChain chain(Redundancy redundancy, double ecoShare) {
        return new PowerChain(
                Optional.empty(),
                4,
                redundancy,
                LossTerms.UPS_2006,
                ecoShare,
                LossTerms.UPS_ECO,
                LossTerms.DISTRIBUTION,
                LossTerms.TRANSFORMER);
    }

    @Test
    void lossesAreWithoutLoadInProportionAndByTheSquare() {
        // 1,000 kW at half load: 0.01·1000 + 0.02·500 + 0.04·500²/1000 = 10 + 10 + 10 kW
        assertThat(new LossTerms(0.01, 0.02, 0.04).lossKw(500, 1000)).isEqualTo(30, within(1e-12));
    }

    @Test
    void efficienciesOfADataSheetComeBack() {
        LossTerms known = new LossTerms(0.012, 0.02, 0.018);
        LossTerms found = LossTerms.ofEfficiencies(
                known.efficiencyAt(0.25), known.efficiencyAt(0.5), known.efficiencyAt(0.75), known.efficiencyAt(1));
        assertThat(found.noLoad()).isEqualTo(0.012, within(1e-9));
        assertThat(found.proportional()).isEqualTo(0.02, within(1e-9));
        assertThat(found.square()).isEqualTo(0.018, within(1e-9));
    }

    @Test
    void efficienciesThatWouldNeedANegativeTermAreMetAsNearAsMayBe() {
        // Falls from 96 to 95.5 % only at full load: the plain quadratic through these points has a negative
        // proportional term.
        LossTerms found = LossTerms.ofEfficiencies(0.930, 0.960, 0.962, 0.955);
        assertThat(found.noLoad()).isNotNegative();
        assertThat(found.proportional()).isNotNegative();
        assertThat(found.efficiencyAt(0.5)).isEqualTo(0.960, within(0.005));
    }

    @Test
    void swappedEfficienciesAreRefusedWithTheLoad() {
        assertThatThrownBy(() -> LossTerms.ofEfficiencies(0.96, 0.80, 0.96, 0.96))
                .hasMessageContaining("% load the nearest has")
                .hasMessageContaining("swapped");
        assertThatThrownBy(() -> LossTerms.ofEfficiencies(0.93, 0.95, 1.05, 0.95))
                .hasMessageContaining("75 % load")
                .hasMessageContaining("1.05");
    }

    @Test
    void stagesCarryTheLossesOfThoseBehindThem() {
        PowerChain chain = chain(Redundancy.N, 0);
        // Distribution 15 + 15·0.25 = 18.75 kW at 500 of 1,000 kW. UPS 40 + 0.05·518.75 = 65.9375 kW.
        // Transformer: 2 + 8·0.5846875² = 4.734875... kW.
        double before = 500 + 18.75 + 65.9375;
        double transformer = 2 + 0.008 * before * before / 1000;
        assertThat(chain.lossKw(500, 1000)).isEqualTo(18.75 + 65.9375 + transformer, within(1e-9));
    }

    @Test
    void redundancyLowersTheLoadOfEachUnitAndRaisesTheNoLoadLosses() {
        // UPS alone, output 500 of 1,000 kW: 2N installs 2,000 kW: 80 + 25 against 40 + 25; N + 1 of four units 50 +
        // 25.
        assertThat(chain(Redundancy.N, 0).upsKw(500, 1000)).isEqualTo(65, within(1e-9));
        assertThat(chain(Redundancy.N_PLUS_ONE, 0).upsKw(500, 1000)).isEqualTo(75, within(1e-9));
        assertThat(chain(Redundancy.TWO_N, 0).upsKw(500, 1000)).isEqualTo(105, within(1e-9));
    }

    @Test
    void ecoModeCountsByItsShareOfTheTime() {
        // A quarter of the time 5 + 2.5 kW, else 65 kW.
        assertThat(chain(Redundancy.N, 0.25).upsKw(500, 1000)).isEqualTo(0.75 * 65 + 0.25 * 7.5, within(1e-9));
    }

    @Test
    void moreLoadNeverLosesLess() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 2_000; i++) {
            PowerChain chain = new PowerChain(
                    Optional.of(Power.ofKilowatts(1000)),
                    1 + random.nextInt(8),
                    Redundancy.values()[random.nextInt(3)],
                    new LossTerms(random.nextDouble(0.05), random.nextDouble(0.05), random.nextDouble(0.05)),
                    random.nextDouble(),
                    LossTerms.UPS_ECO,
                    LossTerms.DISTRIBUTION,
                    LossTerms.TRANSFORMER);
            double less = random.nextDouble(1000);
            double more = less + random.nextDouble(1000 - less);
            assertThat(chain.lossKw(more, 1000)).isGreaterThanOrEqualTo(chain.lossKw(less, 1000));
            assertThat(chain.lossKw(less, 1000)).isNotNegative();
        }
    }

    @Test
    void nonsenseIsRefusedWithARemedy() {
        assertThatThrownBy(() -> new LossTerms(4, 5, 0)).hasMessageContaining("0.04 is 4 %");
        assertThatThrownBy(() -> new LossTerms(-0.01, 0, 0)).hasMessageContaining("above 100 %");
        assertThatThrownBy(() -> chain(Redundancy.N, 20)).hasMessageContaining("eco mode");
    }
}
