package org.coppice.model.simulate.supply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.storage.DemandTerm;
import org.coppice.model.tariff.DemandPrices;
import org.coppice.model.tariff.TariffPrices;

/**
 * What a battery looks at when it plans: prices of energy and feed-in, demand, and the carbon of the grid, by step of the year. A step
 * whose price or carbon is not known is planned as if the one before went on: taken as free, it would be the hour to charge. Feed-in
 * whose price is not known is worth nothing.
 *
 * @param gramsPerKwh of the grid
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared
public record SupplyPrices(TariffPrices tariff, double[] gramsPerKwh, double stepHours) {
    private static final double GRAMS_PER_TONNE = 1e6;
    private static final double GRAMS_PER_KILOGRAM = 1e3;

    /** Money a kWh drawn, with carbon at a price a tonne. */
    double[] energy(int first, int end, double carbonPrice) {
        double[] price = held(tariff.energy(), first, end);
        double[] grams = held(gramsPerKwh, first, end);
        for (int i = 0; i < price.length; i++) {
            price[i] += carbonPrice / GRAMS_PER_TONNE * grams[i];
        }
        return price;
    }

    /** Kilograms a kWh drawn; feeding in avoids nothing of the site's. */
    double[] carbon(int first, int end) {
        double[] carbon = held(gramsPerKwh, first, end);
        for (int i = 0; i < carbon.length; i++) {
            carbon[i] /= GRAMS_PER_KILOGRAM;
        }
        return carbon;
    }

    /** Money a kWh fed in; never more than a kWh drawn at the same time, or the battery would be asked to do both at once. */
    double[] exportWorth(int first, int end, double[] price) {
        double[] worth = new double[end - first];
        for (int i = first; i < end; i++) {
            worth[i - first] = Math.min(known(tariff.sell()[i]), Math.max(0, price[i - first]));
        }
        return worth;
    }

    /** What the highest import of each month and period costs. */
    List<DemandTerm> demand(int first, int end) {
        List<DemandTerm> terms = new ArrayList<>();
        for (DemandPrices charge : tariff.demand()) {
            int[] group = new int[end - first];
            for (int i = first; i < end; i++) {
                group[i - first] = charge.peakOf(i);
            }
            double[] rate = charge.ratePerKw().clone();
            for (int g = 0; g < rate.length; g++) {
                rate[g] /= stepHours;
            }
            terms.add(new DemandTerm(group, rate));
        }
        return terms;
    }

    /** Each gap at the value before it, the first at the value after it; nothing where none is known. */
    private static double[] held(double[] series, int first, int end) {
        double[] held = Arrays.copyOfRange(series, first, end);
        double last = Arrays.stream(held)
                .filter(value -> !Double.isNaN(value))
                .findFirst()
                .orElse(0);
        for (int i = 0; i < held.length; i++) {
            last = Double.isNaN(held[i]) ? last : held[i];
            held[i] = last;
        }
        return held;
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value;
    }
}
