package org.coppice.importers.normalise;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.Finding;

/** Decides whose dollars a price in {@code $} is in: those of the country of the zone, and says so; else asks. */
final class DollarDecision {
    private static final Set<String> CANADA = Set.of(
            "Toronto",
            "Vancouver",
            "Edmonton",
            "Winnipeg",
            "Halifax",
            "St_Johns",
            "Regina",
            "Montreal",
            "Moncton",
            "Calgary");
    private static final Set<String> UNITED_STATES = Set.of(
            "New_York", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage", "Detroit", "Boise", "Juneau");
    private static final Map<String, String> OTHERS = Map.of(
            "Pacific/Auckland", "NZD",
            "Asia/Singapore", "SGD",
            "Asia/Hong_Kong", "HKD",
            "America/Mexico_City", "MXN",
            "Pacific/Honolulu", "USD");

    private final boolean zoneAsked;
    private final Answers answers;
    private final Notes notes;

    /** {@code zoneAsked} is whether the zone, and so the country, is asked anyway. */
    DollarDecision(boolean zoneAsked, Answers answers, Notes notes) {
        this.zoneAsked = zoneAsked;
        this.answers = answers;
        this.notes = notes;
    }

    /** The unit in the dollars of a country; the same unit where it names its country or is no price. */
    SourceUnit decide(RawSeries raw, String name, String question, SourceUnit unit, ZoneId zone) {
        if (unit.measure() != Measure.PRICE || !isPlain(unit.symbol())) {
            return unit;
        }
        Optional<SourceUnit> answered = answers.find("unit", name)
                .flatMap(UnitWords::find)
                .filter(given -> given.measure() == Measure.PRICE && !isPlain(given.symbol()));
        if (answered.isPresent()) {
            return in(unit, answered.get().canonical());
        }
        String per = unit.factor() < 0.5 ? "/MWh" : "/kWh";
        Optional<String> code = currency(zone);
        String chosen = code.orElse("USD");
        if (code.isEmpty() && !zoneAsked) {
            notes.ask(
                    question,
                    "USD" + per,
                    "“$” is money of several countries",
                    raw.where(),
                    name + ": the price is in “" + unit.symbol() + "”. Which country's dollars are they?",
                    List.of(option("USD" + per), option("CAD" + per), option("AUD" + per)));
        } else {
            notes.info(
                    "dollar",
                    raw.where(),
                    name + ": “" + unit.symbol() + "” is taken for " + chosen
                            + (code.isPresent()
                                    ? ", the dollar of " + zone.getId() + "."
                                    : ", for the file names no country."),
                    "If it is another, answer " + question + ", for example with CAD" + per + ".");
        }
        return in(unit, Unit.perKilowattHour(Currency.getInstance(chosen)));
    }

    private static SourceUnit in(SourceUnit unit, Unit canonical) {
        return new SourceUnit(unit.symbol(), unit.measure(), canonical, unit.factor(), unit.offset(), false);
    }

    private static Finding.Option option(String unit) {
        return new Finding.Option(unit, OptionalDouble.empty());
    }

    private static boolean isPlain(String symbol) {
        String lower = symbol.toLowerCase(java.util.Locale.ROOT);
        return lower.startsWith("$") || lower.startsWith("dollar");
    }

    private static Optional<String> currency(ZoneId zone) {
        if (zone instanceof ZoneOffset offset) {
            int hours = offset.getTotalSeconds() / 3_600;
            return hours <= -4 && hours >= -10 ? Optional.of("USD") : Optional.empty();
        }
        String id = zone.getId();
        String place = id.substring(id.lastIndexOf('/') + 1);
        if (id.startsWith("Australia/")) {
            return Optional.of("AUD");
        }
        if (id.startsWith("Canada/") || (id.startsWith("America/") && CANADA.contains(place))) {
            return Optional.of("CAD");
        }
        boolean states = id.startsWith("US/")
                || id.startsWith("America/Indiana/")
                || id.startsWith("America/Kentucky/")
                || (id.startsWith("America/") && UNITED_STATES.contains(place));
        return states ? Optional.of("USD") : Optional.ofNullable(OTHERS.get(id));
    }
}
