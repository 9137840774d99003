package org.coppice.model.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PpaSettlementTest {
    private static final double[] PRICE = {40, -20, 60, 100};
    private static final double[] PRODUCED = {3.2, 0, 1.2, 2.8};
    private static final double[] BASELOAD = {1, 1, 1, 1};
    private static final PpaTerms STRIKE_50 = PpaTerms.fixed(50);

    private static double payment(PpaTerms terms, double[] volume) {
        return PpaSettlement.of(terms, volume, PRICE).payment();
    }

    @Test
    void theBuyerPaysTheStrikeLessThePriceForWhatIsProduced() {
        // case V25 b: 7.2 · 50 − (3.2 · 40 + 1.2 · 60 + 2.8 · 100)
        assertThat(payment(STRIKE_50, PRODUCED)).isCloseTo(-120, within(1e-9));
        assertThat(payment(STRIKE_50, BASELOAD)).isCloseTo(20, within(1e-9));
    }

    @Test
    void hoursOfANegativePriceAreSettledAsTheClauseSays() {
        PpaTerms dropped = STRIKE_50.with(NegativePrices.NOT_SETTLED, 1);
        assertThat(payment(dropped, BASELOAD)).isCloseTo(-50, within(1e-9));
        assertThat(PpaSettlement.of(dropped, BASELOAD, PRICE).settled()).containsExactly(1, 0, 1, 1);
        // the strike is paid and the price counts as zero: 200 − (40 + 0 + 60 + 100)
        assertThat(payment(STRIKE_50.with(NegativePrices.COUNT_AS_ZERO, 1), BASELOAD))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void aClauseOfSeveralHoursNeedsThatManyInARow() {
        double[] price = {-1, 5, -1, -1, 5, -1, -1, -1};
        double[] volume = {1, 1, 1, 1, 1, 1, 1, 1};
        PpaTerms terms = PpaTerms.fixed(10).with(NegativePrices.NOT_SETTLED, 2);
        assertThat(PpaSettlement.of(terms, volume, price).settled()).containsExactly(1, 1, 0, 0, 1, 0, 0, 0);
        assertThat(PpaSettlement.of(terms.with(NegativePrices.NOT_SETTLED, 3), volume, price)
                        .settled())
                .containsExactly(1, 1, 1, 1, 1, 0, 0, 0);
    }

    @Test
    void aCollarBoundsThePriceThatCounts() {
        assertThat(payment(STRIKE_50.with(Pricing.COLLAR, 0, 70), BASELOAD)).isCloseTo(30, within(1e-9));
        assertThat(payment(STRIKE_50.with(Pricing.INDEXED, 0, 70), BASELOAD)).isCloseTo(-10, within(1e-9));
    }

    @Test
    void withoutACollarAnIndexedAgreementCostsNothingBesideTheMarket() {
        PpaTerms indexed = STRIKE_50.with(Pricing.INDEXED, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
        assertThat(payment(indexed, PRODUCED)).isCloseTo(0, within(1e-9));
    }

    @Test
    void theStrikeEscalatesFromItsBaseYear() {
        assertThat(PpaTerms.escalated(50, 0.02, 2)).isCloseTo(52.02, within(1e-12));
        assertThat(PpaTerms.escalated(50, 0.02, -1)).isEqualTo(50);
    }

    @Test
    void aVolumeWithoutAPriceLeavesThePaymentUnknown() {
        double[] price = {40, Double.NaN, 60, 100};
        PpaSettlement baseload = PpaSettlement.of(STRIKE_50, BASELOAD, price);
        assertThat(baseload.unpriced()).isEqualTo(1);
        assertThat(baseload.payment()).isNaN();
        // nothing is produced in the hour without a price
        assertThat(PpaSettlement.of(STRIKE_50, PRODUCED, price).payment()).isCloseTo(-120, within(1e-9));
    }

    @Test
    void aVolumeEarnsItsCapturePrice() {
        assertThat(PpaSettlement.capturePrice(PRODUCED, PRICE)).isCloseTo(480 / 7.2, within(1e-12));
        assertThat(PpaSettlement.shapeFactor(PRODUCED, PRICE)).isCloseTo(480 / 7.2 / 45, within(1e-12));
        assertThat(PpaSettlement.shapeFactor(BASELOAD, PRICE)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aFloorAboveTheCapIsRefused() {
        assertThatThrownBy(() -> STRIKE_50.with(Pricing.COLLAR, 70, 0)).hasMessageContaining("lies above the cap");
    }

    @Test
    void floorAndCapNeverWorsenWhatTheyProtect() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            double[] volume = random.doubles(24, 0, 5).toArray();
            double[] price = random.doubles(24, -50, 150).toArray();
            double low = 100 * random.nextDouble();
            double high = low + 50 * random.nextDouble();
            double plain = PpaSettlement.of(STRIKE_50, volume, price).payment();
            double floored = PpaSettlement.of(
                            STRIKE_50.with(Pricing.COLLAR, low, Double.POSITIVE_INFINITY), volume, price)
                    .payment();
            double capped = PpaSettlement.of(
                            STRIKE_50.with(Pricing.COLLAR, Double.NEGATIVE_INFINITY, high), volume, price)
                    .payment();
            // a floor protects the buyer from low prices, a cap the generator from high ones
            assertThat(floored).isLessThanOrEqualTo(plain + 1e-9);
            assertThat(capped).isGreaterThanOrEqualTo(plain - 1e-9);
        }
    }
}
