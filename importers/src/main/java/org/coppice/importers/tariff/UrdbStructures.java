package org.coppice.importers.tariff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;
import org.coppice.model.tariff.PeriodCalendar;
import org.coppice.model.tariff.RatePeriod;
import org.coppice.model.tariff.RateTier;
import org.coppice.model.tariff.TierBasis;
import org.coppice.model.time.Profile;

/** Rate structures (a list of periods, each a list of tiers) and schedules (12 × 24 period numbers from 0). */
final class UrdbStructures {
    /** Limits from here on mean "no limit"; the System Advisor Model writes 9.99e37. */
    private static final double NO_LIMIT = 1e30;

    private final RateFields fields;
    private final List<Finding> findings;

    UrdbStructures(RateFields fields, List<Finding> findings) {
        this.fields = fields;
        this.findings = findings;
    }

    /** The periods of a structure. */
    List<RatePeriod> periods(String name, String label) {
        List<RatePeriod> periods = new ArrayList<>();
        List<?> list = fields.list(name);
        for (int p = 0; p < list.size(); p++) {
            String where = fields.place(name) + "[" + p + "]";
            List<RateTier> tiers = new ArrayList<>();
            List<?> entries = RateFields.list(list.get(p), where);
            for (int t = 0; t < entries.size(); t++) {
                tiers.add(tier(RateFields.of(entries.get(t), where + "[" + t + "]")));
            }
            try {
                periods.add(new RatePeriod(label + " " + (p + 1), tiers));
            } catch (IllegalArgumentException refused) {
                throw new UserError(where + ": " + refused.getMessage(), refused);
            }
        }
        return periods;
    }

    private RateTier tier(RateFields tier) {
        double max = tier.number("max", Double.POSITIVE_INFINITY);
        if (!tier.has("rate") && !tier.has("adj")) {
            findings.add(Finding.of(
                    "no-rate",
                    Severity.WARNING,
                    tier.where(),
                    "The tier names no rate.",
                    "0 was taken, as the database means it. See whether it is free."));
        }
        return new RateTier(
                max >= NO_LIMIT ? Optional.empty() : Optional.of(max),
                tier.number("rate", 0),
                tier.number("adj", 0),
                tier.number("sell", 0));
    }

    /** What the limits of the tiers of energy are counted in; one for all of them. */
    TierBasis basis(String name) {
        Set<String> units = new LinkedHashSet<>();
        for (Object period : fields.list(name)) {
            for (Object tier : RateFields.list(period, fields.place(name))) {
                RateFields.of(tier, fields.place(name)).text("unit").ifPresent(units::add);
            }
        }
        if (units.size() > 1) {
            throw UserError.at(
                    fields.place(name),
                    "tiers are counted in " + String.join(" and ", units) + ". One unit for all tiers can be read.");
        }
        String unit = units.isEmpty() ? "kWh" : units.iterator().next();
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "kwh" -> TierBasis.KWH;
            case "kwh daily" -> TierBasis.KWH_PER_DAY;
            case "kwh/kw" -> TierBasis.KWH_PER_KW;
            case "kwh/kw daily" -> TierBasis.KWH_PER_KW_AND_DAY;
            default ->
                throw UserError.at(
                        fields.place(name),
                        "“" + unit + "” is no unit of tiers. Known are kWh, kWh daily, kWh/kW and kWh/kW daily.");
        };
    }

    /** Weekday and weekend schedules as a calendar. */
    PeriodCalendar calendar(String weekday, String weekend) {
        return PeriodCalendar.of(schedule(weekday), schedule(weekend));
    }

    private Profile schedule(String name) {
        List<?> months = fields.list(name);
        if (months.size() != 12) {
            throw UserError.at(fields.place(name), "12 months are expected here, not " + months.size() + ".");
        }
        double[] periods = new double[288];
        for (int m = 0; m < 12; m++) {
            double[] hours = RateFields.numbers(months.get(m), 24, fields.place(name) + "[" + m + "]");
            for (int h = 0; h < 24; h++) {
                periods[m * 24 + h] = hours[h] + 1;
            }
        }
        return Profile.of(periods);
    }

    /** One period number a month. */
    PeriodCalendar months(String name) {
        double[] periods = RateFields.numbers(fields.require(name), 12, fields.place(name));
        for (int m = 0; m < 12; m++) {
            periods[m]++;
        }
        return PeriodCalendar.everyDay(Profile.monthly(periods));
    }
}
