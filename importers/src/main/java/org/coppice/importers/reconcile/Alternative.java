package org.coppice.importers.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.coppice.importers.measure.QuantityKind;
import org.coppice.model.time.Readings;

/**
 * A way to read a series that was not chosen.
 *
 * @param question whose answer would choose it
 * @param choice the answer
 * @param words for people: {@code kWh instead of kW}
 * @param factor by which the readings would be larger
 * @param shiftSeconds by which they would be later
 */
public record Alternative(String question, String choice, String words, double factor, long shiftSeconds) {
    private static final List<String> ENERGY = List.of("Wh", "kWh", "MWh", "GWh");
    private static final List<String> POWER = List.of("W", "kW", "MW", "GW");
    private static final double THOUSAND = 1_000;
    private static final double MINUTES_IN_HOUR = 60;

    /**
     * The readings of a series that were not chosen and would change its totals.
     *
     * @param unit as in the file
     * @param stepMinutes between readings; empty if irregular, and then nothing is said of power and energy, or of stamps
     * @param stamp what stamps were taken for, {@code start} or {@code end}; empty where the file leaves no choice
     */
    public static List<Alternative> list(
            String series, QuantityKind kind, String unit, OptionalInt stepMinutes, Optional<String> stamp) {
        List<Alternative> all = new ArrayList<>();
        boolean power = kind == QuantityKind.AVERAGE_POWER && POWER.contains(unit);
        boolean energy = kind == QuantityKind.ENERGY && ENERGY.contains(unit);
        if (!power && !energy) {
            return all;
        }
        String question = "unit:" + series;
        List<String> known = power ? POWER : ENERGY;
        int at = known.indexOf(unit);
        if (stepMinutes.isPresent() && stepMinutes.getAsInt() != MINUTES_IN_HOUR) {
            double hours = stepMinutes.getAsInt() / MINUTES_IN_HOUR;
            String other = (power ? ENERGY : POWER).get(at);
            all.add(of(question, other, unit, power ? 1 / hours : hours));
        }
        if (at + 1 < known.size()) {
            all.add(of(question, known.get(at + 1), unit, THOUSAND));
        }
        if (at > 0) {
            all.add(of(question, known.get(at - 1), unit, 1 / THOUSAND));
        }
        if (stamp.isPresent() && stepMinutes.isPresent()) {
            boolean start = stamp.get().equals("start");
            long seconds = 60L * stepMinutes.getAsInt();
            all.add(new Alternative(
                    "stamp",
                    start ? "end" : "start",
                    "stamps name the " + (start ? "end" : "start"),
                    1,
                    start ? -seconds : seconds));
        }
        return all;
    }

    private static Alternative of(String question, String choice, String unit, double factor) {
        return new Alternative(question, choice, choice + " instead of " + unit, factor, 0);
    }

    /** What the readings would amount to between two moments. */
    double between(Readings readings, long from, long until) {
        return factor * Sums.between(readings, from - shiftSeconds, until - shiftSeconds);
    }

    /** What all of them would amount to. */
    public double total(Readings readings) {
        return factor * readings.sum();
    }
}
