package org.coppice.model.lifecycle;

import java.util.List;
import java.util.stream.IntStream;

/** Consecutive calendar years, both ends included. */
public record YearSpan(int first, int last) {

    /** Refuses a span that is upside down. */
    public YearSpan {
        if (last < first) {
            throw new IllegalArgumentException("The last year " + last + " must not come before the first, " + first);
        }
    }

    /** How many years there are. */
    public int size() {
        return last - first + 1;
    }

    /** The year at a position. */
    public int year(int index) {
        return first + index;
    }

    /** The position of a year of the span. */
    public int index(int year) {
        if (!contains(year)) {
            throw new IllegalArgumentException(year + " lies outside " + first + " to " + last);
        }
        return year - first;
    }

    /** Whether a year lies in the span. */
    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /** All years in order. */
    public List<Integer> list() {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }
}
