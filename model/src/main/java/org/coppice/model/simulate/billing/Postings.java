package org.coppice.model.simulate.billing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.simulate.year.YearFrame;

/**
 * What the contracts of a site ask, month by month.
 *
 * <p>Energy: all import at the price of its hour, a line a price level, or one line at the mean price where prices are metered; tariffs and feed-in see {@link GridBill}. Power purchase
 * agreements are settled beside it, see {@link PpaPostings}.
 */
public final class Postings {
    private final YearFrame frame;
    private final GridPrices prices;
    private final List<Posting> postings = new ArrayList<>();

    private Postings(YearFrame frame, GridPrices prices) {
        this.frame = frame;
        this.prices = prices;
    }

    /** All postings of a site but those for fuel. */
    public static List<Posting> of(
            YearFrame frame, GridPrices prices, double[] importKwh, List<Generation> generation, GridBill bill) {
        Postings postings = new Postings(frame, prices);
        for (int c = 0; c < prices.contracts().size(); c++) {
            GridContract contract = prices.contracts().get(c);
            if (contract.tariff().isEmpty()) {
                if (contract.priceMeter().isPresent()) {
                    postings.energyAtMeanPrice(c, importKwh);
                } else {
                    postings.energy(c, importKwh);
                }
            }
            postings.fixed(prices.contracts().get(c));
        }
        PpaPostings.add(frame, prices, generation, postings.postings);
        postings.postings.addAll(bill.postings());
        postings.postings.sort(Comparator.comparing(Posting::from));
        return postings.postings;
    }

    private void energy(int c, double[] importKwh) {
        GridContract contract = prices.contracts().get(c);
        double[] levels = levels(c);
        double[][] kwh = new double[12][levels.length];
        byte[] month = frame.calendar().month();
        for (int i = 0; i < importKwh.length; i++) {
            if (prices.contract()[i] == c) {
                kwh[month[i]][Arrays.binarySearch(levels, prices.price()[i])] += importKwh[i];
            }
        }
        for (int m = 0; m < 12; m++) {
            for (int level = 0; level < levels.length; level++) {
                // A line of an amount that is not known would say nothing; the bill has no total then.
                if (kwh[m][level] > 0) {
                    post(contract, m, Posting.Kind.ENERGY, kwh[m][level], levels[level], contract.currency());
                }
            }
        }
    }

    /** A line a month: what it cost hour by hour, at the mean price that comes of it. */
    private void energyAtMeanPrice(int c, double[] importKwh) {
        GridContract contract = prices.contracts().get(c);
        double[] kwh = new double[12];
        double[] cost = new double[12];
        byte[] month = frame.calendar().month();
        for (int i = 0; i < importKwh.length; i++) {
            if (prices.contract()[i] == c && importKwh[i] != 0) {
                kwh[month[i]] += importKwh[i];
                cost[month[i]] += importKwh[i] * prices.price()[i];
            }
        }
        for (int m = 0; m < 12; m++) {
            if (kwh[m] > 0) {
                post(contract, m, Posting.Kind.ENERGY, kwh[m], cost[m] / kwh[m], contract.currency());
            }
        }
    }

    private double[] levels(int c) {
        GridContract contract = prices.contracts().get(c);
        double[] all = Arrays.copyOf(contract.weekday().toArray(), 576);
        System.arraycopy(contract.weekend().toArray(), 0, all, 288, 288);
        return Arrays.stream(all).sorted().distinct().toArray();
    }

    private void fixed(GridContract contract) {
        if (contract.fixedPerMonth() == 0) {
            return;
        }
        for (int m = 0; m < 12; m++) {
            LocalDate first = MonthDays.of(frame, contract, m).from();
            LocalDate after = MonthDays.of(frame, contract, m).to();
            if (first.isBefore(after)) {
                double share = ChronoUnit.DAYS.between(first, after)
                        / (double) YearMonth.of(frame.year(), m + 1).lengthOfMonth();
                postings.add(new Posting(
                        first,
                        after,
                        contract.id(),
                        contract.name(),
                        Posting.Kind.FIXED,
                        share * 1 / 12,
                        Unit.YEAR,
                        contract.fixedPerMonth() * 12,
                        new Money(contract.fixedPerMonth() * share, contract.currency())));
            }
        }
    }

    private void post(
            EnergyContract contract, int month, Posting.Kind kind, double kwh, double rate, Currency currency) {
        MonthDays days = MonthDays.of(frame, contract, month);
        postings.add(new Posting(
                days.from(),
                days.to(),
                contract.id(),
                contract.name(),
                kind,
                kwh,
                Unit.KILOWATT_HOUR,
                rate,
                new Money(kwh * rate, currency)));
    }
}
