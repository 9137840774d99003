package org.coppice.importers.reconcile;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.time.Readings;

/**
 * Readings beside a bill.
 *
 * @param period compared over
 * @param covered the share of it that has readings
 * @param difference of the readings from the bill, as a fraction of the bill
 * @param fitting what was not chosen and would come closer, within {@link #CLOSE}
 */
public record BillCheck(
        Bill bill, Period period, double metered, double covered, double difference, List<Alternative> fitting) {
    /** So near two meters of one load come: the limit of a class 1 meter (EN 50470-3, class B). */
    public static final double CLOSE = 0.01;

    private static final double ALMOST_ALL = 0.999;
    private static final double ROUNDED_AWAY = 0.5e-4;

    /** Copies the list. */
    public BillCheck {
        fitting = List.copyOf(fitting);
    }

    /**
     * Compares.
     *
     * @param zone of the site: a bill counts local days
     * @return empty where there are no readings
     */
    public static Optional<BillCheck> of(Bill bill, Readings readings, ZoneId zone, List<Alternative> alternatives) {
        return Period.of(readings, zone).map(all -> {
            Period period = bill.period().orElse(all);
            long from = bill.period().isPresent()
                    ? period.from(zone)
                    : readings.first().getEpochSecond();
            long until = bill.period().isPresent()
                    ? period.until(zone)
                    : readings.end().getEpochSecond();
            double metered = Sums.between(readings, from, until);
            double difference = metered / bill.quantity() - 1;
            return new BillCheck(
                    bill,
                    period,
                    metered,
                    Sums.covered(readings, from, until),
                    difference,
                    alternatives.stream()
                            .filter(other -> {
                                double off = Math.abs(other.between(readings, from, until) / bill.quantity() - 1);
                                return off <= CLOSE && off < Math.abs(difference);
                            })
                            .toList());
        });
    }

    /** Whether readings and bill are of the same load, as far as can be told. */
    public boolean agrees() {
        return Math.abs(difference) <= CLOSE;
    }

    /** The difference for people: {@code +0.12 %}. */
    public String differenceText() {
        if (Math.abs(difference) < ROUNDED_AWAY) {
            return "±0.00 %";
        }
        return Math.abs(difference) >= 10
                ? String.format(Locale.ROOT, "%.4g times the bill", difference + 1)
                : String.format(Locale.ROOT, "%+.2f %%", difference * 100);
    }

    /** What was found, in one sentence or two. */
    public String text() {
        String period = this.period.text();
        StringBuilder text = new StringBuilder("The readings of ")
                .append(period)
                .append(" are ")
                .append(QuantityText.format(metered, bill.unit()))
                .append(", the bill says ")
                .append(QuantityText.format(bill.quantity(), bill.unit()))
                .append(": ")
                .append(differenceText())
                .append('.');
        if (covered < ALMOST_ALL) {
            text.append(String.format(Locale.ROOT, " Only %.1f %% of that time has readings.", covered * 100));
        }
        if (!fitting.isEmpty()) {
            text.append(" It would fit with ")
                    .append(fitting.stream().map(Alternative::words).collect(Collectors.joining(", or ")))
                    .append('.');
        }
        return text.toString();
    }
}
