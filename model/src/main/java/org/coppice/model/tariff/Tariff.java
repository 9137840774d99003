package org.coppice.model.tariff;

import java.util.List;
import org.coppice.model.time.Holiday;

/**
 * What a supplier and a grid operator ask for electricity. Another version from a date on is another tariff, in a contract of its own.
 *
 * @param source where it is published
 * @param holidays for the calendars that treat holidays apart
 * @param contracted power that is paid by contract
 * @param minimumMonthly the least that a month costs before taxes, in the currency
 * @param minimumAnnual the least that a year costs before taxes
 * @param surcharges taxes and levies, in the order in which they are reckoned
 */
public record Tariff(
        String source,
        List<Holiday> holidays,
        EnergyCharge energy,
        List<DemandCharge> demand,
        List<ContractedPower> contracted,
        List<CoincidentPeak> coincident,
        List<FixedCharge> fixed,
        ExportTerms export,
        double minimumMonthly,
        double minimumAnnual,
        List<Surcharge> surcharges) {

    /** Refuses minimum charges that are none. */
    public Tariff {
        holidays = List.copyOf(holidays);
        demand = List.copyOf(demand);
        contracted = List.copyOf(contracted);
        coincident = List.copyOf(coincident);
        fixed = List.copyOf(fixed);
        surcharges = List.copyOf(surcharges);
        if (!(minimumMonthly >= 0) || !(minimumAnnual >= 0)) {
            throw new IllegalArgumentException("A minimum charge is at least 0.");
        }
    }

    /** A tariff with a price for energy and nothing else. */
    public static Tariff of(EnergyCharge energy) {
        return new Tariff(
                "", List.of(), energy, List.of(), List.of(), List.of(), List.of(), ExportTerms.NONE, 0, 0, List.of());
    }

    /** The same with these demand charges. */
    public Tariff withDemand(List<DemandCharge> charges) {
        return new Tariff(
                source,
                holidays,
                energy,
                charges,
                contracted,
                coincident,
                fixed,
                export,
                minimumMonthly,
                minimumAnnual,
                surcharges);
    }

    /** The same with another price for energy. */
    public Tariff withEnergy(EnergyCharge charge) {
        return new Tariff(
                source,
                holidays,
                charge,
                demand,
                contracted,
                coincident,
                fixed,
                export,
                minimumMonthly,
                minimumAnnual,
                surcharges);
    }

    /** The same with these terms for feed-in. */
    public Tariff withExport(ExportTerms terms) {
        return new Tariff(
                source,
                holidays,
                energy,
                demand,
                contracted,
                coincident,
                fixed,
                terms,
                minimumMonthly,
                minimumAnnual,
                surcharges);
    }
}
