package org.coppice.importers.stamp;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone that a title or header names: {@code Europe/Berlin}, {@code UTC}, {@code GMT+01:00}, {@code Time Zone -7}. */
public final class ZoneWords {
    private static final Pattern REGION = Pattern.compile(
            "\\b(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US|Canada)/[A-Za-z_]+(/[A-Za-z_]+)?");
    private static final Pattern OFFSET =
            Pattern.compile("\\b(?:UTC|GMT)\\s*([+\\-−])\\s*(\\d{1,2})(?::?(\\d{2}))?\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern UTC =
            Pattern.compile("(?<![A-Za-z])(UTC|GMT|Zulu)(?![A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("([+\\-−]?)(\\d{1,2})(?:[:.](\\d{1,2}))?(?:\\.0+)?");

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
        Matcher offset = OFFSET.matcher(text);
        if (offset.find()) {
            return offset(offset.group(1), offset.group(2), offset.group(3));
        }
        return UTC.matcher(text).find() ? Optional.of(ZoneOffset.UTC) : Optional.empty();
    }

    /** The zone that the value beside the words “time zone” names: a zone, or hours ahead of UTC. */
    public static Optional<ZoneId> ofValue(String value) {
        Optional<ZoneId> named = find(value);
        if (named.isPresent()) {
            return named;
        }
        Matcher number = NUMBER.matcher(value.strip());
        return number.matches() ? offset(number.group(1), number.group(2), null) : Optional.empty();
    }

    private static Optional<ZoneId> offset(
            String sign, String hours, @org.jspecify.annotations.Nullable String minutes) {
        int seconds = Integer.parseInt(hours) * 3_600 + (minutes == null ? 0 : Integer.parseInt(minutes) * 60);
        if (seconds > 18 * 3_600) {
            return Optional.empty();
        }
        boolean west = sign.equals("-") || sign.equals("−");
        return Optional.of(ZoneOffset.ofTotalSeconds(west ? -seconds : seconds));
    }
}
