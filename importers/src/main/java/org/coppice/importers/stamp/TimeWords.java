package org.coppice.importers.stamp;

import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.coppice.importers.measure.Words;

/** The words within a stamp: offsets, half days, and what stands between date and time or between two times. */
final class TimeWords {
    /** Abbreviations that name one offset, in seconds. */
    static final Map<String, Integer> OFFSETS = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("bst", 3_600),
            Map.entry("wet", 0),
            Map.entry("west", 3_600),
            Map.entry("cet", 3_600),
            Map.entry("mez", 3_600),
            Map.entry("cest", 7_200),
            Map.entry("mesz", 7_200),
            Map.entry("eet", 7_200),
            Map.entry("eest", 10_800),
            Map.entry("est", -18_000),
            Map.entry("edt", -14_400),
            Map.entry("cst", -21_600),
            Map.entry("cdt", -18_000),
            Map.entry("mst", -25_200),
            Map.entry("mdt", -21_600),
            Map.entry("pst", -28_800),
            Map.entry("pdt", -25_200),
            Map.entry("aest", 36_000),
            Map.entry("aedt", 39_600),
            Map.entry("acst", 34_200),
            Map.entry("awst", 28_800),
            Map.entry("acdt", 37_800),
            Map.entry("nzst", 43_200),
            Map.entry("nzdt", 46_800),
            Map.entry("jst", 32_400),
            Map.entry("kst", 32_400),
            Map.entry("sgt", 28_800),
            Map.entry("hkt", 28_800),
            Map.entry("msk", 10_800),
            Map.entry("trt", 10_800),
            Map.entry("brt", -10_800),
            Map.entry("sast", 7_200),
            Map.entry("akst", -32_400),
            Map.entry("akdt", -28_800),
            Map.entry("hst", -36_000));

    /** Half days in the languages of Latin script: English, German, Swedish, Finnish, Dutch, Czech. */
    static final Map<String, Boolean> AFTERNOON = Map.ofEntries(
            Map.entry("am", false),
            Map.entry("pm", true),
            Map.entry("a", false),
            Map.entry("p", true),
            Map.entry("vorm", false),
            Map.entry("nachm", true),
            Map.entry("fm", false),
            Map.entry("em", true),
            Map.entry("ap", false),
            Map.entry("ip", true),
            Map.entry("dop", false),
            Map.entry("odp", true));

    /** Letters after a time that tell the two hours of autumn apart; the order of the rows tells them too. */
    static final Set<String> SEASON = Set.of("b", "s", "w", "sz", "wz");

    /** What stands behind a clock: 14:00 Uhr, 14h, 1400 hrs. */
    static final Set<String> CLOCK = Set.of("uhr", "m", "h", "hrs");

    /** Words between a date and its time; the accent tells the French one from the morning. */
    static final Set<String> CONNECTING =
            Set.of("à", "at", "alle", "ore", "um", "kl", "klo", "om", "las", "às", "dne", "o");

    /** Words about a date that tell nothing of it: {@code 20.06.2024 г.} */
    static final Set<String> FILLING = Set.of("de", "of", "um", "г", "год", "года", "р", "thang", "nam", "ngay");

    static final Set<String> RANGE =
            Set.of("to", "bis", "until", "thru", "through", "tot", "hasta", "al", "au", "do", "til", "till", "ate");

    private TimeWords() {}

    /** The offset that an abbreviation such as {@code CEST} or {@code EDT} names, in seconds. */
    static OptionalInt offsetOf(String abbreviation) {
        Integer seconds = OFFSETS.get(Words.fold(abbreviation.strip()));
        return seconds == null ? OptionalInt.empty() : OptionalInt.of(seconds);
    }
}
