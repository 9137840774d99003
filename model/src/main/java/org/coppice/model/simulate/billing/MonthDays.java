package org.coppice.model.simulate.billing;

import java.time.LocalDate;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.simulate.year.YearFrame;

/**
 * The days of a month on which a contract is in force.
 *
 * @param from the first
 * @param to the day after the last
 */
record MonthDays(LocalDate from, LocalDate to) {

    /** Those of a month of the year, 0 the first. */
    static MonthDays of(YearFrame frame, EnergyContract contract, int month) {
        LocalDate first = LocalDate.of(frame.year(), month + 1, 1);
        LocalDate after = first.plusMonths(1);
        return new MonthDays(
                contract.from().isAfter(first) ? contract.from() : first,
                contract.to().filter(to -> to.isBefore(after)).orElse(after));
    }
}
