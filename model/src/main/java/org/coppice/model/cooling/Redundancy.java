package org.coppice.model.cooling;

/** How much more is installed than the load needs. All of it runs and shares the load, so each unit carries less. */
public enum Redundancy {
    /** As many units as the load needs. */
    N,
    /** One unit more. */
    N_PLUS_ONE,
    /** Two whole systems, each able to carry the load. */
    TWO_N;

    /** Installed over needed capacity, where so many units carry the full load. */
    public double factor(int units) {
        return switch (this) {
            case N -> 1;
            case N_PLUS_ONE -> (units + 1.0) / units;
            case TWO_N -> 2;
        };
    }

    /** How many paths there are from the transformer to the racks. */
    int paths() {
        return this == TWO_N ? 2 : 1;
    }
}
