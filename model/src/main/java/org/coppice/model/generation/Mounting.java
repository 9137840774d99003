package org.coppice.model.generation;

/** How modules stand. The installed nominal operating temperature is that of PVWatts (Dobos 2014, section 6). */
public enum Mounting {
    /** In fixed rows on the ground. */
    OPEN_RACK(45),
    /** On a roof, with little air behind them. */
    ROOF(49),
    /** Turning about an axis from row to row, to follow the sun; rows shade each other when it is low. */
    ONE_AXIS(45),
    /** The same, turning back when the sun is low so that no row shades the next. */
    ONE_AXIS_BACKTRACKING(45),
    /** Always square to the sun. */
    TWO_AXIS(45);

    private final double operatingCelsius;

    Mounting(double operatingCelsius) {
        this.operatingCelsius = operatingCelsius;
    }

    /** Cell temperature at 800 W/m², 20 °C and 1 m/s (INOCT). */
    double operatingCelsius() {
        return operatingCelsius;
    }

    /** Whether it turns about one axis. */
    public boolean turnsOnOneAxis() {
        return this == ONE_AXIS || this == ONE_AXIS_BACKTRACKING;
    }
}
