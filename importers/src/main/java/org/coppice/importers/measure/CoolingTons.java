package org.coppice.importers.measure;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tons of refrigeration, a power: the cold that melts a short ton of ice in a day. The same words name masses, so that they count only
 * in a header that speaks of cold: {@code Chilled Water Load (TR)}, {@code CHW Tons}.
 */
final class CoolingTons {
    private static final Set<String> COLD = Set.of(
            "cool",
            "cooling",
            "chill",
            "chiller",
            "chilled",
            "chw",
            "chwp",
            "refriger",
            "kalte",
            "froid",
            "evaporator");
    private static final Pattern TONS =
            Pattern.compile("(?<![\\p{L}\\d/])(?:[Tt]ons?|TONS?|TR|RT|USRT)(?![\\p{L}\\d/])(?!\\s*[-·*._]?\\s*[Hh])");
    private static final Pattern TON_HOURS =
            Pattern.compile("(?i)(?<![\\p{L}\\d/])(?:tons?|tr|rt)_h(?:ou)?rs?(?![\\p{L}\\d])");
    private static final SourceUnit UNIT = UnitVocabulary.known("usrt");

    private CoolingTons() {}

    /** The unit within a header, and the header without it. */
    static Optional<UnitWords.InHeader> inHeader(String header) {
        Matcher hours = TON_HOURS.matcher(header);
        if (hours.find()) {
            String rest = header.substring(0, hours.start()) + header.substring(hours.end());
            return Optional.of(new UnitWords.InHeader(UnitVocabulary.known("tonhr"), rest.replaceAll("^_+|_+$", "")));
        }
        Matcher tons = TONS.matcher(header);
        if (!tons.find() || !Words.has(header, COLD)) {
            return Optional.empty();
        }
        String rest = header.substring(0, tons.start()) + header.substring(tons.end());
        return Optional.of(new UnitWords.InHeader(
                UNIT, rest.replaceAll("[(\\[]\\s*[)\\]]", "").strip()));
    }
}
