package org.coppice.model.simulate.year;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.Profile;
import org.coppice.model.time.TimeAxis;

/** The site-year that is simulated: its axis, its calendar, and where days lie on it. */
public record YearFrame(int year, TimeAxis axis, Calendar calendar) {

    /** The year of the plan on the steps of the plan, in the zone of a site. */
    public static YearFrame of(Plan plan, Site site) {
        TimeAxis axis = TimeAxis.ofYear(plan.year(), site.zone(), Duration.ofMinutes(plan.stepMinutes()));
        return new YearFrame(plan.year(), axis, Calendars.of(axis));
    }

    /** How many steps the year has. */
    public int steps() {
        return axis.length();
    }

    /** How long a step is. */
    public double stepHours() {
        return axis.stepHours();
    }

    /** 1 January. */
    public LocalDate firstDay() {
        return LocalDate.of(year, Month.JANUARY, 1);
    }

    /** 1 January of the next year. */
    public LocalDate dayAfterLast() {
        return firstDay().plusYears(1);
    }

    /** 365 or 366. */
    public int days() {
        return firstDay().lengthOfYear();
    }

    /** The first step that starts on a day, within 0 and the number of steps. */
    public int stepOf(LocalDate day) {
        return axis.firstStepOf(day);
    }

    /** The first step of the day after the last; all steps where there is no such day. */
    public int stepAfter(Optional<LocalDate> to) {
        return to.map(this::stepOf).orElse(steps());
    }

    /** Leaves nothing in steps before a day, and from another on: what holds between the two. */
    public void keepBetween(LocalDate from, Optional<LocalDate> to, double[] values) {
        Arrays.fill(values, 0, stepOf(from), 0);
        int end = stepAfter(to);
        Arrays.fill(values, Math.min(end, values.length), values.length, 0);
    }

    /** The place of a step's value in the 288 of a {@link Profile}. */
    public int profileIndex(int step) {
        return calendar.month()[step] * 24 + calendar.hour()[step];
    }

    /** The value of a profile in every step; an array of the caller's. */
    public double[] course(Profile profile) {
        double[] values = profile.toArray();
        double[] course = new double[steps()];
        for (int i = 0; i < course.length; i++) {
            course[i] = values[profileIndex(i)];
        }
        return course;
    }

    /** The mean of a profile over the steps of the year, each month and hour as often as it occurs. */
    public double meanOf(Profile profile) {
        double[] values = profile.toArray();
        double sum = 0;
        for (int i = 0; i < steps(); i++) {
            sum += values[profileIndex(i)];
        }
        return sum / steps();
    }
}
