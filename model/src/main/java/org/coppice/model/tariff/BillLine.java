package org.coppice.model.tariff;

import java.time.LocalDate;
import org.coppice.model.quantity.Unit;

/**
 * One line of a bill: {@code amount = quantity · rate}.
 *
 * @param from the first day
 * @param to the day after the last
 * @param label which period and tier, and what made the quantity
 * @param quantity in {@code unit}; of a tax the amount that it is on
 * @param rate in the currency a unit; a tax's share
 * @param amount in the currency, positive is paid
 */
public record BillLine(
        LocalDate from,
        LocalDate to,
        ChargeKind kind,
        String label,
        double quantity,
        Unit unit,
        double rate,
        double amount) {}
