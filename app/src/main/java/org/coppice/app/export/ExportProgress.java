package org.coppice.app.export;

/** Hears how far an export is. */
@FunctionalInterface
public interface ExportProgress {

    /**
     * The work is at that fraction, 0 to 1.
     *
     * @throws java.util.concurrent.CancellationException where it is to stop; nothing is written then
     */
    void at(double fraction);
}
