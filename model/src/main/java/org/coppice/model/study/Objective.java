package org.coppice.model.study;

import java.util.function.ToDoubleFunction;

/**
 * One aim in a comparison of many.
 *
 * @param value of a point; NaN where it is not known
 * @param better whether more or less of it is wanted
 */
public record Objective<T>(String name, ToDoubleFunction<T> value, Direction better) {

    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER
    }

    /** An aim of which more is better. */
    public static <T> Objective<T> higher(String name, ToDoubleFunction<T> value) {
        return new Objective<>(name, value, Direction.HIGHER);
    }

    /** An aim of which less is better. */
    public static <T> Objective<T> lower(String name, ToDoubleFunction<T> value) {
        return new Objective<>(name, value, Direction.LOWER);
    }

    /** The value of a point, turned so that less is better; NaN where it is not known. */
    double cost(T point) {
        double known = value.applyAsDouble(point);
        return better == Direction.LOWER ? known : -known;
    }
}
