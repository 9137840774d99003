package org.coppice.model.account;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.quantity.Money;
import org.coppice.model.settlement.PpaSettlement;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.Posting;

/**
 * What a power purchase agreement costs, month by month, and what its generation is worth in the market.
 *
 * @param months those in which it has a volume or generates
 * @param unpriced how many steps with a volume have no reference price; where there are any, the payment is not known
 */
public record SettlementStatement(Ppa ppa, List<Month> months, int unpriced) {
    private static final Set<Posting.Kind> KINDS = Set.of(
            Posting.Kind.PPA_STRIKE, Posting.Kind.PPA_MARKET_VALUE, Posting.Kind.PPA_DIFFERENCE, Posting.Kind.PPA_FEE);

    /**
     * One month.
     *
     * @param month 1..12
     * @param settledKwh by the rule of the agreement
     * @param amounts by kind of line, in the currency of the line
     * @param capturePrice mean reference price that the generation earns, a kWh; NaN where it is not known
     * @param meanPrice mean reference price of all steps of the month
     */
    public record Month(
            int month,
            double generatedKwh,
            double settledKwh,
            Map<Posting.Kind, Money> amounts,
            double capturePrice,
            double meanPrice) {

        /** Capture price over mean price. */
        public double shapeFactor() {
            return capturePrice / meanPrice;
        }
    }

    /** Copies the months. */
    public SettlementStatement {
        months = List.copyOf(months);
    }

    /** The statements of a site's agreements, in the order of the plan. */
    public static List<SettlementStatement> list(Ledger ledger) {
        List<SettlementStatement> statements = new ArrayList<>();
        for (Generation plant : ledger.generation()) {
            if (plant.contract() instanceof Ppa ppa && plant.settlement().isPresent()) {
                PpaSettlement settlement = plant.settlement().get();
                statements.add(new SettlementStatement(ppa, months(ledger, plant, settlement), settlement.unpriced()));
            }
        }
        return statements;
    }

    private static List<Month> months(Ledger ledger, Generation plant, PpaSettlement settlement) {
        double[] generated = ledger.monthly(plant.kwh());
        double[] settled = ledger.monthly(settlement.settled());
        double[] earned = new double[12];
        double[] price = new double[12];
        int[] steps = new int[12];
        for (int i = 0; i < plant.kwh().length; i++) {
            int m = ledger.calendar().month()[i];
            earned[m] += plant.kwh()[i] == 0 ? 0 : plant.kwh()[i] * settlement.price()[i];
            price[m] += settlement.price()[i];
            steps[m]++;
        }
        List<Month> months = new ArrayList<>();
        for (int m = 0; m < 12; m++) {
            if (generated[m] > 0 || settled[m] > 0) {
                months.add(new Month(
                        m + 1,
                        generated[m],
                        settled[m],
                        amounts(ledger, plant, m + 1),
                        earned[m] / generated[m],
                        price[m] / steps[m]));
            }
        }
        return months;
    }

    private static Map<Posting.Kind, Money> amounts(Ledger ledger, Generation plant, int month) {
        Map<Posting.Kind, Money> amounts = new EnumMap<>(Posting.Kind.class);
        for (Posting posting : ledger.postings()) {
            if (posting.contract().equals(plant.contract().id())
                    && posting.from().getMonthValue() == month
                    && KINDS.contains(posting.kind())) {
                // Where the price is that of grid contracts of several currencies, the lines of the first are summed
                // here.
                amounts.merge(
                        posting.kind(),
                        posting.amount(),
                        (one, other) -> one.currency().equals(other.currency()) ? one.plus(other) : one);
            }
        }
        return amounts;
    }

    /** The payment of the year by currency; negative means that we receive. */
    public Map<Currency, Money> payments() {
        Map<Currency, Money> sums = new LinkedHashMap<>();
        for (Month month : months) {
            month.amounts().values().forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        }
        return sums;
    }

    /** The mean reference price that the year's generation earns, a kWh; NaN where it is not known. */
    public double capturePrice() {
        double value = 0;
        double kwh = 0;
        for (Month month : months) {
            value += month.generatedKwh() == 0 ? 0 : month.capturePrice() * month.generatedKwh();
            kwh += month.generatedKwh();
        }
        return value / kwh;
    }
}
