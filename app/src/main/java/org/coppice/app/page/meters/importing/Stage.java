package org.coppice.app.page.meters.importing;

/** Where a file is on its way into the project. */
public enum Stage {
    WAITING("waits"),
    READING("is read"),
    /** Something must be decided. */
    ASKS("asks"),
    READY("ready"),
    /** The project has all of it. */
    KNOWN("in the project already"),
    REFUSED("cannot be read"),
    COMMITTING("is kept"),
    DONE("imported"),
    STOPPED("stopped");

    private final String text;

    Stage(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Whether nothing more happens to the file by itself. */
    boolean isOver() {
        return this == DONE || this == STOPPED || this == KNOWN || this == REFUSED;
    }

    /** Whether the file could be read and was not committed. */
    boolean isRead() {
        return this == ASKS || this == READY || this == KNOWN;
    }

    /** Whether the program is at work on it. */
    boolean isBusy() {
        return this == READING || this == COMMITTING;
    }
}
