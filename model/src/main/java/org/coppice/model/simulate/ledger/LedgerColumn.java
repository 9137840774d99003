package org.coppice.model.simulate.ledger;

import org.coppice.model.quantity.Unit;

/**
 * One value a step of a ledger. All flows are at least 0; a value that is not known is NaN. In every step
 * {@code load = import + on-site + backup + discharge − charge − export}.
 */
public enum LedgerColumn {
    /** Energy of the IT equipment. */
    IT("IT equipment", Unit.KILOWATT_HOUR),
    /** What cooling, conversion and lighting draw on top. */
    OVERHEAD("Overhead", Unit.KILOWATT_HOUR),
    /** Part of the overhead: compressors, fans, pumps; 0 where the cooling is not described. */
    COOLING("Cooling", Unit.KILOWATT_HOUR),
    /** Part of the overhead: transformer, UPS and distribution; 0 where the power chain is not described. */
    POWER_LOSSES("Losses of the power chain", Unit.KILOWATT_HOUR),
    /** The rest of the overhead; all of it where it is not described. */
    OTHER_OVERHEAD("Other overhead", Unit.KILOWATT_HOUR),
    /** IT and overhead. */
    LOAD("Load", Unit.KILOWATT_HOUR),
    /** Drawn from the grid; contracted generation elsewhere in the grid is part of it. */
    IMPORT("Grid import", Unit.KILOWATT_HOUR),
    /** Fed into the grid from the site. */
    EXPORT("Grid export", Unit.KILOWATT_HOUR),
    /** Generated on the site and used or fed in, net of curtailment. */
    ON_SITE("On-site generation", Unit.KILOWATT_HOUR),
    CURTAILED("Curtailed", Unit.KILOWATT_HOUR),
    BACKUP("Backup generation", Unit.KILOWATT_HOUR),
    /** Into the battery, at its AC terminals. */
    CHARGE("Battery charge", Unit.KILOWATT_HOUR),
    /** Out of the battery, at its AC terminals. */
    DISCHARGE("Battery discharge", Unit.KILOWATT_HOUR),
    STATE_OF_CHARGE("State of charge", Unit.KILOWATT_HOUR),
    /** Price of one kWh more of import, in the currency of the grid contract in force. */
    PRICE("Energy price", Unit.FRACTION),
    /** What the import costs as energy, in that currency: its share in the energy lines of its month, period and tiers. */
    COST("Energy cost", Unit.FRACTION),
    GRID_INTENSITY("Grid intensity", Unit.GRAM_PER_KILOWATT_HOUR),
    /** What electricity emits that nobody has claimed. */
    RESIDUAL_INTENSITY("Residual mix intensity", Unit.GRAM_PER_KILOWATT_HOUR),
    /** Share of carbon-free generation in the grid, 0..1. */
    GRID_CARBON_FREE("Grid carbon-free share", Unit.FRACTION),
    /** Generation of all power purchase agreements, whether the load takes it or not. */
    CONTRACTED("Contracted generation", Unit.KILOWATT_HOUR),
    /** The part of it that is carbon-free and comes with its certificates. */
    CONTRACTED_CARBON_FREE("Contracted carbon-free generation", Unit.KILOWATT_HOUR),
    /** Water taken in at the site: evaporation, drift, humidification and blowdown. */
    WATER_SITE("Water at the site", Unit.LITRE),
    /** The part of it that does not come back; not known where only a WUE is stated. */
    WATER_CONSUMED("Water consumed at the site", Unit.LITRE),
    /** The part of it that goes to the sewer. */
    WATER_DISCHARGED("Water discharged at the site", Unit.LITRE),
    /** Water consumed at the power plants. */
    WATER_SOURCE("Water at the power plants", Unit.LITRE),
    /** Water taken in at the power plants. */
    WATER_SOURCE_WITHDRAWN("Water taken in at the power plants", Unit.LITRE),
    /** Heat handed over for a use outside the site. */
    HEAT_REUSED("Heat reused", Unit.KILOWATT_HOUR),
    /** Share of the load that is metered, 0..1. */
    METERED("Metered share of the load", Unit.FRACTION),
    /** Share of the IT energy that is metered, 0..1. */
    METERED_IT("Metered share of IT", Unit.FRACTION);

    private final String label;
    private final Unit unit;

    LedgerColumn(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /** The unit of every value; a price is in its contract's currency a kWh. */
    public Unit unit() {
        return unit;
    }

    /** Whether the values of steps add up to that of a month. */
    public boolean isFlow() {
        return this != STATE_OF_CHARGE && (unit.equals(Unit.KILOWATT_HOUR) || unit.equals(Unit.LITRE));
    }
}
