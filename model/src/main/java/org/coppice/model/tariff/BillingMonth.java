package org.coppice.model.tariff;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A calendar month, or the part of it that is billed.
 *
 * @param index of the month on the axis, from 0
 * @param from the first day
 * @param to the day after the last
 * @param firstStep the first step that starts in it
 * @param endStep the step after the last
 */
record BillingMonth(int index, LocalDate from, LocalDate to, int firstStep, int endStep) {

    int days() {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /** The share of the days of its calendar month. */
    double share() {
        return days() / (double) from.lengthOfMonth();
    }

    boolean isWhole() {
        return days() == from.lengthOfMonth();
    }
}
