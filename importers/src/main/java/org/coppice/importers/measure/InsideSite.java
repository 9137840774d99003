package org.coppice.importers.measure;

import java.util.Set;
import java.util.regex.Pattern;

/** Energy that passes no border of the site, as its words beside those of the other series tell: own use, batteries, inverters. */
public final class InsideSite {
    /** Out of a battery, which alone might be of anything else, and into it. */
    private static final Pattern DISCHARGED =
            Pattern.compile("discharg|entlad|decharg|descarg|scarica|ontlad|urladd" + "|rozladow|wyladow|放電|放电|방전");

    private static final Pattern CHARGED = Pattern.compile(
            "(?<!dis)(?<!de)charg|\\b(be|auf)?lade?(n|ung|eleistung)\\b|(?<!des)carg|(?<!s)carica|laddn|ladowan|充電|充电|충전");

    /** What the grid gives, where another column tells what a site uses. */
    private static final Pattern FROM_GRID =
            Pattern.compile("\\bimport|\\bfrom (the )?grid\\b|\\bgrid consumption\\b|\\bnetzbezug|\\bbezug"
                    + "|\\bpurchased\\b|\\bsoutirage|\\bprelievo|\\bafname\\b|\\bfra nettet\\b|\\bfran natet\\b|買電"
                    + "|(?<!to )(?<!to the )(?<![a-z])grid(?![a-z])(?! ?(export|feed|sell|out))");

    private static final Set<String> USED = Set.of(
            "consumption",
            "consumed",
            "usage",
            "verbrauch",
            "consommation",
            "consumo",
            "verbruik",
            "forbrug",
            "forbruk",
            "forbrukning",
            "kulutus",
            "zuzycie",
            "spotreba",
            "消費");

    /** A site or all that it uses, by a word that does not name a part of it: {@code Home}, {@code P_load}, and no {@code IT load}. */
    private static final Pattern ALL = Pattern.compile(
            "^(p[ _])?((total|site|house|home|ac|local) )?(use|home|house|household|loads?)( (load|use))?"
                    + " *([(\\[]|consumption|power|energy|kwh?\\b|$)");

    private static final Set<String> BATTERY = Set.of(
            "battery",
            "batt",
            "powerwall",
            "batterie",
            "batteria",
            "bateria",
            "batterij",
            "batteri",
            "accu",
            "akku",
            "akumulator");

    /** What an inverter has given today or in all, as those of several makers call it beside its power {@code Pac}. */
    private static final Pattern YIELD = Pattern.compile("\\be[-_ ]?(total|today|day)\\b");

    /** The same in words, which name a meter's energy too. */
    private static final Pattern YIELD_IN_WORDS =
            Pattern.compile("\\b(energy[ _]?(today|total)|(today|total|daily)[ _]?energy)\\b");

    /** What an inverter gives at the moment, under which name a plant's yield beside it leaves no doubt. */
    private static final Pattern AC_POWER = Pattern.compile("^ac[-_ ]?(output[-_ ]?)?power\\b|^output[-_ ]?power\\b");

    /** What is left of a consumption or a feed-in beside the share that members of an energy community give each other. */
    private static final Pattern REMAINDER =
            Pattern.compile("\\brest(netz)?(bezug|verbrauch|lieferung|uberschuss|einspeisung)");

    private InsideSite() {}

    /** Whether the words speak of what is used. */
    public static boolean isUse(String words) {
        return Words.has(words, USED);
    }

    /** Whether the energy passes no border of the site; {@code open} if its own words leave that open. */
    public static boolean is(String words, String others, boolean open) {
        return isOwnUse(words, others)
                || isRemainder(words, others)
                || (open && (isOfInverter(words, others) || isStored(words, others) || isAllUse(words, others)));
    }

    /** Whether the words mean what a site uses of its own generation: with generation or a feed-in among the other series. */
    private static boolean isOwnUse(String words, String others) {
        return SubjectVocabulary.OWN_USE.isIn(words)
                && (SubjectVocabulary.GENERATION.isIn(others)
                        || SubjectVocabulary.EXPORT.isIn(others)
                        || Words.has(others, Set.of("as_kwh")));
    }

    /** Whether the words mean a part of what another series tells as a whole: all that was metered. */
    private static boolean isRemainder(String words, String others) {
        return isIn(REMAINDER, words)
                && (isUse(others)
                        || Words.has(others, Set.of("energiemenge"))
                        || SubjectVocabulary.EXPORT.isIn(others));
    }

    /** Whether the words mean all that a site uses, where the other series tell what it generates and what it takes from the grid. */
    private static boolean isAllUse(String words, String others) {
        boolean used = isUse(words) || isIn(ALL, words);
        return used
                && !FROM_GRID.matcher(Words.fold(words)).find()
                && SubjectVocabulary.GENERATION.isIn(others)
                && FROM_GRID.matcher(Words.fold(others)).find();
    }

    /** Whether the words mean a battery: filled by a plant of the site, or with charge and discharge; alone it may be the room of one. */
    private static boolean isStored(String words, String others) {
        return (Words.has(words, BATTERY) && SubjectVocabulary.GENERATION.isIn(others))
                || (isIn(DISCHARGED, words) && isIn(CHARGED, others))
                || (isIn(CHARGED, words) && isIn(DISCHARGED, others));
    }

    /** Whether all series are those of an inverter: power of its modules, energy of today and in all, and nothing of a grid or a use. */
    private static boolean isOfInverterAlone(String all) {
        return Words.has(all, Set.of("pv", "ppv", "string"))
                && Words.has(all, Set.of("today", "daily"))
                && !isUse(all)
                && !FROM_GRID.matcher(Words.fold(all)).find();
    }

    private static boolean isIn(Pattern pattern, String words) {
        return pattern.matcher(Words.fold(words)).find();
    }

    /** Whether the words mean what an inverter gives: beside what is fed in, it is that of a plant and not of a battery room. */
    private static boolean isOfInverter(String words, String others) {
        boolean named = Words.has(words, Set.of("inverter", "wechselrichter", "onduleur", "omvormer", "vaxelriktare"));
        return (named && SubjectVocabulary.EXPORT.isIn(others))
                || (isIn(AC_POWER, words) && SubjectVocabulary.GENERATION.isIn(others))
                || (isIn(YIELD, words) && Words.has(others, Set.of("pac")))
                || (isIn(YIELD_IN_WORDS, words) && isOfInverterAlone(words + " " + others));
    }
}
