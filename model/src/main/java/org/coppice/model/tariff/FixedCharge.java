package org.coppice.model.tariff;

/**
 * An amount that does not depend on use.
 *
 * @param amount in the currency, for each of {@code times}
 * @param times how often it is asked, for example the number of meters
 */
public record FixedCharge(String name, double amount, Per per, double times) {

    /** The time that the amount is for. A month or year in part is charged by its days. */
    public enum Per {
        DAY,
        MONTH,
        YEAR
    }

    /** Refuses what is no number. */
    public FixedCharge {
        if (!Double.isFinite(amount) || !(times >= 0) || times == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "Fixed charge “" + name + "” needs an amount and a count of at least 0.");
        }
    }

    /** Once a month. */
    public static FixedCharge perMonth(String name, double amount) {
        return new FixedCharge(name, amount, Per.MONTH, 1);
    }
}
