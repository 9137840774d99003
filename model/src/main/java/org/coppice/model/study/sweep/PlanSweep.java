package org.coppice.model.study.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.quantity.Figure;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.time.SeriesSource;

/**
 * A plan under one of its scenarios, with some properties varied: the total of each figure at every combination.
 *
 * @param variations the last changes fastest
 * @param figures one of each key, for its label and unit; that a figure is known at one point does not mean that it is at all
 * @param result one output a figure
 */
public record PlanSweep(List<Variation> variations, List<Figure> figures, SweepResult result) {

    /**
     * Runs it. Every value is tried on the plan before anything is simulated.
     *
     * @param keys of the figures that are wanted; none for all
     * @throws UserError where a value or a key is not known
     * @throws java.util.concurrent.CancellationException where it was cancelled
     */
    public static PlanSweep run(
            Plan baseline,
            String scenario,
            SeriesSource source,
            List<Variation> variations,
            List<String> keys,
            SweepControl control) {
        Plan start = Scenario.apply(baseline, scenario);
        for (Variation variation : variations) {
            IntStream.range(0, variation.texts().size()).forEach(level -> variation.apply(start, level));
        }
        Grid grid = new Grid(variations.stream().map(PlanSweep::dimension).toList());
        Assessments assessments = new Assessments(source);
        Points points = new Points(baseline, start, scenario, variations, grid, assessments);
        List<Figure> figures = figures(points, keys);
        SweepResult result = Sweep.run(
                grid,
                0,
                figures.size(),
                () -> (first, into) -> {
                    Assessment assessment = points.assess(first);
                    for (int i = 0; i < figures.size(); i++) {
                        into[i] = value(assessment, figures.get(i));
                    }
                },
                control);
        return new PlanSweep(List.copyOf(variations), figures, result);
    }

    /** The value that a variation has at a point, as typed. */
    public String text(int point, int variation) {
        return variations.get(variation).texts().get(result.grid().index(point, variation));
    }

    /** The place of a figure among the outputs. */
    public int indexOf(String key) {
        return figures.stream().map(Figure::key).toList().indexOf(key);
    }

    private static Dimension dimension(Variation variation) {
        return Dimension.steps(variation.name(), 0, variation.texts().size() - 1, 1);
    }

    private static double value(Assessment assessment, Figure shape) {
        return assessment
                .find(shape.key(), Optional.empty())
                .filter(figure -> figure.unit().equals(shape.unit()))
                .map(figure -> figure.value().orElse(Double.NaN))
                .orElse(Double.NaN);
    }

    /** The totals that the first or the last point has. */
    private static List<Figure> figures(Points points, List<String> keys) {
        Map<String, Figure> known = new LinkedHashMap<>();
        for (int point : new int[] {0, points.grid().size() - 1}) {
            for (Figure figure : points.assess(point).figures()) {
                if (figure.site().isEmpty()) {
                    known.putIfAbsent(figure.key(), figure);
                }
            }
        }
        List<Figure> wanted = new ArrayList<>();
        for (String key : keys) {
            Figure figure = known.get(key);
            if (figure == null) {
                throw new UserError("There is no figure “" + key + "” of the whole plan. Known: "
                        + String.join(", ", known.keySet()) + ".");
            }
            wanted.add(figure);
        }
        return keys.isEmpty() ? List.copyOf(known.values()) : wanted;
    }

    /** The plans of the points. */
    private record Points(
            Plan baseline,
            Plan start,
            String scenario,
            List<Variation> variations,
            Grid grid,
            Assessments assessments) {

        Assessment assess(int point) {
            Plan plan = start;
            for (int i = 0; i < variations.size(); i++) {
                plan = variations.get(i).apply(plan, grid.index(point, i));
            }
            return assessments.ofPlan(plan, Optional.of(baseline), scenario);
        }
    }
}
