package org.coppice.model.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Unit;

/**
 * Several assessments side by side.
 *
 * @param scenarios their names; the first is what the others are compared with
 */
public record Comparison(List<String> scenarios, List<Row> rows) {

    /** Copies the lists. */
    public Comparison {
        scenarios = List.copyOf(scenarios);
        rows = List.copyOf(rows);
    }

    /**
     * One figure in every scenario.
     *
     * @param site the name of the site; empty for the total
     * @param values one a scenario; empty where it is not known
     * @param deltas value less that of the first scenario, one a scenario; empty where either is not known
     */
    public record Row(
            String key,
            String label,
            Optional<String> site,
            Unit unit,
            List<OptionalDouble> values,
            List<OptionalDouble> deltas) {

        /** Copies the lists. */
        public Row {
            values = List.copyOf(values);
            deltas = List.copyOf(deltas);
        }

        /** The change of a scenario relative to the first; empty where unknown or where the first is 0. */
        public OptionalDouble relative(int scenario) {
            OptionalDouble first = values.get(0);
            OptionalDouble delta = deltas.get(scenario);
            return first.isPresent() && delta.isPresent() && first.getAsDouble() != 0
                    ? OptionalDouble.of(delta.getAsDouble() / Math.abs(first.getAsDouble()))
                    : OptionalDouble.empty();
        }
    }

    private record Place(String key, Optional<String> site) {}

    /** All figures that any of the assessments has, in the order of the first that has them. */
    public static Comparison of(List<Assessment> assessments) {
        Set<Place> places = new LinkedHashSet<>();
        for (Assessment assessment : assessments) {
            assessment.figures().forEach(figure -> places.add(new Place(figure.key(), figure.site())));
        }
        List<Row> rows = new ArrayList<>();
        for (Place place : places) {
            rows.add(row(place, assessments));
        }
        return new Comparison(assessments.stream().map(Assessment::scenario).toList(), rows);
    }

    private static Row row(Place place, List<Assessment> assessments) {
        List<Optional<Figure>> figures = assessments.stream()
                .map(assessment -> assessment.find(place.key(), place.site()))
                .toList();
        Figure shape = figures.stream().flatMap(Optional::stream).findFirst().orElseThrow();
        List<OptionalDouble> values =
                figures.stream().map(figure -> value(figure, shape.unit())).toList();
        List<OptionalDouble> deltas =
                values.stream().map(value -> difference(value, values.get(0))).toList();
        return new Row(place.key(), shape.label(), place.site(), shape.unit(), values, deltas);
    }

    /** A value in another currency than the first cannot be set beside it. */
    private static OptionalDouble value(Optional<Figure> figure, Unit unit) {
        return figure.filter(found -> found.unit().equals(unit))
                .map(Figure::value)
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble difference(OptionalDouble value, OptionalDouble first) {
        return value.isPresent() && first.isPresent()
                ? OptionalDouble.of(value.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty();
    }
}
