package org.coppice.importers.measure;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.coppice.model.quantity.Unit;

/** The unit that a text names: in a cell of its own, or within a header. */
public final class UnitWords {
    private static final Pattern MULTIPLE = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*(?:×|x|\\*)?\\s*(\\D.*)");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{]([^()\\[\\]{}]*)[)\\]}]");
    /** Words that are units only where a unit is expected: L1, phase W, column t. */
    private static final Set<String> WEAK = Set.of(
            "l", "w", "j", "t", "g", "k", "c", "f", "a", "h", "m", "s", "v", "p", "%", "min", "deg", "ml", "bar", "mm",
            "cm", "sec", "in", "amp", "ws", "cf", "all", "try", "top", "mad", "cop", "lek", "$", "€", "£", "°");

    /** What has its watts behind it: {@code power_w}. */
    private static final Set<String> POWERS = Set.of("power", "load", "draw", "demand", "leistung", "consumption");

    /** What has its degrees behind it: {@code inlet_temp_c}. */
    private static final Set<String> TEMPERATURES = Set.of("temp", "temperature", "temperatur");

    /** A heat meter is so called whatever it counts in. */
    private static final Pattern BTU_METER = Pattern.compile("(?i)\\bBTU[\\s_-]*(m(?:e?te?r)s?\\b)");

    /** {@code RAMWatt}, of two words without a small letter between. */
    private static final Pattern WATTS = Pattern.compile("(?<=[A-Z])(Watts?|Joules?)\\b");

    private static final Set<String> CHIPS =
            Set.of("gpu", "cpu", "soc", "dram", "ane", "package", "npu", "board", "draw", "chip");

    private static final Pattern MILLIJOULE = Pattern.compile("[\\[(]?(?<![A-Za-z])mJ(?![A-Za-z])[\\])]?");

    /** Characters of a header; what is longer is prose, and looking for a unit in it takes the square of its length. */
    private static final int LONGEST = 1_000;

    /** Words in brackets that tell more of a value and name no unit. */
    private static final Set<String> QUALIFIERS = WordList.read(UnitWords.class, "qualifiers.txt");

    private static final Pattern PER = Pattern.compile("\\s+(?:per|pro|par)\\s+");
    /** What stands in a unit and tells nothing of it. */
    private static final Pattern BESIDE = Pattern.compile("[\\s_.·•*^×-]");

    private static final Pattern PHASE = Pattern.compile("(.*)(\\([A-C]\\))");

    /** The current and the voltage of one line of three: {@code L1_A}, {@code Phase 2 V}. */
    private static final Pattern OF_LINE = Pattern.compile("(?i)((?:.*[ _])?(?:l|ph|phase)[ _]?[1-3])[ _]([av])");

    private UnitWords() {}

    /** The unit that a whole text names, such as the cell of a unit column: {@code kWh (thousand Watt-hours)}. */
    public static Optional<SourceUnit> find(String text) {
        Optional<SourceUnit> ended =
                UnitEnding.in(text).flatMap(unit -> find(unit.bare()).map(unit.ending()::on));
        if (ended.isPresent()) {
            return ended;
        }
        Optional<SourceUnit> whole = word(text);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher brackets = BRACKETS.matcher(text);
        if (!brackets.find()) {
            return Optional.empty();
        }
        Optional<SourceUnit> before = word(text.substring(0, brackets.start()));
        Optional<SourceUnit> within = word(brackets.group(1));
        boolean explained =
                within.isPresent() && (before.isEmpty() || before.get().doubtful());
        return explained ? within : before;
    }

    /** A unit, or so many of one as {@code 0.5 kWh} a pulse: what a person answers. */
    public static Optional<SourceUnit> findMultiple(String text) {
        Matcher multiple = MULTIPLE.matcher(text.strip());
        if (!multiple.matches()) {
            return find(text);
        }
        double times = Double.parseDouble(multiple.group(1).replace(',', '.'));
        return find(multiple.group(2))
                .filter(unit -> unit.offset() == 0 && times > 0)
                .map(unit -> new SourceUnit(
                        text.strip(), unit.measure(), unit.canonical(), unit.factor() * times, 0, false));
    }

    /** A unit found in a header, and the header without it. */
    public record InHeader(SourceUnit unit, String rest) {}

    /** The unit within a header: in brackets, or as a word that can be nothing else. */
    public static Optional<InHeader> inHeader(String header) {
        int labels = header.indexOf('{');
        if (labels > 0 && header.indexOf('=', labels) > 0) { // node_power_watts{instance="n1"}
            return inHeader(header.substring(0, labels))
                    .map(metric -> new InHeader(metric.unit(), tidy(metric.rest() + header.substring(labels))));
        }
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<InHeader> ended = UnitEnding.in(header)
                .flatMap(text -> inHeader(text.bare())
                        .map(found -> new InHeader(text.ending().on(found.unit()), found.rest())));
        if (ended.isPresent()) {
            return ended;
        }
        Optional<InHeader> chip = millijoules(header);
        if (chip.isPresent()) {
            return chip;
        }
        Optional<InHeader> apart = Multiples.inHeader(header);
        if (apart.isPresent()) {
            return apart;
        }
        Matcher brackets = BRACKETS.matcher(header);
        InHeader found = null;
        while (brackets.find()) {
            Optional<SourceUnit> multiple = Multiples.find(brackets.group(1));
            Optional<SourceUnit> unit = multiple.isPresent() ? multiple : wordOrRate(brackets.group(1));
            if (unit.isPresent()) {
                String rest = header.substring(0, brackets.start()) + " " + header.substring(brackets.end());
                found = new InHeader(unit.get(), tidy(rest));
            }
        }
        if (found != null) {
            return Optional.of(phase(header, found).orElse(found));
        }
        Optional<InHeader> told = CoolingTons.inHeader(header).or(() -> RateWords.find(header));
        return told.isPresent() ? told : amongWords(BTU_METER.matcher(header).replaceAll("$1"));
    }

    /** The energies of chips are told in thousandths of a joule, as {@code mJ} says to the letter; of all else it is a slip for MJ. */
    private static Optional<InHeader> millijoules(String header) {
        Matcher unit = MILLIJOULE.matcher(header);
        boolean chip = unit.find()
                && (Words.has(header.replace('_', ' '), CHIPS)
                        || Words.fold(header).matches(".*(energy[._ ]total|total[._ ]energy).*"));
        return chip
                ? find("millijoule").map(known -> new InHeader(known, tidy(unit.replaceFirst(" "))))
                : Optional.empty();
    }

    /** A letter in brackets behind a unit is a phase: {@code Active energy Wh (A)} tells no amperes. */
    private static Optional<InHeader> phase(String header, InHeader found) {
        Matcher letter = PHASE.matcher(header.strip());
        return found.unit().measure() != Measure.UNUSED || !letter.matches()
                ? Optional.empty()
                : amongWords(letter.group(1))
                        .filter(unit -> unit.unit().measure() != Measure.UNUSED)
                        .map(unit -> new InHeader(unit.unit(), unit.rest() + " " + letter.group(2)));
    }

    private static Optional<InHeader> amongWords(String header) {
        Matcher line = OF_LINE.matcher(header.strip());
        if (line.matches()) {
            return word(line.group(2)).map(unit -> new InHeader(unit, line.group(1)));
        }
        if (word(header).filter(unit -> !isWeak(header)).isPresent()) {
            return word(header).map(unit -> new InHeader(unit, ""));
        }
        String apart = WATTS.matcher(Words.apart(header.strip())).replaceAll(" $1");
        if (!apart.equals(header.strip()) && word(apart).isPresent()) { // DollarsPerMegawattHour
            return word(apart).map(unit -> new InHeader(unit, ""));
        }
        String[] words =
                header.strip().split("[\\s_,;:|()\\[\\]]+|(?<=\\w)-(?=\\s|[kMG]W)|(?<=[\\p{L}\\d])\\.(?=\\p{L}{2}|$)");
        if (words.length == 1) { // EmissionsKgCO2e
            Optional<SourceUnit> rate = wordOrRate(header.strip()); // Wh/15min
            return rate.isPresent() ? rate.map(unit -> new InHeader(unit, "")) : amongApart(header, apart);
        }
        for (int i = words.length - 1; i >= 0; i--) {
            String word = words[i];
            boolean last = i > 0 && i == words.length - 1 && words[i - 1].length() > 2;
            boolean watts = last && (word.equals("W") || (word.equals("w") && Words.has(words[i - 1], POWERS)));
            if (last && word.equals("mw") && Words.has(header.replace('_', ' '), CHIPS)) {
                return Optional.empty(); // thousandths of a watt, as chips tell them, or megawatts
            }
            boolean degrees = last && word.matches("[cCfF]") && Words.has(header.replace('_', ' '), TEMPERATURES);
            Optional<SourceUnit> unit =
                    degrees ? word("°" + word) : isWeak(word) && !watts ? Optional.empty() : wordOrRate(word);
            if (unit.isPresent()) {
                return Optional.of(
                        new InHeader(unit.get(), tidy(without(header, word)).replaceAll("(?i)\\s+in$", "")));
            }
        }
        return amongApart(header, apart); // PowerWatts rack1
    }

    /** A currency within a word names the price that it is part of, and no amount: {@code SpotPriceEUR}. */
    private static Optional<InHeader> amongApart(String header, String apart) {
        return apart.equals(header.strip())
                ? Optional.empty()
                : amongWords(apart).filter(found -> found.unit().measure() != Measure.MONEY);
    }

    private static String without(String header, String word) {
        if (word.length() == 1) { // power_w
            return header.substring(0, header.lastIndexOf(word)) + header.substring(header.lastIndexOf(word) + 1);
        }
        return header.replace("." + word, " ").replace(word + ".", " ").replace(word, " ");
    }

    /** {@code kWh/15min} and {@code kWh/Intervall} name an energy, although they look like a rate. */
    private static Optional<SourceUnit> wordOrRate(String word) {
        Optional<SourceUnit> unit = word(word);
        int slash = word.indexOf('/');
        if (unit.isPresent()
                || slash < 0
                || !word.substring(slash).matches("(?i)/(\\d+ ?(min|h)\\w*|int.*|hh|half[ -]?hour)")) {
            return unit;
        }
        return word(word.substring(0, slash));
    }

    /** Whether a word is a unit only where one is expected. */
    public static boolean isWeak(String word) {
        return WEAK.contains(normal(word));
    }

    /** The text in brackets that looks like a unit, where it is none that we know; else empty. */
    public static Optional<String> unknownInHeader(String header) {
        Matcher brackets = Pattern.compile("[\\[(]([^()\\[\\]]*)[)\\]]").matcher(header);
        while (brackets.find()) {
            String inside = brackets.group(1).strip();
            boolean square = header.charAt(brackets.start()) == '[';
            if (inside.matches(square ? "[\\p{L}%°/²³·]{1,20}" : "[\\p{L}%°/²³·]{1,10}")
                    && word(inside).isEmpty()
                    && (square || inside.contains("/") || isUnitLike(inside, header.substring(brackets.end())))) {
                return Optional.of(inside);
            }
        }
        return Optional.empty();
    }

    /** A lone word in round brackets at the end of a header is meant as a unit, unless it tells the kind of the values. */
    private static boolean isUnitLike(String inside, String behind) {
        return inside.matches("[a-z]?[A-Za-z]{0,2}h")
                || (behind.isBlank() && inside.matches("[a-z]{3,10}") && !Words.has(inside, QUALIFIERS));
    }

    private static String tidy(String rest) {
        return rest.replaceAll("(?i)^\\s*(sum|total|average|mean|max|min) of\\s*$", " ") // of a pivot table
                .replaceAll("_\\s*\\)", ")")
                .replaceAll("(?i)[(\\[](in|en|em|w|v)\\s*[)\\]]", " ")
                .replaceAll("(?i)\\s+in\\s*(?=[)\\]])", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<=\\p{L})-\\s+(?=[(\\[])", " ")
                .replace("_ _", "_")
                .replaceAll("^[\\s,;:_/|]+|^-+(?!A\\b)|[\\s,;:_/|]+$|(?<!\\b\\p{L})[\\s-]+$", "");
    }

    private static Optional<SourceUnit> word(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > 40 || stripped.equals("mW") || stripped.equals("mWh")) {
            return Optional.empty();
        }
        if (stripped.equals("ML")) {
            return Optional.of(SourceUnit.of("ML", Measure.VOLUME, Unit.LITRE, 1e6));
        }
        if (stripped.equals("ml") || stripped.equals("mL")) {
            return Optional.of(SourceUnit.of("mL", Measure.VOLUME, Unit.LITRE, 1e-3));
        }
        Optional<SourceUnit> small = small(stripped);
        if (small.isPresent()) {
            return small;
        }
        String normal = normal(stripped);
        SourceUnit known = UnitVocabulary.find(normal);
        return known != null ? Optional.of(known) : ComposedUnits.find(stripped, normal);
    }

    /** Units in which the case of a letter or a Greek one tells the size. */
    private static Optional<SourceUnit> small(String text) {
        return switch (text) {
            case "dl", "dL" -> Optional.of(SourceUnit.of("dL", Measure.VOLUME, Unit.LITRE, 1e-1));
            case "hl", "hL" -> Optional.of(SourceUnit.of("hL", Measure.VOLUME, Unit.LITRE, 1e2));
            case "MU", "MUs" ->
                Optional.of(SourceUnit.of("GWh", Measure.ENERGY, Unit.KILOWATT_HOUR, 1e6)); // million units
            case "uW", "µW", "μW" -> Optional.of(SourceUnit.of("µW", Measure.POWER, Unit.KILOWATT_HOUR, 1e-9));
            case "uJ", "uj", "µJ", "μJ" ->
                Optional.of(SourceUnit.of("µJ", Measure.ENERGY, Unit.KILOWATT_HOUR, 1e-6 / 3.6e6));
            default -> Optional.empty();
        };
    }

    private static String normal(String text) {
        boolean squared = text.chars().anyMatch(c -> (c >= 0x2100 && c <= 0x33ff) || c >= 0xff00); // ℃, ㎥, ㎾, ％
        String plain = squared ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
        String folded = Words.fold(
                plain.replace('³', '3').replace('²', '2').replace('º', '°').replace("₂", "2"));
        return BESIDE.matcher(PER.matcher(folded).replaceAll("/")).replaceAll("");
    }
}
