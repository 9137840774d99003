package org.coppice.model.simulate.billing;

import java.util.Currency;
import java.util.List;
import org.coppice.model.plan.energy.Delivery;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;
import org.coppice.model.settlement.PpaSettlement;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.simulate.year.YearFrame;

/**
 * The settlement of power purchase agreements, month by month.
 *
 * <p>A physical agreement is settled beside the grid contract: the buyer pays for the volume what was agreed, and gets the price of
 * its hour for it. With all import billed at the price of its hour this is the same as paying for the generation, buying only what
 * it does not cover, and selling what is left over. Under a tariff that is the price of one kWh more, in the tier that the month
 * reached; taxes and levies are not part of it. A virtual agreement pays the difference alone.
 */
final class PpaPostings {
    private final YearFrame frame;
    private final GridPrices prices;
    private final List<Posting> postings;

    private PpaPostings(YearFrame frame, GridPrices prices, List<Posting> postings) {
        this.frame = frame;
        this.prices = prices;
        this.postings = postings;
    }

    static void add(YearFrame frame, GridPrices prices, List<Generation> generation, List<Posting> postings) {
        PpaPostings settlement = new PpaPostings(frame, prices, postings);
        for (Generation plant : generation) {
            if (plant.contract() instanceof Ppa ppa && plant.settlement().isPresent()) {
                settlement.settle(ppa, plant.settlement().get());
            }
        }
    }

    private void settle(Ppa ppa, PpaSettlement settlement) {
        byte[] month = frame.calendar().month();
        int contracts = ppa.hasReferencePrice() ? 1 : prices.contracts().size();
        double[] kwh = new double[12];
        double[] paid = new double[12];
        double[][] soldKwh = new double[contracts][12];
        double[][] received = new double[contracts][12];
        for (int i = 0; i < month.length; i++) {
            double volume = settlement.settled()[i];
            int m = month[i];
            kwh[m] += volume;
            paid[m] += settlement.paid()[i];
            int c = ppa.hasReferencePrice() ? 0 : prices.contract()[i];
            if (c >= 0 && !Double.isNaN(settlement.price()[i])) {
                soldKwh[c][m] += volume;
                received[c][m] += settlement.received()[i];
            }
        }
        for (int m = 0; m < 12; m++) {
            month(ppa, m, kwh[m], paid[m], soldKwh, received);
            if (kwh[m] > 0 && settlement.fee() != 0) {
                post(ppa, m, Posting.Kind.PPA_FEE, kwh[m], kwh[m] * settlement.fee(), ppa.currency());
            }
        }
    }

    private void month(Ppa ppa, int m, double kwh, double paid, double[][] soldKwh, double[][] received) {
        if (ppa.delivery() == Delivery.VIRTUAL
                && received.length == 1
                && priceCurrency(ppa, 0).equals(ppa.currency())) {
            if (kwh > 0) {
                post(ppa, m, Posting.Kind.PPA_DIFFERENCE, kwh, paid - received[0][m], ppa.currency());
            }
            return;
        }
        if (kwh > 0) {
            post(ppa, m, Posting.Kind.PPA_STRIKE, kwh, paid, ppa.currency());
        }
        for (int c = 0; c < received.length; c++) {
            if (soldKwh[c][m] > 0) {
                post(ppa, m, Posting.Kind.PPA_MARKET_VALUE, soldKwh[c][m], -received[c][m], priceCurrency(ppa, c));
            }
        }
    }

    private Currency priceCurrency(Ppa ppa, int contract) {
        return ppa.hasReferencePrice()
                ? ppa.currency()
                : prices.contracts().get(contract).currency();
    }

    private void post(Ppa ppa, int month, Posting.Kind kind, double kwh, double amount, Currency currency) {
        MonthDays days = MonthDays.of(frame, ppa, month);
        postings.add(new Posting(
                days.from(),
                days.to(),
                ppa.id(),
                ppa.name(),
                kind,
                kwh,
                Unit.KILOWATT_HOUR,
                amount / kwh,
                new Money(amount, currency)));
    }
}
