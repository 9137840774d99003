package org.coppice.importers.stamp;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The zone that a title or header names: {@code Europe/Berlin}, {@code UTC}, {@code GMT+01:00}, {@code Time Zone -7}. */
public final class ZoneWords {
    private static final Pattern REGION = Pattern.compile(
            "\\b(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada)/[A-Za-z_]+(/[A-Za-z_]+)?");
    private static final Pattern OFFSET =
            Pattern.compile("\\b(?:UTC|GMT)\\s*([+\\-−])\\s*(\\d{1,2})(?::?(\\d{2}))?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UTC =
            Pattern.compile("(?<![A-Za-z])(UTC|GMT|Zulu)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    /** North America's zones by name: standard time has no clock changes, prevailing time has. */
    private static final Pattern AMERICAN = Pattern.compile(
            "\\b(Eastern|Central|Mountain|Pacific) (Standard|Prevailing) Time\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern NUMBER = Pattern.compile("([+\\-−]?)(\\d{1,2})(?:[:.](\\d{1,2}))?(?:\\.0+)?");

    private static final int MOST_MINUTES = 14 * 60;

    private ZoneWords() {}

    /** The zone that a text holds. */
    public static Optional<ZoneId> find(String text) {
        Matcher region = REGION.matcher(text);
        if (region.find()) {
            try {
                return Optional.of(ZoneId.of(region.group()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        Optional<ZonePair> pair = ZonePair.find(text);
        if (pair.isPresent()) {
            return pair.map(ZonePair::zone);
        }
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            return offset(offset.group(1), offset.group(2), offset.group(3));
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.find()) {
            return american(american.group(1), american.group(2));
        }
        return UTC.matcher(text).find() ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }

    private static Optional<ZoneId> american(String part, String kind) {
        int behind = List.of("eastern", "central", "mountain", "pacific").indexOf(part.toLowerCase(Locale.ROOT));
        String city = List.of("New_York", "Chicago", "Denver", "Los_Angeles").get(behind);
        return Optional.of(
                kind.equalsIgnoreCase("standard") ? ZoneOffset.ofHours(-5 - behind) : ZoneId.of("America/" + city));
    }

    /** The zone that the value beside the words “time zone” names: a zone, or hours ahead of UTC. */
    public static Optional<ZoneId> ofValue(String value) {
        Optional<ZoneId> named = find(value);
        if (named.isPresent()) {
            return named;
        }
        Matcher number = NUMBER.matcher(value.strip());
        return number.matches()
                ? offset(number.group(1), number.group(2), minutes(value, number.group(3)))
                : Optional.empty();
    }

    /** {@code 5:30} has minutes, {@code 5.5} a fraction of an hour. */
    private static @Nullable String minutes(String value, @Nullable String behind) {
        if (behind == null || value.contains(":")) {
            return behind;
        }
        return Long.toString(Math.round(60 * Double.parseDouble("0." + behind)));
    }

    /** The zone that a cell of a column of zones names: {@code EDT}, {@code +02:00}, {@code US/Eastern}, {@code -5}. */
    public static Optional<ZoneId> ofCell(String cell) {
        OptionalInt abbreviation = TimeWords.offsetOf(cell);
        if (abbreviation.isPresent()) {
            return Optional.of(ZoneOffset.ofTotalSeconds(abbreviation.getAsInt()));
        }
        return ofValue(cell).or(() -> ofMinutes(cell.strip()));
    }

    /** Offsets in minutes, {@code -300}: at least an hour, for fewer would be hours. */
    private static Optional<ZoneId> ofMinutes(String cell) {
        int minutes = cell.matches("[+-]?\\d{2,3}") ? Integer.parseInt(cell) : 0;
        boolean offset = Math.abs(minutes) >= 60 && Math.abs(minutes) <= MOST_MINUTES && minutes % 15 == 0;
        return offset ? Optional.of(ZoneOffset.ofTotalSeconds(minutes * 60)) : Optional.empty();
    }

    private static Optional<ZoneId> offset(String sign, String hours, @Nullable String minutes) {
        int seconds = Integer.parseInt(hours) * 3_600 + (minutes == null ? 0 : Integer.parseInt(minutes) * 60);
        if (seconds > 18 * 3_600) {
            return Optional.empty();
        }
        boolean west = sign.equals("-") || sign.equals("−");
        return Optional.of(ZoneOffset.ofTotalSeconds(west ? -seconds : seconds));
    }
}
