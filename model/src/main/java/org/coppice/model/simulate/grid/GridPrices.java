package org.coppice.model.simulate.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.tariff.BillingCalendar;
import org.coppice.model.tariff.DemandPrices;
import org.coppice.model.tariff.ExportScheme;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.tariff.TariffPrices;
import org.coppice.model.time.SeriesSource;

/**
 * Which grid contract of a site is in force at each step, and what a kWh costs then. Where contracts overlap the first of the plan
 * counts. Under a tariff the price is that of the first tier; the {@link GridBill} knows the one that was reached.
 *
 * @param ofDay index into {@code contracts} by day of the year; −1 where there is none
 * @param contract index into {@code contracts} by step; −1 where there is none
 * @param price by step in the currency of that contract; NaN where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record GridPrices(
        List<GridContract> contracts,
        byte[] ofDay,
        byte[] contract,
        double[] price,
        int overlaps,
        List<Finding> findings) {

    /** The prices of a site, by the contract that is in force on each day. */
    public static GridPrices of(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        List<GridContract> contracts = plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(contract -> contract.site().equals(site.id()))
                .limit(Byte.MAX_VALUE)
                .toList();
        byte[] ofDay = new byte[frame.days() + 1];
        Arrays.fill(ofDay, (byte) -1);
        int overlaps = 0;
        for (int day = 0; day < ofDay.length; day++) {
            LocalDate date = frame.firstDay().plusDays(day);
            for (int c = contracts.size() - 1; c >= 0; c--) {
                if (contracts.get(c).coversDay(date)) {
                    overlaps += ofDay[day] >= 0 ? 1 : 0;
                    ofDay[day] = (byte) c;
                }
            }
        }
        GridPrices prices = new GridPrices(
                contracts, ofDay, new byte[frame.steps()], new double[frame.steps()], overlaps, new ArrayList<>());
        return prices.fill(frame).fillMetered(plan, frame, source).fillTariffs(frame);
    }

    private GridPrices fill(YearFrame frame) {
        double[][] weekday = new double[contracts.size()][];
        double[][] weekend = new double[contracts.size()][];
        for (int c = 0; c < contracts.size(); c++) {
            weekday[c] = contracts.get(c).weekday().toArray();
            weekend[c] = contracts.get(c).weekend().toArray();
        }
        short[] day = frame.calendar().day();
        for (int i = 0; i < price.length; i++) {
            int c = ofDay[day[i]];
            contract[i] = (byte) c;
            price[i] = c < 0 ? Double.NaN : (frame.calendar().weekend(i) ? weekend : weekday)[c][frame.profileIndex(i)];
        }
        return this;
    }

    private GridPrices fillMetered(Plan plan, YearFrame frame, SeriesSource source) {
        for (int c = 0; c < contracts.size(); c++) {
            GridContract each = contracts.get(c);
            if (each.tariff().isEmpty() && each.priceMeter().isPresent()) {
                MeteredPrices.of(plan, each, frame, source, findings).fill(price, contract, (byte) c, findings);
            }
        }
        return this;
    }

    private GridPrices fillTariffs(YearFrame frame) {
        for (int c = 0; c < contracts.size(); c++) {
            Optional<Tariff> tariff = contracts.get(c).tariff();
            if (tariff.isPresent()) {
                BillingCalendar calendar = BillingCalendars.of(frame, tariff.get());
                for (Days days : daysOf(c, frame)) {
                    TariffPrices.fillFirstTier(tariff.get(), calendar, days.from(), days.to(), price);
                }
            }
        }
        return this;
    }

    /** A run of days; {@code to} is the day after the last. */
    public record Days(LocalDate from, LocalDate to) {}

    /** The runs of days on which a contract counts. */
    public List<Days> daysOf(int c, YearFrame frame) {
        List<Days> runs = new ArrayList<>();
        int days = frame.days();
        for (int day = 0; day < days; ) {
            int first = day;
            while (day < days && ofDay[day] == c) {
                day++;
            }
            if (day > first) {
                runs.add(new Days(
                        frame.firstDay().plusDays(first), frame.firstDay().plusDays(day)));
            } else {
                day++;
            }
        }
        return runs;
    }

    /**
     * What a kWh and a kW cost for those who plan the use of a battery or of flexible work: with taxes and levies, at the first tier,
     * without ratchets. Currencies are those of the contracts.
     */
    public TariffPrices forPlanning(YearFrame frame) {
        double[] energy = price.clone();
        double[] sell = new double[price.length];
        List<DemandPrices> demand = new ArrayList<>();
        for (int i = 0; i < sell.length; i++) {
            sell[i] = contract[i] < 0 ? 0 : contracts.get(contract[i]).export();
        }
        for (int c = 0; c < contracts.size(); c++) {
            Optional<Tariff> tariff = contracts.get(c).tariff();
            if (tariff.isPresent()) {
                BillingCalendar calendar = BillingCalendars.of(frame, tariff.get());
                for (Days days : daysOf(c, frame)) {
                    TariffPrices own = TariffPrices.of(tariff.get(), calendar, days.from(), days.to());
                    overlay(own.energy(), energy);
                    if (tariff.get().export().scheme() != ExportScheme.NONE) {
                        overlay(own.sell(), sell);
                    }
                    demand.addAll(own.demand());
                }
            }
        }
        return new TariffPrices(energy, sell, demand);
    }

    private static void overlay(double[] known, double[] all) {
        for (int i = 0; i < all.length; i++) {
            if (!Double.isNaN(known[i])) {
                all[i] = known[i];
            }
        }
    }
}
