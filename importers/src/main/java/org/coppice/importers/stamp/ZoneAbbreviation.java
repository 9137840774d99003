package org.coppice.importers.stamp;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One abbreviation in the header of times, {@code Time (CET)}: the offset that it names, or what people mean by it, the clock with its
 * summer time.
 *
 * @param offset that it names
 * @param clock a zone with clock changes in which it is used; empty where no clock changes
 * @param certain false where other parts of the world write the same of another offset
 */
public record ZoneAbbreviation(String name, ZoneOffset offset, Optional<ZoneId> clock, boolean certain) {
    private static final Pattern NAME = Pattern.compile("(?<![A-Za-z])([A-Z]{3,4})(?![A-Za-z])");

    private static final Map<String, String> CLOCKS = Map.ofEntries(
            Map.entry("CET", "Europe/Berlin"),
            Map.entry("CEST", "Europe/Berlin"),
            Map.entry("MEZ", "Europe/Berlin"),
            Map.entry("MESZ", "Europe/Berlin"),
            Map.entry("WEST", "Europe/Lisbon"),
            Map.entry("EET", "Europe/Athens"),
            Map.entry("EEST", "Europe/Athens"),
            Map.entry("BST", "Europe/London"),
            Map.entry("EST", "America/New_York"),
            Map.entry("EDT", "America/New_York"),
            Map.entry("CST", "America/Chicago"),
            Map.entry("CDT", "America/Chicago"),
            Map.entry("MST", "America/Denver"),
            Map.entry("MDT", "America/Denver"),
            Map.entry("PST", "America/Los_Angeles"),
            Map.entry("PDT", "America/Los_Angeles"),
            Map.entry("AKST", "America/Anchorage"),
            Map.entry("AKDT", "America/Anchorage"),
            Map.entry("AEST", "Australia/Sydney"),
            Map.entry("AEDT", "Australia/Sydney"),
            Map.entry("ACST", "Australia/Adelaide"),
            Map.entry("ACDT", "Australia/Adelaide"),
            Map.entry("NZST", "Pacific/Auckland"),
            Map.entry("NZDT", "Pacific/Auckland"));

    /** East Australia's and China's names for their time, and that of Bangladesh. */
    private static final Set<String> ELSEWHERE_TOO = Set.of("EST", "CST", "BST");

    /** Places where no clock changes. */
    private static final Set<String> UNCHANGED =
            Set.of("JST", "KST", "SGT", "HKT", "MSK", "TRT", "BRT", "SAST", "AWST", "HST");

    /** The abbreviation in a header, in capitals; {@code likely}, where it is a zone with that offset, is the clock that it means. */
    public static Optional<ZoneAbbreviation> find(String header, ZoneId likely) {
        Matcher names = NAME.matcher(header);
        while (names.find()) {
            String name = names.group(1);
            if (CLOCKS.containsKey(name) || UNCHANGED.contains(name)) {
                return Optional.of(of(name, likely));
            }
        }
        return Optional.empty();
    }

    private static ZoneAbbreviation of(String name, ZoneId likely) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(TimeWords.offsetOf(name).orElseThrow());
        if (UNCHANGED.contains(name)) {
            return new ZoneAbbreviation(name, offset, Optional.empty(), true);
        }
        ZoneId usual = ZoneId.of(CLOCKS.getOrDefault(name, "UTC"));
        boolean alike = changes(likely) && standard(likely).equals(standard(usual));
        return new ZoneAbbreviation(
                name, offset, Optional.of(alike ? likely : usual), alike || !ELSEWHERE_TOO.contains(name));
    }

    private static boolean changes(ZoneId zone) {
        return !zone.getRules().getTransitionRules().isEmpty();
    }

    private static ZoneOffset standard(ZoneId zone) {
        return zone.getRules().getStandardOffset(java.time.Instant.EPOCH.plusSeconds(1_700_000_000));
    }

    /**
     * Whether the offset alone can be meant: the clock never leaves it within these local times, or they run on through one of its
     * changes.
     */
    public boolean isOffset(long... local) {
        if (clock.isEmpty()) {
            return true;
        }
        if (!certain || local.length == 0) {
            return false;
        }
        long first = Arrays.stream(local).min().orElse(0);
        long last = Arrays.stream(local).max().orElse(0);
        ClockChanges changes = ClockChanges.of(clock.get(), first, last);
        ClockChanges.Resolved resolved = changes.resolve(local);
        if (!resolved.nonexistent().isEmpty()) {
            return true;
        }
        long[] instants = resolved.instants();
        for (int i = 0; i < local.length; i++) {
            if (local[i] - instants[i] != offset.getTotalSeconds()) {
                return false;
            }
        }
        return changes.transitions().stream().noneMatch(change -> isWithin(change, first, last));
    }

    private static boolean isWithin(ZoneOffsetTransition change, long first, long last) {
        long at = change.getDateTimeBefore().toEpochSecond(ZoneOffset.UTC);
        return at > first && at < last;
    }
}
