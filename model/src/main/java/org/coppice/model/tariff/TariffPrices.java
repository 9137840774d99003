package org.coppice.model.tariff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The prices of a tariff by step, for those who plan a load before its bill is known: energy and feed-in at the first tier, demand at
 * the first tier. Steps in which the tariff is not in force have NaN.
 *
 * @param energy of a kWh drawn, taxes and levies a kWh included
 * @param sell of a kWh fed in: the sell rate under net billing, the price of energy under net metering, otherwise 0
 */
@SuppressWarnings("ArrayRecordComponent") // optimisers read these; never compared
public record TariffPrices(double[] energy, double[] sell, List<DemandPrices> demand) {

    /** Copies the list. */
    public TariffPrices {
        demand = List.copyOf(demand);
    }

    /**
     * The prices on the days on which a tariff is in force.
     *
     * @param calendar of the axis and the tariff's holidays
     */
    public static TariffPrices of(Tariff tariff, BillingCalendar calendar, LocalDate from, LocalDate to) {
        int n = calendar.axis().length();
        double[] energy = new double[n];
        double[] sell = new double[n];
        Arrays.fill(energy, Double.NaN);
        Arrays.fill(sell, Double.NaN);
        List<BillingMonth> months = calendar.months(from, to);
        fill(tariff, calendar, months, energy, sell);
        byte[] month = monthOfStep(calendar);
        List<DemandPrices> demand = new ArrayList<>();
        for (DemandCharge charge : tariff.demand()) {
            demand.add(demand(charge, calendar, months, month, taxFactor(tariff, ChargeKind.DEMAND)));
        }
        return new TariffPrices(energy, sell, demand);
    }

    /**
     * Writes the price of energy at the first tier, without taxes and levies, into the steps of the days on which a tariff is in
     * force; other steps stay as they are.
     */
    public static void fillFirstTier(
            Tariff tariff, BillingCalendar calendar, LocalDate from, LocalDate to, double[] price) {
        EnergyCharge charge = tariff.energy();
        byte[] table = charge.calendar().table();
        short[] slots = calendar.slots(charge.calendar());
        for (BillingMonth month : calendar.months(from, to)) {
            for (int i = month.firstStep(); i < month.endStep(); i++) {
                price[i] = charge.periods().get(table[slots[i]]).tiers().get(0).price();
            }
        }
    }

    /** What the bill of a tariff has that these prices do not say, for people; empty where they say all of it. */
    public static List<String> leftOut(Tariff tariff, double stepHours) {
        List<String> parts = new ArrayList<>();
        List<DemandCharge> demand = tariff.demand();
        addIf(tariff.energy().periods().stream().anyMatch(TariffPrices::isTiered), "tiers of energy", parts);
        addIf(
                demand.stream().flatMap(charge -> charge.periods().stream()).anyMatch(TariffPrices::isTiered),
                "tiers of demand",
                parts);
        addIf(demand.stream().anyMatch(charge -> !charge.ratchets().isEmpty()), "look-back on demand", parts);
        addIf(demand.stream().anyMatch(charge -> charge.minimumKw() > 0), "a minimum demand", parts);
        addIf(
                demand.stream().anyMatch(charge -> Intervals.steps(charge.minutes(), stepHours) > 1),
                "demand averaged over several steps",
                parts);
        addIf(!tariff.contracted().isEmpty(), "contracted power", parts);
        addIf(!tariff.coincident().isEmpty(), "coincident peaks", parts);
        addIf(tariff.export().scheme() == ExportScheme.NET_METERING, "netting by month", parts);
        addIf(tariff.minimumMonthly() > 0 || tariff.minimumAnnual() > 0, "a minimum charge", parts);
        return parts;
    }

    private static boolean isTiered(RatePeriod period) {
        return period.tiers().size() > 1;
    }

    private static void addIf(boolean has, String part, List<String> parts) {
        if (has) {
            parts.add(part);
        }
    }

    private static void fill(
            Tariff tariff, BillingCalendar calendar, List<BillingMonth> months, double[] energy, double[] sell) {
        EnergyCharge charge = tariff.energy();
        int periods = charge.periods().size();
        double[] price = new double[periods];
        double[] paid = new double[periods];
        double levies = levies(tariff);
        for (int p = 0; p < periods; p++) {
            RateTier first = charge.periods().get(p).tiers().get(0);
            price[p] = first.price() * taxFactor(tariff, ChargeKind.ENERGY) + levies;
            paid[p] = switch (tariff.export().scheme()) {
                case NONE -> 0;
                case NET_METERING -> first.price() * taxFactor(tariff, ChargeKind.EXPORT_CREDIT);
                case NET_BILLING, BUY_ALL_SELL_ALL -> first.sell() * taxFactor(tariff, ChargeKind.EXPORT_CREDIT);
            };
        }
        byte[] table = charge.calendar().table();
        short[] slots = calendar.slots(charge.calendar());
        for (BillingMonth month : months) {
            for (int i = month.firstStep(); i < month.endStep(); i++) {
                energy[i] = price[table[slots[i]]];
                sell[i] = paid[table[slots[i]]];
            }
        }
    }

    /** What a kind of line grows by through the taxes on it, and the taxes on those. */
    private static double taxFactor(Tariff tariff, ChargeKind kind) {
        double factor = 1;
        double taxes = 0;
        for (Surcharge surcharge : tariff.surcharges()) {
            double base = (surcharge.applies(kind) ? 1 : 0) + (surcharge.applies(ChargeKind.TAX) ? taxes : 0);
            taxes += base * surcharge.share();
            factor = 1 + taxes;
        }
        return factor;
    }

    /** Levies a kWh with the taxes on them that come after. */
    private static double levies(Tariff tariff) {
        double levies = 0;
        double taxes = 0;
        for (Surcharge surcharge : tariff.surcharges()) {
            levies += surcharge.perKwh();
            double base =
                    (surcharge.applies(ChargeKind.LEVY) ? levies : 0) + (surcharge.applies(ChargeKind.TAX) ? taxes : 0);
            taxes += base * surcharge.share();
        }
        return levies + taxes;
    }

    private static byte[] monthOfStep(BillingCalendar calendar) {
        byte[] month = new byte[calendar.axis().length()];
        for (BillingMonth each : calendar.months()) {
            Arrays.fill(month, each.firstStep(), each.endStep(), (byte) each.index());
        }
        return month;
    }

    private static DemandPrices demand(
            DemandCharge charge, BillingCalendar calendar, List<BillingMonth> months, byte[] month, double taxFactor) {
        byte[] table = charge.calendar().table();
        short[] slots = calendar.slots(charge.calendar());
        byte[] period = new byte[month.length];
        for (int i = 0; i < period.length; i++) {
            period[i] = table[slots[i]];
        }
        int periods = charge.periods().size();
        double[] rates = new double[calendar.months().size() * periods];
        double perKw = taxFactor / charge.powerFactor().orElse(1.0);
        for (BillingMonth each : months) {
            for (int p = 0; p < periods; p++) {
                double rate = charge.periods().get(p).tiers().get(0).price();
                rates[each.index() * periods + p] += rate * perKw * each.share();
            }
        }
        int interval = Intervals.steps(charge.minutes(), calendar.axis().stepHours());
        return new DemandPrices(charge.name(), interval, period, month, rates, periods);
    }
}
