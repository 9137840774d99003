package org.coppice.model.lifecycle;

/** What becomes of the material of a machine that left service. */
public enum Fate {
    /** Serves on, as a machine or as parts. */
    REUSED("In use again"),
    /** Comes back as material. */
    RECOVERED("Recovered"),
    /** Gone, or nothing shows that it came back. */
    LOST("Lost");

    private final String label;

    Fate(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}
