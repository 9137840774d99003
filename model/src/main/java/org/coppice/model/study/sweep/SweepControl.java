package org.coppice.model.study.sweep;

import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * How a sweep runs.
 *
 * @param threads that work on it
 * @param cancelled asked before each block
 * @param done told after each block how many points are done; on any of the threads
 */
public record SweepControl(int threads, BooleanSupplier cancelled, IntConsumer done) {

    /** Refuses to run on no thread. */
    public SweepControl {
        if (threads < 1) {
            throw new IllegalArgumentException("A sweep needs a thread, not " + threads);
        }
    }

    /** On all cores, to the end, in silence. */
    public static SweepControl allCores() {
        return onThreads(Runtime.getRuntime().availableProcessors());
    }

    /** On so many threads, to the end, in silence. */
    public static SweepControl onThreads(int threads) {
        return new SweepControl(threads, () -> false, done -> {});
    }
}
