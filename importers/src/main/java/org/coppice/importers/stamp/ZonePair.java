package org.coppice.importers.stamp;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two abbreviations, of winter and of summer time, name a zone with its clock changes; one alone leaves them open.
 *
 * @param zone the zone of the pair
 * @param rest the text without the pair, nor brackets about it
 */
record ZonePair(ZoneId zone, String rest) {
    private static final int LONGEST = 4;

    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("cet/cest", "Europe/Berlin"),
            Map.entry("mez/mesz", "Europe/Berlin"),
            Map.entry("wet/west", "Europe/Lisbon"),
            Map.entry("eet/eest", "Europe/Athens"),
            Map.entry("gmt/bst", "Europe/London"),
            Map.entry("est/edt", "America/New_York"),
            Map.entry("cst/cdt", "America/Chicago"),
            Map.entry("mst/mdt", "America/Denver"),
            Map.entry("pst/pdt", "America/Los_Angeles"),
            Map.entry("aest/aedt", "Australia/Sydney"),
            Map.entry("nzst/nzdt", "Pacific/Auckland"));

    /** The first pair in a text: {@code 20.06.2024 00:00 (CET/CEST)}. */
    static Optional<ZonePair> find(String text) {
        for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
            int left = back(text, slash, Character::isWhitespace);
            int from = back(text, left, Character::isLetter);
            int right = on(text, slash + 1, Character::isWhitespace);
            int to = on(text, right, Character::isLetter);
            if (left == from || right == to || left - from > LONGEST || to - right > LONGEST) {
                continue;
            }
            Optional<ZoneId> zone = zone(text.substring(from, left), text.substring(right, to));
            if (zone.isPresent()) {
                return Optional.of(new ZonePair(zone.get(), without(text, from, to)));
            }
        }
        return Optional.empty();
    }

    private interface Kind {
        boolean holds(char character);
    }

    /** Where the characters of a kind begin that end before a place. */
    private static int back(String text, int end, Kind kind) {
        int place = end;
        while (place > 0 && kind.holds(text.charAt(place - 1))) {
            place--;
        }
        return place;
    }

    /** Where the characters of a kind end that begin at a place. */
    private static int on(String text, int start, Kind kind) {
        int place = start;
        while (place < text.length() && kind.holds(text.charAt(place))) {
            place++;
        }
        return place;
    }

    private static Optional<ZoneId> zone(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        String known = PAIRS.getOrDefault(left + "/" + right, PAIRS.getOrDefault(right + "/" + left, ""));
        return known.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(known));
    }

    private static String without(String text, int from, int to) {
        return (text.substring(0, from) + " " + text.substring(to))
                .replaceAll("[(\\[]\\s*[)\\]]", " ")
                .strip();
    }
}
