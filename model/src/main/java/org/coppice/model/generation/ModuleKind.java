package org.coppice.model.generation;

/**
 * Kinds of modules and the temperature coefficient of their power. The first three are those of PVWatts 5 (Dobos 2014, table 1), the
 * last two what PVWatts 8 calls standard and thin film (NREL, System Advisor Model 2022).
 */
public enum ModuleKind {
    /** Crystalline silicon under plain glass, about 15 % efficient. */
    STANDARD(-0.0047, false),
    /** Crystalline silicon under anti-reflective glass, about 19 % efficient. */
    PREMIUM(-0.0035, true),
    /** Thin film under plain glass, about 10 % efficient. */
    THIN_FILM(-0.0020, false),
    /** Crystalline silicon of today under anti-reflective glass, about 19 % efficient. */
    MODERN_CRYSTALLINE(-0.0037, true),
    /** Thin film of today under anti-reflective glass, about 18 % efficient. */
    MODERN_THIN_FILM(-0.0032, true);

    private final double powerPerKelvin;
    private final boolean antiReflective;

    ModuleKind(double powerPerKelvin, boolean antiReflective) {
        this.powerPerKelvin = powerPerKelvin;
        this.antiReflective = antiReflective;
    }

    /** Relative change of power for a kelvin of cell temperature. */
    double powerPerKelvin() {
        return powerPerKelvin;
    }

    /** Whether the cover carries an anti-reflective coating. */
    boolean antiReflective() {
        return antiReflective;
    }
}
