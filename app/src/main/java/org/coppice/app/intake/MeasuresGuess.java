package org.coppice.app.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.coppice.importers.map.Declared;
import org.coppice.importers.measure.Subject;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Meter.Measures;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/**
 * Which energy of its site a new meter stands for: as answered, as the file says, else as its name plainly says, else none.
 *
 * @param reason how it was decided; empty where the user said so
 */
record MeasuresGuess(Measures measures, Optional<Reason> reason) {
    static final String QUESTION = "measures";

    private static final int MOST_NAMED = 3;

    /** Why a meter stands for what it does, where nobody has said so. */
    enum Reason {
        IT("is taken as a meter of the IT equipment", "are taken as meters of the IT equipment"),
        FACILITY("is taken as a meter of all the site draws", "are taken as meters of all the site draws"),
        BALANCED(
                "is taken as a meter of all the site draws, as it is what is drawn from the grid and generated less what is given away;"
                        + " beside it, meters of the grid connection count in nothing",
                "are taken as meters of all the site draws, as they are what is drawn from the grid and generated less what is given"
                        + " away; beside them, meters of the grid connection count in nothing"),
        GRID(
                "is taken as a meter of the grid connection, to which what the site generates for itself is added",
                "are taken as meters of the grid connection, to which what the site generates for itself is added"),
        GIVEN(
                "is taken as what the site gives to the grid, which is taken off what meters of the grid connection draw",
                "are taken as what the site gives to the grid, which is taken off what meters of the grid connection draw"),
        GENERATION(
                "is taken as what a plant generates: it counts once a plant of the site or a contract names the meter",
                "are taken as what plants generate: they count once a plant of the site or a contract names the meter"),
        OVERHEAD(
                "is shown but used in no result, as it is a part of the overhead",
                "are shown but used in no result, as they are parts of the overhead"),
        UNKNOWN(
                "is shown but used in no result, as its name does not say what it stands for",
                "are shown but used in no result, as their names do not say what they stand for"),
        EXPECTED(
                "is shown but used in no result, as it was expected, planned or of another year, and not metered then",
                "are shown but used in no result, as they were expected, planned or of another year, and not metered then"),
        REPEATED(
                "is shown but used in no result, as other series of the file hold the same energy",
                "are shown but used in no result, as other series of the file hold the same energy"),
        OTHER_LEVEL(
                "is shown but used in no result, as the IT load is metered at another level of its supply too: the output of the UPS"
                        + " counts, else the next level behind it (ISO/IEC 30134-2, category 1)",
                "are shown but used in no result, as the IT load is metered at another level of its supply too: the output of the UPS"
                        + " counts, else the next level behind it (ISO/IEC 30134-2, category 1)");

        private final String ofOne;
        private final String ofSeveral;

        Reason(String ofOne, String ofSeveral) {
            this.ofOne = ofOne;
            this.ofSeveral = ofSeveral;
        }

        /** What is said of meters of which this holds: once, however many they are. */
        Finding finding(List<MeteredSeries> meters) {
            String names = meters.stream()
                    .limit(MOST_NAMED)
                    .map(series -> "“" + series.name() + "”")
                    .collect(Collectors.joining(", "));
            int more = meters.size() - MOST_NAMED;
            boolean one = meters.size() == 1;
            return Finding.of(
                    QUESTION,
                    this == OTHER_LEVEL ? Severity.WARNING : Severity.INFO,
                    meters.get(0).where(),
                    (one ? "Meter " : meters.size() + " meters, ") + names
                            + (more > 0 ? " and " + more + " more, " : one ? " " : ", ") + (one ? ofOne : ofSeveral)
                            + ".",
                    "Answer " + QUESTION + ":" + meters.get(0).name()
                            + " with " + words() + " where it is something else"
                            + (one ? "." : ", and so for each."));
        }
    }

    private static final Pattern IT = Pattern.compile("\\b(it|ups|pdu|rdu|racks?|servers?|cluster|compute)\\b");
    private static final Pattern FACILITY = Pattern.compile("\\b(facility|building|site|total|gesamt)\\b");
    private static final Pattern GRID =
            Pattern.compile("\\b(mains?|grid|utility|feed|netz|netzbezug|hauptzähler|bezug|bezogen)\\b");
    private static final Pattern GENERATED =
            Pattern.compile("\\b(pv|solar|photovolt\\w*|wind|generation|erzeugung)\\b");
    /** Parts of what a site draws beside its IT, whose names may hold words of the whole or of IT: {@code UPS losses}. */
    private static final Pattern OVERHEAD =
            Pattern.compile("\\b(loss(es)?|verluste?|pertes|perdite|pérdidas|non[- ]?it|overhead"
                    + "|chillers?|crahs?|cracs?|ahus?|hvac|cooling|kühlung|kälte\\w*|klima\\w*|refroidissement|climatisation"
                    + "|refrigera\\w+|raffreddamento|koeling|air[- ]?con\\w*|dry ?coolers?|humidif\\w*|ventilation|lüftung"
                    + "|lighting|lights|beleuchtung|éclairage|iluminación|illuminazione|verlichting)\\b");

    /** The decision for a series, under the answer given for it, if any. A temperature stands for no energy, whatever is answered. */
    static MeasuresGuess of(MeteredSeries series, Optional<String> answer) {
        Optional<Measures> answered = answer.map(MeasuresGuess::parse);
        if (answered.isPresent() && isEnergy(series)) {
            return new MeasuresGuess(answered.get(), Optional.empty());
        }
        Optional<Measures> declared = series.declared().flatMap(Declared::measures);
        if (declared.isPresent()) {
            return new MeasuresGuess(declared.get(), Optional.empty());
        }
        if (series.commodity() != Commodity.ELECTRICITY) {
            return new MeasuresGuess(Measures.OTHER, Optional.empty());
        }
        if (isExpected(series)) {
            return new MeasuresGuess(Measures.OTHER, Optional.of(Reason.EXPECTED));
        }
        String words = words(series);
        return switch (series.flow()) {
            case EXPORT -> given(words);
            case NONE ->
                GENERATED.matcher(words).find()
                        ? new MeasuresGuess(Measures.GENERATION, Optional.of(Reason.GENERATION))
                        : load(words);
            default -> load(words);
        };
    }

    /** What is given to the grid; what is said of a plant may be all that it generates. */
    private static MeasuresGuess given(String words) {
        return GENERATED.matcher(words).find()
                ? new MeasuresGuess(Measures.OTHER, Optional.empty())
                : new MeasuresGuess(Measures.GRID, Optional.of(Reason.GIVEN));
    }

    private static MeasuresGuess load(String words) {
        if (OVERHEAD.matcher(words).find()) {
            return new MeasuresGuess(Measures.OTHER, Optional.of(Reason.OVERHEAD));
        }
        if (IT.matcher(words).find()) {
            return new MeasuresGuess(Measures.IT, Optional.of(Reason.IT));
        }
        if (GRID.matcher(words).find()) {
            return new MeasuresGuess(Measures.GRID, Optional.of(Reason.GRID));
        }
        if (FACILITY.matcher(words).find()) {
            return new MeasuresGuess(Measures.FACILITY, Optional.of(Reason.FACILITY));
        }
        return new MeasuresGuess(Measures.OTHER, Optional.of(Reason.UNKNOWN));
    }

    /** The decision for a series that is found to be all that its site draws. */
    static MeasuresGuess balanced() {
        return new MeasuresGuess(Measures.FACILITY, Optional.of(Reason.BALANCED));
    }

    /** The decision for a series whose energy others hold too: it would count twice. */
    static MeasuresGuess unused(Reason reason) {
        return new MeasuresGuess(Measures.OTHER, Optional.of(reason));
    }

    /** Whether only a person can say what a new meter stands for, as far as it has been guessed. */
    static boolean isUndecided(MeteredSeries series, Measures guessed) {
        return guessed == Measures.OTHER
                && series.commodity() == Commodity.ELECTRICITY
                && series.flow() != Flow.EXPORT
                && isEnergy(series)
                && !isExpected(series);
    }

    private static String words(MeteredSeries series) {
        return (series.name() + " " + series.channel()).toLowerCase(Locale.ROOT);
    }

    /** Whether a series was expected or planned, or is of another year. */
    static boolean isExpected(MeteredSeries series) {
        return Subject.isExpected(words(series));
    }

    private static boolean isEnergy(MeteredSeries series) {
        return series.readings().unit().dimension() == Dimension.ENERGY;
    }

    /** Whether the readings stand in place of the modelled load. */
    boolean replacesModel() {
        return isOfLoad(measures);
    }

    /** Whether what a meter stands for is a load of its site, or tells of it. */
    static boolean isOfLoad(Measures measures) {
        return measures == Measures.IT || isOfSite(measures);
    }

    /** Whether it is the load of the whole site, or tells of it. */
    static boolean isOfSite(Measures measures) {
        return measures == Measures.FACILITY || measures == Measures.GRID;
    }

    private static String words() {
        return String.join(", ", Measures.codes()).replaceFirst(", (\\w+)$", " or $1");
    }

    private static Measures parse(String word) {
        for (Measures measures : Meter.Measures.values()) {
            if (measures.name().equalsIgnoreCase(word.strip())) {
                return measures;
            }
        }
        throw new UserError("“" + word + "” is not what a meter may measure. Answer " + words() + ".");
    }
}
