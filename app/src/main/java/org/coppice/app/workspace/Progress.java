package org.coppice.app.workspace;

import java.util.concurrent.CancellationException;

/** How work in the background tells how far it is, and learns that it should stop. May be used from any thread. */
public interface Progress {

    /** Tells how far the work is. The fraction is 0 … 1, or negative where that is not known. */
    void tell(double fraction, String doing);

    /** Whether the user wants it to stop. */
    boolean cancelled();

    /** Stops the work here if the user wants that. */
    default void stopIfCancelled() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }

    /** Nobody watches and nobody stops it. */
    static Progress none() {
        return new Progress() {
            @Override
            public void tell(double fraction, String doing) {
                // Nobody watches.
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
