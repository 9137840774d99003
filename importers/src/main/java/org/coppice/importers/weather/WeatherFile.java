package org.coppice.importers.weather;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.source.Finding;
import org.coppice.model.time.Readings;

/**
 * The weather of a place.
 *
 * @param format for people
 * @param place name, as far as the file has one
 * @param latitude degrees, north positive; NaN where the file does not say
 * @param longitude degrees, east positive; NaN where the file does not say
 * @param elevation metres above sea level; NaN where the file does not say
 * @param zone of the file's times, all year
 * @param typical whether the months come from different years, and are kept on the calendar of 2001
 * @param stepMinutes length of an interval
 */
public record WeatherFile(
        String format,
        String place,
        double latitude,
        double longitude,
        double elevation,
        ZoneOffset zone,
        boolean typical,
        int stepMinutes,
        Map<WeatherElement, Readings> elements,
        List<Finding> findings) {

    /** Copies the collections. */
    public WeatherFile {
        elements = Map.copyOf(elements);
        findings = List.copyOf(findings);
    }

    /** The readings of an element, if the file has it. */
    public Optional<Readings> find(WeatherElement element) {
        return Optional.ofNullable(elements.get(element));
    }
}
