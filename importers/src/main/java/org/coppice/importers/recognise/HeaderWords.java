package org.coppice.importers.recognise;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.coppice.importers.measure.SourceUnit;
import org.coppice.importers.measure.Subject;
import org.coppice.importers.measure.WordList;
import org.coppice.importers.measure.Words;

/** What the words of a header tell of its column; the words themselves are in {@link HeaderVocabulary}. */
final class HeaderWords {
    /** Levels of voltage tell of a network, not of a voltage. */
    private static final Set<String> LEVELS = Set.of("high", "low", "medium", "hoch", "nieder", "mittel");

    private static final Set<String> POWER_FACTOR =
            Set.of("power factor", "leistungsfaktor", "facteur de puissance", "factor de potencia");

    /** Voltages and currents of phases: {@code V R}, {@code I L1}, {@code avg_current}. */
    private static final Pattern PHASE =
            Pattern.compile("(?i)(dc|ac)\\d?[ _][uvi]|(ph\\.)?([vui]|(avg_|max_|min_)?current)[ _-]?"
                    + "(r|y|b|l[123]|[abc]n?|[123]|ab|bc|ca|ln|ll)|(avg|max|min)_current|(avg|max|min|mean)[ _]?[vu]");

    /** Registers of a logger that end in a unit of voltage, current or frequency: {@code 40001_U1_V}. */
    private static final Pattern REGISTER_OF_PHASE =
            Pattern.compile("(?i).*[ _](u|v|i|f|freq)[ _]?(l?[123]{1,2}n?|l-?[ln]|avg|tot|sum)?[ _](k?v|m?a|hz)");

    private static final Pattern PRICE_OF_EACH =
            Pattern.compile("\\b(price|preis|prix|precio|prezzo|prijs|pris|preco|cena|cost|kosten|cout|coste|costo)\\b"
                    + ".*(\\b(per|je|pro|par|por|al|a la)\\b|/)");

    private static final Set<String> DELIVERY = Set.of(
            "delivery start", "delivery end", "delivery date", "delivery day", "delivery hour", "delivery period");

    /** In Polish, Czech, Slovak and Croatian an end where a header begins so; in Portuguese, within one, nothing but “of the”. */
    private static final Pattern SLAVIC_TO = Pattern.compile("(?i)do(\\W.*)?");

    private static final Map<String, String> DATE_PARTS = dateParts();
    private static final Pattern BRACKET = Pattern.compile("\\s*\\(.*");
    private static final int LONGEST_PART = 40;
    /** {@code number} behind the name of a part. */
    private static final Pattern PART_NUMBER = Pattern.compile("[ -]*(id|no\\.?|nr\\.?|num|number|nummer|#)$");

    private HeaderWords() {}

    private static Map<String, String> dateParts() {
        Map<String, String> parts = new HashMap<>();
        WordList.named(HeaderWords.class, "date-parts.txt")
                .forEach((part, words) -> words.forEach(word -> parts.put(word, part)));
        return parts;
    }

    static boolean isStamp(String header) {
        return HeaderVocabulary.STAMP.isIn(header) || isStart(header) || isEnd(header);
    }

    static boolean isOtherDate(String header) {
        boolean delivered = Words.has(header, DELIVERY); // of power on an exchange
        return HeaderVocabulary.OTHER_DATE.isIn(header) && !delivered;
    }

    /** Whether a date is that of the use, which a date of reading the meter beside it is not. */
    static boolean isOfUse(String header) {
        return Words.has(
                header, Set.of("usage date", "usage_date", "consumption date", "date of use", "interval date"));
    }

    static boolean isStart(String header) {
        return HeaderVocabulary.START.isIn(header);
    }

    static boolean isEnd(String header) {
        return HeaderVocabulary.END.isIn(header)
                || SLAVIC_TO.matcher(header.strip()).matches();
    }

    static boolean isMeter(String header) {
        return HeaderVocabulary.METER.isIn(header)
                && !Subject.isRegister(header)
                && (!isPrivateNumber(header) || HeaderVocabulary.DEVICE.isIn(header))
                && !HeaderVocabulary.PLACE.isIn(header);
    }

    /** Whether a header names one meter, such as “Hall A” or “Meter 7”, rather than what meters are called. */
    static boolean isOneMeter(String header) {
        return Words.fold(header.strip()).matches(".*[a-z]{3,}[ _-]+(\\d{1,4}|[a-z])");
    }

    static boolean isPrivateNumber(String header) {
        return HeaderVocabulary.PRIVATE_NUMBER.isIn(header);
    }

    /** How well a header names a meter: the point of supply, which outlives its meters, before a meter's id before its name before anything else. */
    static int meterRank(String header) {
        if (HeaderVocabulary.POINT.isIn(header)) {
            return 9;
        }
        if (isPartNumber(header)) {
            return -1; // a port of a station
        }
        int rank = HeaderVocabulary.DEVICE.isIn(header) ? 4 : 0;
        rank += HeaderVocabulary.IDENTIFIER.isIn(header) ? 2 : 0;
        return rank + (Words.has(header, java.util.Set.of("name", "bezeichnung")) ? 1 : 0);
    }

    static boolean isKind(String header) {
        return HeaderVocabulary.KIND.isIn(header) && !HeaderVocabulary.PLACE.isIn(header);
    }

    static boolean isFlow(String header) {
        return HeaderVocabulary.FLOW.isIn(header);
    }

    static boolean isZone(String header) {
        return HeaderVocabulary.ZONE.isIn(header);
    }

    /** Whether whole numbers so headed count hours, weeks or rows. */
    static boolean isOrdinal(String header) {
        return HeaderVocabulary.ORDINAL.isIn(header);
    }

    /** Whether a number that is the same in every row is, by its header, a code. */
    static boolean isCode(String header) {
        return isOrdinal(header) || HeaderVocabulary.CODE.isIn(header);
    }

    static boolean isUnit(String header) {
        return HeaderVocabulary.UNIT.isIn(header);
    }

    static boolean isQuality(String header) {
        return HeaderVocabulary.QUALITY.isIn(header);
    }

    static boolean isMoney(String header) {
        return HeaderVocabulary.MONEY.isIn(header) && !Words.has(header, Set.of("customer"));
    }

    static boolean isPrice(String header) {
        return HeaderVocabulary.PRICE.isIn(header);
    }

    /** Whether a header names the price of each of something, of which the unit it names is no more than that: {@code Price per litre}. */
    static boolean isPriceOfEach(String header) {
        return PRICE_OF_EACH.matcher(Words.fold(header)).find();
    }

    /** Whether a header without a unit names a quantity that no plan needs: a voltage, a share, a place on the map. */
    static boolean isUnused(String header) {
        boolean share = header.strip().matches("%.*|.*\\w\\s*%");
        boolean named = HeaderVocabulary.UNUSED.isIn(header) || share;
        boolean energy = isQuantity(header) || isMeter(header) || Words.has(header, LEVELS);
        boolean phase = PHASE.matcher(header.strip()).matches();
        return (named && !energy)
                || header.strip().matches(".*( %|[(\\[]m[AV][)\\]])")
                || phase
                || REGISTER_OF_PHASE.matcher(header.strip()).matches()
                || Words.has(header, POWER_FACTOR);
    }

    /**
     * Whether a header names what was computed from other readings, such as savings or the mean of a day. Sums alone: the mean power
     * or temperature of a day is its own.
     */
    static boolean isDerived(String header, Optional<SourceUnit> unit) {
        boolean sum = unit.isEmpty() || unit.get().measure().adds();
        return sum && HeaderVocabulary.DERIVED.isIn(header);
    }

    /** Whether a header says that its column holds the quantity of which another names the unit. */
    static boolean isQuantity(String header) {
        return HeaderVocabulary.QUANTITY.isIn(header);
    }

    /** Whether another column has the same header without that word, and so the same values as they are shown; {@code folded} headers. */
    static boolean isRaw(String header, Set<String> folded) {
        String raw = Words.fold(header.strip());
        return raw.endsWith("(raw)") && folded.contains(raw.replace("(raw)", "").strip());
    }

    /** Whether a header ends in amperes or volts, where another ends in the power or energy of the same: {@code Main A, Main W}. */
    static boolean isOfCurrent(String header, Set<String> folded) {
        String text = Words.fold(header.strip());
        String name = text.matches(".+[ _.-][av]") ? text.substring(0, text.length() - 1) : "";
        return !name.isEmpty()
                && (folded.contains(name + "wh") || folded.contains(name + "kwh"))
                && (folded.contains(name + "w") || folded.contains(name + "kw"));
    }

    /** Whether a header is one of several meters that are counted, {@code M1, M2, M3} or {@code A, B}, and no unit; {@code folded} headers. */
    static boolean isCounted(String header, Set<String> folded) {
        String word = Words.fold(header.strip());
        if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
            char letter = word.charAt(0);
            return folded.contains(Character.toString(letter + 1)) || folded.contains(Character.toString(letter - 1));
        }
        return word.equals("m3") && folded.contains("m1") && folded.contains("m2");
    }

    static boolean isDuration(String header) {
        return HeaderVocabulary.DURATION.isIn(header);
    }

    /** Whether numbers so headed beside an hour are its quarters or minutes. */
    static boolean isQuarter(String header) {
        return HeaderVocabulary.QUARTER.isIn(header);
    }

    /** Whether numbers so headed multiply the readings. */
    static boolean isFactor(String header) {
        return HeaderVocabulary.FACTOR.isIn(header);
    }

    /** Whether numbers so headed count the hours of a day. */
    static boolean isHour(String header) {
        return datePart(header) == ColumnRole.HOUR || HeaderVocabulary.HOUR.isIn(header);
    }

    /** Whether a header is just the word for a part of a device or of a building, of which its numbers count several: {@code Port No}. */
    static boolean isPartNumber(String header) {
        return header.length() <= LONGEST_PART
                && HeaderVocabulary.PART.is(PART_NUMBER
                        .matcher(Words.fold(header.strip()).replace('_', ' '))
                        .replaceAll(""));
    }

    /** The part of a date that a column of numbers holds, if its header is just that word. */
    static ColumnRole datePart(String header) {
        return switch (DATE_PARTS.getOrDefault(partWord(header), "")) {
            case "year" -> ColumnRole.YEAR;
            case "month" -> ColumnRole.MONTH;
            case "day" -> ColumnRole.DAY;
            case "hour" -> ColumnRole.HOUR;
            case "minute" -> ColumnRole.MINUTE;
            default -> ColumnRole.OTHER;
        };
    }

    /** Whether a header is just the word for a quarter of the year. */
    static boolean isQuarterOfYear(String header) {
        return "quarter".equals(DATE_PARTS.get(partWord(header)));
    }

    private static String partWord(String header) {
        return header.isEmpty() || header.length() > LONGEST_PART
                ? ""
                : BRACKET.matcher(Words.fold(header.strip())).replaceAll("").replace(".", "");
    }
}
