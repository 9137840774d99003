package org.coppice.model.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.quantity.Money;
import org.coppice.model.quantity.Unit;

/**
 * What the contracts of a site ask, month by month.
 *
 * <p>Energy: all import at the price of its hour, a line a price level. A power purchase agreement is settled beside it, as
 * produced: the buyer pays Σ G·(S − p) for generation G, strike S and the price p of the hour, which is the same as paying the
 * strike for all generation, buying only what it does not cover, and selling what is left over at the price of the hour.
 */
final class Postings {
    private final YearFrame frame;
    private final GridPrices prices;
    private final List<Posting> postings = new ArrayList<>();

    private Postings(YearFrame frame, GridPrices prices) {
        this.frame = frame;
        this.prices = prices;
    }

    static List<Posting> of(YearFrame frame, GridPrices prices, double[] importKwh, List<Generation> generation) {
        Postings postings = new Postings(frame, prices);
        for (int c = 0; c < prices.contracts().size(); c++) {
            postings.energy(c, importKwh);
            postings.fixed(prices.contracts().get(c));
        }
        generation.forEach(postings::settlement);
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
            LocalDate first = firstDay(contract, m);
            LocalDate after = dayAfter(contract, m);
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

    private void settlement(Generation generation) {
        Ppa ppa = generation.ppa();
        double[] monthKwh = new double[12];
        double[][] soldKwh = new double[prices.contracts().size()][12];
        double[][] value = new double[prices.contracts().size()][12];
        byte[] month = frame.calendar().month();
        for (int i = 0; i < generation.kwh().length; i++) {
            double kwh = generation.kwh()[i];
            monthKwh[month[i]] += kwh;
            int c = prices.contract()[i];
            if (c >= 0) {
                soldKwh[c][month[i]] += kwh;
                value[c][month[i]] += kwh * prices.price()[i];
            }
        }
        for (int m = 0; m < 12; m++) {
            if (monthKwh[m] > 0) {
                post(ppa, m, Posting.Kind.PPA_STRIKE, monthKwh[m], ppa.strike(), ppa.currency());
            }
            for (int c = 0; c < soldKwh.length; c++) {
                if (soldKwh[c][m] > 0) {
                    postings.add(new Posting(
                            firstDay(ppa, m),
                            dayAfter(ppa, m),
                            ppa.id(),
                            ppa.name(),
                            Posting.Kind.PPA_MARKET_VALUE,
                            soldKwh[c][m],
                            Unit.KILOWATT_HOUR,
                            -value[c][m] / soldKwh[c][m],
                            new Money(-value[c][m], prices.contracts().get(c).currency())));
                }
            }
        }
    }

    private void post(
            EnergyContract contract,
            int month,
            Posting.Kind kind,
            double kwh,
            double rate,
            java.util.Currency currency) {
        postings.add(new Posting(
                firstDay(contract, month),
                dayAfter(contract, month),
                contract.id(),
                contract.name(),
                kind,
                kwh,
                Unit.KILOWATT_HOUR,
                rate,
                new Money(kwh * rate, currency)));
    }

    private LocalDate firstDay(EnergyContract contract, int month) {
        LocalDate first = LocalDate.of(frame.year(), month + 1, 1);
        return contract.from().isAfter(first) ? contract.from() : first;
    }

    private LocalDate dayAfter(EnergyContract contract, int month) {
        LocalDate after = LocalDate.of(frame.year(), month + 1, 1).plusMonths(1);
        return contract.to().filter(to -> to.isBefore(after)).orElse(after);
    }
}
