package org.coppice.app.report;

import java.util.concurrent.CancellationException;

/** Hears how far the report is, and may stop it. */
public interface ReportProgress {
    /** Nobody listens. */
    ReportProgress SILENT = (what, fraction) -> {};

    /** Work is at {@code fraction} (0..1) and does {@code what}. */
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
            throw new CancellationException("Report cancelled");
        }
        at(what, fraction);
    }
}
