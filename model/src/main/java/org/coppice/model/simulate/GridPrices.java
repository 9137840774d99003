package org.coppice.model.simulate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;

/**
 * Which grid contract of a site is in force at each step, and what a kWh costs then. Where contracts overlap the first of the plan
 * counts.
 *
 * @param contract index into {@code contracts} by step; −1 where there is none
 * @param price by step in the currency of that contract; NaN where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
record GridPrices(List<GridContract> contracts, byte[] contract, double[] price, int overlaps) {

    static GridPrices of(Plan plan, Site site, YearFrame frame) {
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
        return new GridPrices(contracts, new byte[frame.steps()], new double[frame.steps()], overlaps)
                .fill(frame, ofDay);
    }

    private GridPrices fill(YearFrame frame, byte[] ofDay) {
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
}
