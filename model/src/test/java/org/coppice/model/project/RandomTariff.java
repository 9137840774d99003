package org.coppice.model.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.energy.TariffTypes;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.Ratchet;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Profile;

/** Tariffs at random: their calendars name the periods beside them, which values drawn one by one do not. */
final class RandomTariff {
    private final Random random;

    RandomTariff(Random random) {
        this.random = random;
    }

    /** The tree of a tariff, with one to three periods and some demand charges. */
    Map<String, Object> tree() {
        List<RatePeriod> periods = List.of(
                new RatePeriod(
                        "A", List.of(new RateTier(Optional.of(rate() * 500 + 1), rate(), 0, 0), RateTier.flat(rate()))),
                RatePeriod.flat("B", rate()));
        PeriodCalendar calendar = new PeriodCalendar(
                days(),
                Optional.of(days()),
                random.nextBoolean() ? Optional.empty() : Optional.of(days()),
                Optional.empty());
        Tariff tariff = Tariff.of(new EnergyCharge(calendar, TierBasis.values()[0], periods));
        if (random.nextBoolean()) {
            tariff = tariff.withDemand(List.of(new DemandCharge(
                    "Demand",
                    30,
                    Optional.empty(),
                    calendar,
                    periods,
                    List.of(Ratchet.ofPrevious(0.5, 6)),
                    10 * rate())));
        }
        return new LinkedHashMap<>(TariffTypes.TARIFF.toTree(tariff));
    }

    private double rate() {
        return Math.round(random.nextDouble() * 1000) / 1000.0;
    }

    /** Each month one of the two periods, by their numbers from 1. */
    private Profile days() {
        double[] months = new double[12];
        for (int i = 0; i < 12; i++) {
            months[i] = 1 + random.nextInt(2);
        }
        return Profile.monthly(months);
    }
}
