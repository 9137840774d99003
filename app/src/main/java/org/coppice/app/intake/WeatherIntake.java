package org.coppice.app.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.importers.weather.WeatherElement;
import org.coppice.importers.weather.WeatherFile;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * A weather file as one edit: a meter an element, a weather of the place that names them, and that weather as the site's. A second
 * site takes the weather that is there already. Where the file does not say the place, it is asked ({@code latitude},
 * {@code longitude}).
 */
final class WeatherIntake {
    private final String name;
    private final WeatherFile weather;

    private WeatherIntake(String name, WeatherFile weather) {
        this.name = name;
        this.weather = weather;
    }

    /**
     * Takes a file in.
     *
     * @param name of the weather
     * @param file its elements as series, named {@code NAME, ELEMENT}
     */
    static MeterIntake of(
            Plan plan,
            org.coppice.model.time.SeriesSource kept,
            String name,
            WeatherFile weather,
            MeterFile file,
            Instant at) {
        List<Finding> questions = new ArrayList<>();
        Optional<Site> site = Sites.answered(plan, file);
        if (site.isEmpty()) {
            questions.add(Sites.question(plan, file, "the weather of " + name));
        }
        position("latitude", "north", weather.latitude(), file).ifPresent(questions::add);
        position("longitude", "east", weather.longitude(), file).ifPresent(questions::add);
        if (!questions.isEmpty()) {
            return MeterIntake.asking(plan, questions, other -> of(other, kept, name, weather, file, at));
        }
        WeatherIntake intake = new WeatherIntake(name, weather);
        String owner = intake.existing(plan)
                .flatMap(known -> intake.ownerOf(plan, known))
                .orElse(site.get().id());
        MeterIntake meters = MeterIntake.of(plan, kept, file.withAnswer(MeterIntake.SITE, owner), at);
        return meters.then((after, fed) -> intake.further(after, site.get().id(), fed));
    }

    private static Optional<Finding> position(String code, String positive, double degrees, MeterFile file) {
        if (!Double.isNaN(degrees)) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                code,
                Severity.QUESTION,
                file.name(),
                "The file does not say the " + code + " of its place, which the sun's course needs.",
                "Answer " + code + " in degrees, " + positive + " positive, for example 50.05."));
    }

    private Optional<Weather> existing(Plan plan) {
        return plan.weather().stream()
                .filter(known -> known.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The site whose meters the weather has. */
    private Optional<String> ownerOf(Plan plan, Weather known) {
        return known.dryBulb()
                .or(known::globalIrradiance)
                .or(known::windSpeed)
                .flatMap(plan::findMeter)
                .map(Meter::site);
    }

    private MeterIntake.Step further(Plan plan, String siteId, Map<String, String> meters) {
        List<String> changes = new ArrayList<>();
        Plan after = plan;
        Optional<Weather> before = existing(plan);
        Weather now = record(before.map(Weather::id).orElseGet(() -> PlanTable.WEATHER.freshId(plan, name)), meters);
        if (!before.equals(Optional.of(now))) {
            after = PlanTable.WEATHER.with(after, now);
            changes.add("Weather “" + name + "”" + (before.isEmpty() ? " (new)" : "") + ": " + meters.size()
                    + " elements at " + now.latitude() + "°, " + now.longitude() + "°, " + now.elevation() + " m");
        }
        Site site = after.findSite(siteId).orElseThrow();
        if (!site.weather().equals(Optional.of(now.id()))) {
            after = PlanTable.SITES.with(after, Site.WEATHER.with(site, Optional.of(now.id())));
            changes.add("Site " + site.name() + ": its weather is “" + name + "”");
        }
        return new MeterIntake.Step(after, changes, List.of());
    }

    private Weather record(String id, Map<String, String> meters) {
        return new Weather(
                id,
                name,
                weather.latitude(),
                weather.longitude(),
                Double.isNaN(weather.elevation()) ? 0 : weather.elevation(),
                meter(meters, WeatherElement.DRY_BULB),
                meter(meters, WeatherElement.HUMIDITY),
                meter(meters, WeatherElement.PRESSURE),
                meter(meters, WeatherElement.WIND_SPEED),
                Weather.STATION_HEIGHT,
                meter(meters, WeatherElement.GLOBAL_IRRADIANCE),
                meter(meters, WeatherElement.DIRECT_IRRADIANCE),
                meter(meters, WeatherElement.DIFFUSE_IRRADIANCE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<String> meter(Map<String, String> meters, WeatherElement element) {
        return Optional.ofNullable(meters.get(name + ", " + element.label()));
    }
}
