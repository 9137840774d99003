package org.coppice.importers.normalise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.map.RawSeries;
import org.coppice.importers.measure.Measure;
import org.coppice.importers.measure.MetricNames;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.UnitWords;
import org.coppice.importers.measure.Words;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;

/** Decides the unit of a series: by answer, by the cells of its rows and headers; else asks. */
final class SeriesUnit {
    private static final Pattern CURRENCY =
            Pattern.compile("\\b(EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|CAD|AUD|NZD|JPY|BRL|INR|ZAR)\\b");

    private static final Set<String> POWER =
            Set.of("power", "leistung", "puissance", "potencia", "potenza", "vermogen", "demand", "last", "load");
    /** Thousandths of a watt, or millions of them. */
    private static final Pattern MILLIWATT = Pattern.compile("(?i).*[ _(\\[]mw[)\\]]?");

    /** A code of a power (IEC 62056-61, value group D 3 to 7): least, average, highest, momentary. */
    private static final Pattern OBIS_POWER = Pattern.compile("\\b\\d-\\d{1,2}:\\d{1,2}\\.[3-7]\\.\\d");

    private static final Set<String> WATER = Set.of("water", "wasser", "eau", "agua", "acqua");
    private static final Set<String> TEMPERATURE = Set.of(
            "temperature",
            "temperatur",
            "temp",
            "tmp",
            "tdry",
            "tdew",
            "dew point",
            "supply t",
            "return t",
            "t supply",
            "t return");
    private static final Set<String> PRICE = Set.of(
            "price", "preis", "prix", "precio", "prezzo", "prijs", "lmp", "lbmp", "rrp", "hoep", "mcp", "dollars");
    private static final Set<String> AMERICAN = Set.of("lmp", "lbmp", "settlement point", "pnode", "hub", "dollars");
    private static final Set<String> CANADIAN = Set.of("hoep", "ieso", "aeso", "pool price");
    private static final Set<String> INTENSITY =
            Set.of("carbon intensity", "ci", "co2", "co2emission", "emission factor", "intensity", "moer");

    private final Answers answers;
    private final Notes notes;
    private final Growth growth;

    /** {@code growth} of the values of the series in question. */
    SeriesUnit(Answers answers, Notes notes, Growth growth) {
        this.answers = answers;
        this.notes = notes;
        this.growth = growth;
    }

    /** The chosen unit; every reading's factor follows from it and from the units of the rows. */
    SourceUnit decide(RawSeries raw, String name, String question, double hours) {
        Optional<SourceUnit> answered = answered(name);
        Optional<SourceUnit> given = mainUnit(raw);
        boolean overridden = answers.given().containsKey("unit:" + name);
        if (answered.isPresent() && (given.isEmpty() || given.get().doubtful() || overridden)) {
            notes.guess(question, answered.get().symbol(), answers.evidence(question), List.of());
            return answered.get();
        }
        if (given.isPresent() && !given.get().doubtful()) {
            notes.guess(question, given.get().symbol(), evidence(raw), List.of());
            return given.get();
        }
        Optional<SourceUnit> pulse =
                given.isEmpty() && Pulses.areCounted(raw.column().words())
                        ? Pulses.weight(raw.words())
                        : Optional.empty();
        if (pulse.isPresent()) {
            notes.guess(question, pulse.get().symbol(), "a title says what a pulse stands for", List.of());
            return pulse.get();
        }
        Optional<SourceUnit> inName =
                given.isEmpty() && raw.column().unknownUnit().isEmpty() ? inName(raw) : Optional.empty();
        if (inName.isPresent()) {
            notes.guess(question, inName.get().symbol(), "the name of the series, “" + raw.channel() + "”", List.of());
            return inName.get();
        }
        return given.isPresent()
                ? askDoubtful(raw, name, question, given.get(), hours)
                : ask(raw, name, question, hours);
    }

    /** The unit that a name in the rows holds: {@code PDU A kW}, a metric. */
    private static Optional<SourceUnit> inName(RawSeries raw) {
        return MetricNames.unit(raw.channel())
                .or(() -> MetricNames.unit(raw.meter()))
                .or(() -> MetricNames.unit(raw.column().header()))
                .filter(unit ->
                        !unit.doubtful() && unit.measure() != Measure.UNUSED && unit.measure() != Measure.MONEY);
    }

    private static String evidence(RawSeries raw) {
        return raw.column().unitColumn() >= 0
                ? "unit column"
                : raw.column().unitEvidence().isEmpty()
                        ? "cells or title"
                        : raw.column().unitEvidence();
    }

    private Optional<SourceUnit> answered(String name) {
        return answers.find("unit", name)
                .map(text -> UnitWords.findMultiple(text)
                        .orElseThrow(() -> new UserError("“" + text
                                + "” is no unit that Coppice knows. Write for example kWh,"
                                + " MWh, kW, m³, L, therm or °C.")));
    }

    /** The unit of most readings, or that of the name of the series; empty if neither tells. */
    static Optional<SourceUnit> known(RawSeries raw) {
        return mainUnit(raw).or(() -> inName(raw));
    }

    /** The unit of most readings with a value. */
    static Optional<SourceUnit> mainUnit(RawSeries raw) {
        if (raw.units().size() == 1) {
            return Optional.of(raw.units().get(0));
        }
        int[] counts = new int[raw.units().size()];
        double[] values = raw.values();
        for (int i = 0; i < raw.size(); i++) {
            if (raw.unit(i) >= 0) {
                counts[raw.unit(i)] += Double.isNaN(values[i]) ? 0 : 1;
            }
        }
        int best = -1;
        for (int u = 0; u < counts.length; u++) {
            best = best < 0 || counts[u] > counts[best] ? u : best;
        }
        return best < 0 ? Optional.empty() : Optional.of(raw.units().get(best));
    }

    private SourceUnit ask(RawSeries raw, String name, String question, double hours) {
        String header = Words.apart(raw.column().words());
        boolean money = CURRENCY.matcher(header).find(); // with no other reading beside it, a price
        boolean milliwatt = MILLIWATT.matcher(raw.column().words()).matches();
        String likely = money
                ? currency(header) + "/MWh"
                : milliwatt ? "milliwatt" : likely(raw.words(), raw.around().words(), raw.values());
        String unknown = raw.column().unknownUnit();
        String where = headerCell(raw);
        List<Finding.Option> options = new ArrayList<>();
        for (String choice : choices(likely)) {
            options.add(new Finding.Option(choice, total(raw, choice, hours)));
        }
        if (options.stream().noneMatch(option -> option.choice().equals(likely))) {
            options.add(0, new Finding.Option(likely, total(raw, likely, hours)));
        }
        if (unknown.isEmpty()) {
            notes.ask(
                    question,
                    likely,
                    "the file names no unit",
                    where,
                    Pulses.areCounted(raw.column().words())
                            ? name + ": the values are pulses. What does one stand for? Answer for example 0.001 kWh."
                            : name + ": the file names no unit. Which is it?",
                    options);
        } else {
            notes.error(
                    "unknown-unit",
                    where,
                    name + ": “" + unknown + "” is no unit that Coppice knows.",
                    "Write a unit such as kWh, MWh, kW, m³ or L in the header, or answer " + question + ".");
            notes.fix(question, List.of("kWh", "MWh", "Wh", "kW", "MW", "m³", "L", "therm"), "Read as");
            notes.guess(question, likely, "“" + unknown + "” is not known", List.of("kWh", "kW", "MWh"));
        }
        return UnitWords.find(likely).orElseThrow(() -> new IllegalStateException(likely));
    }

    /** What else it may be, if it is what it seems to be. */
    private static List<String> choices(String likely) {
        return switch (likely) {
            case "°C", "°F" -> List.of("°C", "°F");
            case "m³" -> List.of("m³", "L", "gal", "gal (UK)", "kWh");
            case "g/kWh", "kg/kWh" -> List.of("g/kWh", "kg/kWh", "t/MWh", "lb/MWh");
            case "milliwatt" -> List.of("milliwatt", "W", "kW", "MW");
            default ->
                likely.matches("[A-Z]{3}/[kM]Wh") ? prices(likely) : List.of("kWh", "kW", "Wh", "W", "MWh", "MW");
        };
    }

    private static List<String> prices(String likely) {
        String energy = likely.substring(3);
        String other = likely.substring(0, 3) + (energy.equals("/kWh") ? "/MWh" : "/kWh");
        return Stream.of(likely, other, "EUR" + energy, "USD" + energy, "GBP" + energy)
                .distinct()
                .toList();
    }

    private SourceUnit askDoubtful(RawSeries raw, String name, String question, SourceUnit given, double hours) {
        boolean multiple = Character.isDigit(given.symbol().charAt(0)); // 1000 kWh
        String plain = given.symbol().replaceAll("^\\S+ ", "");
        List<String> choices = multiple ? List.of(given.symbol(), plain) : List.of("MMBtu", "kBtu");
        notes.ask(
                question,
                choices.get(0),
                "“" + given.symbol() + "” can mean two things",
                headerCell(raw),
                multiple
                        ? name + ": “" + given.symbol() + "” can mean that the values are so many times " + plain
                                + ", or tell the size of what is metered, whose values are in " + plain + ". Which?"
                        : name + ": “" + given.symbol() + "” can mean a thousand or a million Btu. Which?",
                choices.stream()
                        .map(choice -> new Finding.Option(choice, total(raw, choice, hours)))
                        .toList());
        return UnitWords.findMultiple(choices.get(0)).orElse(given);
    }

    private static String headerCell(RawSeries raw) {
        return raw.table().where(Math.max(0, raw.row(0) - 1), raw.column().index());
    }

    /** The currency that the words name, or that of the markets that speak so. */
    private static String currency(String words) {
        Matcher named = CURRENCY.matcher(words);
        if (named.find()) {
            return named.group(1);
        }
        if (Words.has(words, CANADIAN)) {
            return "CAD";
        }
        return Words.has(words, AMERICAN) ? "USD" : "EUR";
    }

    /** Whether intensities are so small that they are told in kg, or in t a MWh: no grid is below 5 g/kWh on the mean. */
    private static boolean isSmall(double[] values) {
        return Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(100)
                < 5;
    }

    /** Whether temperatures of air or water are, on the mean, higher than any in °C would be. */
    private static boolean isWarm(double[] values) {
        return Arrays.stream(values)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(0)
                > 45;
    }

    /** What a unit would make of the series: of a counter what it gained, of other values their sum. */
    private OptionalDouble total(RawSeries raw, String unit, double hours) {
        Optional<SourceUnit> found = UnitWords.findMultiple(unit);
        if (found.isEmpty()
                || !(found.get().measure().adds() || found.get().measure().isRate())) {
            return OptionalDouble.empty();
        }
        boolean rate = found.get().measure().isRate();
        double passed = rate ? growth.sum() : SeriesKind.passed(raw, growth);
        return OptionalDouble.of(passed * found.get().factor() * (rate ? hours : 1));
    }

    private static String likely(String words, String around, double[] values) {
        if (Words.has(words, PRICE)) {
            boolean retail = Words.has(words, Set.of("kwh"));
            return currency(Words.apart(words) + " " + Words.apart(around)) + (retail ? "/kWh" : "/MWh");
        }
        if (Words.has(words, INTENSITY)) {
            return isSmall(values) ? "kg/kWh" : "g/kWh";
        }
        if (Words.has(words, TEMPERATURE)) {
            return isWarm(values) ? "°F" : "°C";
        }
        if (Words.has(words, WATER)) {
            return "m³";
        }
        return Words.has(words, POWER) || OBIS_POWER.matcher(words).find() ? "kW" : "kWh";
    }
}
