package org.coppice.model.lifecycle;

import java.time.LocalDate;
import org.coppice.model.quantity.Years;

/**
 * When the embodied carbon of a cohort counts, as shares of it.
 *
 * <p>Acquired: all in the calendar year of the purchase (GHG Protocol Scope 3 Standard, category 2: capital goods are not
 * amortised). Amortised: straight line over the mean life from the purchase date, {@code TE·Δt/L}, by days (ISO 14064-1:2018;
 * ISO/IEC 21031:2024). Machines that leave earlier or later than the mean change neither.
 */
public record EmbodiedSchedule(LocalDate purchased, Years life) {

    /** The share that counts in a year when acquired: 1 or 0. */
    public double acquired(int year) {
        return year == purchased.getYear() ? 1 : 0;
    }

    /** The share amortised in a year: the part of the life that lies in it. Over all years the shares sum to 1. */
    public double amortised(int year) {
        return elapsed(LocalDate.of(year + 1, 1, 1)) - elapsed(LocalDate.of(year, 1, 1));
    }

    /** The share amortised until a date. */
    public double elapsed(LocalDate date) {
        double years = (date.toEpochDay() - purchased.toEpochDay()) / AgeConvention.DAYS_A_YEAR;
        return Math.min(1, Math.max(0, years / life.value()));
    }

    /** The last year in which something is left to amortise. */
    public int lastYear() {
        return purchased
                .plusDays((long) Math.ceil(life.value() * AgeConvention.DAYS_A_YEAR))
                .getYear();
    }
}
