package org.coppice.model.study;

import java.util.ArrayList;
import java.util.List;

/**
 * The points that no other point beats: none is at least as good in every objective and better in one (Pareto 1906). Equal points
 * stand together. A point of which an objective is not known can neither beat nor be beaten, and is on no front.
 *
 * @param front in the order of the points given
 * @param dominated in the order of the points given
 * @param unknown those of which an objective is not known
 */
public record ParetoFront<T>(List<T> front, List<T> dominated, List<T> unknown) {

    /** Copies the lists. */
    public ParetoFront {
        front = List.copyOf(front);
        dominated = List.copyOf(dominated);
        unknown = List.copyOf(unknown);
    }

    /** The front of some points under one or more objectives. */
    public static <T> ParetoFront<T> of(List<T> points, List<Objective<T>> objectives) {
        if (objectives.isEmpty()) {
            throw new IllegalArgumentException("A front needs at least one objective.");
        }
        List<T> known = new ArrayList<>();
        List<T> unknown = new ArrayList<>();
        for (T point : points) {
            (isKnown(point, objectives) ? known : unknown).add(point);
        }
        List<T> front = new ArrayList<>();
        List<T> dominated = new ArrayList<>();
        for (T point : known) {
            boolean beaten = known.stream().anyMatch(other -> dominates(other, point, objectives));
            (beaten ? dominated : front).add(point);
        }
        return new ParetoFront<>(front, dominated, unknown);
    }

    /** Whether a point is at least as good as another in every objective, and better in one. */
    public static <T> boolean dominates(T point, T other, List<Objective<T>> objectives) {
        boolean better = false;
        for (Objective<T> objective : objectives) {
            double own = objective.cost(point);
            double its = objective.cost(other);
            if (!(own <= its)) {
                return false;
            }
            better |= own < its;
        }
        return better;
    }

    private static <T> boolean isKnown(T point, List<Objective<T>> objectives) {
        return objectives.stream().noneMatch(objective -> Double.isNaN(objective.cost(point)));
    }
}
