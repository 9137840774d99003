package org.coppice.model.tariff;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

class TariffHolesTest {

    private static Profile oneHour(int month, int hour, double number) {
        double[] values = new double[288];
        Arrays.fill(values, 1);
        values[month * 24 + hour] = number;
        return Profile.of(values);
    }

    @Test
    void anHourThatNamesNoPeriodIsNamed() {
        assertThatThrownBy(() -> PeriodCalendar.of(Profile.constant(1), oneHour(2, 17, 0)))
                .hasMessageContaining("March, Saturday, 17:00 names no period")
                .hasMessageContaining("not 0");
        assertThatThrownBy(() -> PeriodCalendar.everyDay(oneHour(0, 3, 1.5)))
                .hasMessageContaining("January, weekday, 03:00")
                .hasMessageContaining("1.5");
    }

    @Test
    void anHourThatNamesAPeriodWhichIsNotThereIsNamed() {
        PeriodCalendar calendar = PeriodCalendar.everyDay(oneHour(11, 23, 3));
        List<RatePeriod> two = List.of(RatePeriod.flat("A", 1), RatePeriod.flat("B", 1));

        assertThatThrownBy(() -> new EnergyCharge(calendar, TierBasis.KWH, two))
                .hasMessageContaining("Energy: December, weekday, 23:00 names period 3, but there are only 2");
        assertThatThrownBy(() -> new DemandCharge("Peak", 15, Optional.empty(), calendar, two, List.of(), 0))
                .hasMessageContaining("Demand charge “Peak”: December");
    }

    @Test
    void tiersThatEndBelowALoadAreRefused() {
        assertThatThrownBy(() -> new RatePeriod("Winter", List.of(RateTier.upTo(100, 1))))
                .hasMessageContaining("Period “Winter”: the tiers end at 100")
                .hasMessageContaining("Maybe the last tier has no limit?");
        assertThatThrownBy(() -> new RatePeriod("Winter", List.of()))
                .hasMessageContaining("Period “Winter” has no rate");
    }

    @Test
    void tiersThatDoNotRiseAreRefused() {
        assertThatThrownBy(() -> new RatePeriod(
                        "Winter", List.of(RateTier.upTo(100, 1), RateTier.upTo(50, 1), RateTier.flat(1))))
                .hasMessageContaining("50.0 comes after 100.0");
        assertThatThrownBy(() -> new RatePeriod("Winter", List.of(RateTier.flat(1), RateTier.flat(2))))
                .hasMessageContaining("a tier without limit is followed by another");
    }

    @Test
    void aRatchetNeedsOneLookBackAndPeriodsThatExist() {
        assertThatThrownBy(() -> new Ratchet(0.8, List.of(), 0, List.of())).hasMessageContaining("Give one of the two");
        assertThatThrownBy(() -> new Ratchet(80, List.of(1), 0, List.of()))
                .hasMessageContaining("Maybe it was meant in percent?");
        assertThatThrownBy(() -> DemandCharge.flat("D", 15, 1)
                        .withRatchets(List.of(Ratchet.ofPrevious(0.8, 6).on(List.of("Peak")))))
                .hasMessageContaining("names the period “Peak”, but there are only D");
    }

    @Test
    void aBillingIntervalDividesAnHour() {
        assertThatThrownBy(() -> DemandCharge.flat("D", 25, 1)).hasMessageContaining("not 25 min");
    }
}
