package org.coppice.model.project.chunk;

/** A chunk is not what was written. Whoever knows its series and month turns this into a message for people. */
public final class DamagedChunk extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it, continuing “the readings cannot be read,”. */
    public DamagedChunk(String what) {
        super(what);
    }
}
