package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.coppice.app.intake.MeasuresGuess.Reason;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.time.Readings;

/**
 * Finds the series of a file that is all that a site uses, by its values: interval for interval what is drawn from the grid and
 * generated, and comes out of a battery, less what is given away and goes into one.
 */
final class SiteBalance {
    private static final int FEWEST = 24;
    /** Of the intervals, as a meter may have been read late now and then. */
    private static final double NEARLY_ALL = 0.95;
    /** Of the mean: each of the meters rounds. */
    private static final double ROUNDED = 0.02;

    private static final Pattern DISCHARGED =
            Pattern.compile("discharg|decharge|décharge|entlad|ontlad|descarg|scaric|from (the )?(batter|powerwall)");
    private static final Pattern STORED = Pattern.compile("batter|batteri|akku|speicher|powerwall|storage|accu");

    private final List<MeteredSeries> open = new ArrayList<>();
    private final List<Readings> entering = new ArrayList<>();
    private final List<Readings> leaving = new ArrayList<>();
    private final List<MeteredSeries> stored = new ArrayList<>();
    private int drawn;

    /** By their names, whatever was answered of some: an answer makes no other balance. */
    private SiteBalance(List<MeteredSeries> series) {
        for (MeteredSeries one : series) {
            Optional<Reason> reason = MeasuresGuess.of(one, Optional.empty()).reason();
            if (reason.isEmpty()) {
                continue;
            }
            switch (reason.get()) {
                case GRID -> {
                    drawn++;
                    entering.add(one.readings());
                }
                case GENERATION -> entering.add(one.readings());
                case GIVEN -> leaving.add(one.readings());
                case UNKNOWN -> (one.flow() == Flow.NONE && isStored(one) ? stored : open).add(one);
                default -> {}
            }
        }
    }

    /** The name of the series; empty where none is so, and where several are. */
    static Optional<String> whole(List<MeteredSeries> series) {
        SiteBalance balance = new SiteBalance(series);
        boolean generates = balance.entering.size() > balance.drawn || !balance.leaving.isEmpty();
        if (balance.drawn != 1 || !generates) {
            return Optional.empty();
        }
        List<String> whole = balance.open.stream()
                .filter(one ->
                        balance.closes(one.readings(), List.of()) || balance.closes(one.readings(), balance.stored))
                .map(MeteredSeries::name)
                .toList();
        return whole.size() == 1 ? Optional.of(whole.get(0)) : Optional.empty();
    }

    private static boolean isStored(MeteredSeries series) {
        return STORED.matcher(words(series)).find();
    }

    private static String words(MeteredSeries series) {
        return (series.name() + " " + series.channel()).toLowerCase(Locale.ROOT);
    }

    private boolean closes(Readings used, List<MeteredSeries> batteries) {
        double[] left = used.values().clone();
        boolean together = used.size() >= FEWEST && entering.stream().allMatch(one -> add(left, used, one, -1));
        together = together && leaving.stream().allMatch(one -> add(left, used, one, 1));
        for (MeteredSeries battery : batteries) {
            int sign = DISCHARGED.matcher(words(battery)).find() ? -1 : 1;
            together = together && add(left, used, battery.readings(), sign);
        }
        double bound = ROUNDED * used.sum() / used.size();
        long near = Arrays.stream(left).filter(rest -> Math.abs(rest) <= bound).count();
        return together && bound > 0 && near >= NEARLY_ALL * left.length;
    }

    /** Adds readings of the same intervals; false if they are of others. */
    private static boolean add(double[] to, Readings used, Readings one, int sign) {
        if (!Arrays.equals(used.starts(), one.starts()) || !Arrays.equals(used.ends(), one.ends())) {
            return false;
        }
        for (int i = 0; i < to.length; i++) {
            to[i] += sign * one.values()[i];
        }
        return true;
    }
}
