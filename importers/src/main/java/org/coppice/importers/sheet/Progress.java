package org.coppice.importers.sheet;

import java.util.concurrent.CancellationException;

/** Hears how far long work is, and may stop it. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = (what, fraction) -> {};

    /** Work is at {@code fraction} (0..1) of {@code what}. */
    void at(String what, double fraction);

    /** Whether to stop at once. */
    default boolean cancelled() {
        return false;
    }

    /**
     * Tells where work is, and stops it if that is wished.
     *
     * @throws CancellationException if cancelled
     */
    default void step(String what, double fraction) {
        if (cancelled()) {
            throw new CancellationException("Import cancelled");
        }
        at(what, fraction);
    }
}
