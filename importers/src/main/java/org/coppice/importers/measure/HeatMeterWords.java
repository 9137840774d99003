package org.coppice.importers.measure;

import java.util.Set;
import java.util.regex.Pattern;

/** What the words of a table tell of heat that water or air carries: the columns of a heat meter, or those beside a fan. */
final class HeatMeterWords {
    private static final Set<String> AIR =
            Set.of("fan", "fans", "air", "crac", "crah", "humidity", "rh", "cfm", "ventilator", "luft", "lufter");

    private static final Pattern VOLUME =
            Pattern.compile("volum|durchfluss|\\bm3\\b|m³|\\bflow\\b(?! ?temp)|debit|caudal|portata");

    /** The temperatures of a heat meter; a tariff's T1 and T2 have no degrees. */
    private static final Pattern BOTH_WAYS = Pattern.compile("\\bt1\\W{0,3}°?c\\b.*\\bt2\\W{0,3}°?c\\b");

    /** The temperatures of what goes in and comes out, which may be air where no word says heat; of a heat pump they say nothing. */
    private static final Pattern IN_AND_OUT = Pattern.compile("^(?!.*\\bpump\\b)(?=.*\\binlet\\b).*\\boutlet\\b");

    private HeatMeterWords() {}

    /** Whether the words speak of the water that flows out and back, as beside the energy of a heat meter. */
    static boolean isThermal(String words) {
        return SubjectVocabulary.THERMAL.isIn(words)
                || BOTH_WAYS.matcher(Words.fold(words)).find();
    }

    /** Whether the words of a table are those of a heat meter: temperatures of water that flows out and back, and its volume. */
    static boolean isHeatMeter(String words) {
        boolean other = SubjectVocabulary.ELECTRIC.isIn(words) || SubjectVocabulary.COOLING.isIn(words);
        String folded = Words.fold(words);
        boolean both = isThermal(words)
                || (SubjectVocabulary.HEAT.isIn(words)
                        && IN_AND_OUT.matcher(folded).find());
        return both && !other && VOLUME.matcher(folded).find();
    }

    /** Whether the words speak of the water that flows out and back; in English supply and return may also be of air. */
    static boolean isOfWater(String words) {
        return isThermal(Words.fold(words).replaceAll("\\b(supply|return) t", " "));
    }

    /** Whether the words of a table are those of what moves air, beside which an energy is that of its fans and compressors. */
    static boolean isAir(String words) {
        return Words.has(words, AIR);
    }
}
