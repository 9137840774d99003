package org.coppice.model.tariff;

/** What is done with energy fed into the grid. */
public enum ExportScheme {
    /** It is taken and not paid for. */
    NONE,
    /** It is netted in kWh against import, by month and period; what is left over is carried to later months of the same period. */
    NET_METERING,
    /** It is paid at the sell rate of the period, beside the import at its own price. */
    NET_BILLING,
    /** The whole load is bought and the whole generation sold at the sell rate; the flows must be given so. */
    BUY_ALL_SELL_ALL
}
