package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.reference.Factor;
import org.coppice.model.schedule.Signal;
import org.coppice.model.time.SeriesSource;

/** What flexible work at a site may follow, each made when it is first asked for. */
final class ShiftSignals {
    private final Plan plan;
    private final Site site;
    private final YearFrame frame;
    private final SeriesSource source;
    private final Map<Follows, Optional<Signal>> known = new EnumMap<>(Follows.class);

    ShiftSignals(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        this.plan = plan;
        this.site = site;
        this.frame = frame;
        this.source = source;
    }

    /** The signal by step; empty where any step of the year has none. */
    Optional<Signal> of(Follows follows) {
        return known.computeIfAbsent(follows, this::make);
    }

    private Optional<Signal> make(Follows follows) {
        double[] values = values(follows);
        boolean whole = Arrays.stream(values).noneMatch(Double::isNaN);
        return whole ? Optional.of(new Signal(values, (int) Math.round(24 / frame.stepHours()))) : Optional.empty();
    }

    private double[] values(Follows follows) {
        return switch (follows) {
            case CARBON -> new FactorCourse(plan, site, frame, source, new ArrayList<>()).of(Factor.Kind.GRID_CARBON);
            case PRICE -> GridPrices.of(plan, site, frame, source).price();
            case GENERATION -> lackOfGeneration();
        };
    }

    /** Minus what the plants generate: the most generation is the lowest signal. */
    private double[] lackOfGeneration() {
        double[] values = new double[frame.steps()];
        double[] price = GridPrices.of(plan, site, frame, source).price();
        for (Generation plant : Plants.of(plan, site, frame, price, source, new ArrayList<>())) {
            for (int i = 0; i < values.length; i++) {
                values[i] -= plant.kwh()[i];
            }
        }
        return values;
    }
}
