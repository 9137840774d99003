package org.coppice.model.simulate.plants;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.generation.Place;
import org.coppice.model.generation.PvWatts;
import org.coppice.model.generation.SolarWeather;
import org.coppice.model.generation.WindPlant;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.simulate.year.YearOfReadings;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/**
 * The elements of a weather by step, and what plants give under them. A year of sun costs more than all the rest of a site-year and
 * seldom changes while something else does, so the last few are remembered: by plant, weather and source, and by the hash of what was
 * read.
 */
final class WeatherColumns {
    private static final int MOST = 32;
    private static final Deque<Entry> RECENT = new ArrayDeque<>();
    /** Of the standard atmosphere at sea level (ISO 2533), where a weather has no temperature at all. */
    private static final double STANDARD_CELSIUS = 15;
    /** At which modules have their nominal operating temperature (IEC 61215), where a weather has no wind at all. */
    private static final double NOMINAL_WIND = 1;

    private final Plan plan;
    private final Weather weather;
    private final YearFrame frame;
    private final SeriesSource source;
    private final List<String> assumed = new ArrayList<>();
    private Optional<Integer> otherYear = Optional.empty();

    WeatherColumns(Plan plan, Weather weather, YearFrame frame, SeriesSource source) {
        this.plan = plan;
        this.weather = weather;
        this.frame = frame;
        this.source = source;
    }

    private record Key(Equipment plant, int year, int stepSeconds, ZoneId zone, List<Optional<SeriesRef>> read) {}

    private record Entry(
            Key key,
            WeakReference<Weather> weather,
            WeakReference<SeriesSource> source,
            SoftReference<WeatherYield> yield) {

        boolean isFor(Key asked, Weather of, SeriesSource from) {
            return weather.get() == of && source.get() == from && key.equals(asked);
        }
    }

    /** Empty where the weather knows nothing of irradiance. */
    Optional<WeatherYield> sun(SolarArray array) {
        boolean known = Stream.of(weather.globalIrradiance(), weather.directIrradiance(), weather.diffuseIrradiance())
                .anyMatch(meter -> readings(meter).isPresent());
        return known ? Optional.of(remembered(array, () -> sunYield(array))) : Optional.empty();
    }

    /** Empty where the weather knows nothing of wind. */
    Optional<WeatherYield> wind(WindTurbines turbines) {
        boolean known = readings(weather.windSpeed()).isPresent()
                || weather.windSpeedProfile().isPresent();
        return known ? Optional.of(remembered(turbines, () -> windYield(turbines))) : Optional.empty();
    }

    private WeatherYield sunYield(SolarArray array) {
        SolarWeather sky = new SolarWeather(
                irradiance(weather.globalIrradiance()),
                irradiance(weather.directIrradiance()),
                irradiance(weather.diffuseIrradiance()),
                temperature(),
                windOnModules());
        double[] kwh = new double[frame.steps()];
        new PvWatts(array.plant(), place()).run(frame.axis().start().getEpochSecond(), stepSeconds(), sky, kwh);
        return new WeatherYield(kwh, otherYear, List.copyOf(assumed));
    }

    private WeatherYield windYield(WindTurbines turbines) {
        WindPlant.Weather air = new WindPlant.Weather(
                column(weather.windSpeed(), weather.windSpeedProfile()),
                weather.windHeight(),
                column(weather.dryBulb(), weather.dryBulbProfile()),
                column(weather.pressure(), Optional.empty()));
        double[] kwh = new double[frame.steps()];
        turbines.plant().run(place(), air, frame.stepHours(), kwh);
        return new WeatherYield(kwh, otherYear, List.copyOf(assumed));
    }

    private Place place() {
        return new Place(weather.latitude(), weather.longitude(), weather.elevation());
    }

    private int stepSeconds() {
        return (int) frame.axis().step().toSeconds();
    }

    /** Readings are energy on an area; the model wants their mean power. */
    private double[] irradiance(Optional<String> meter) {
        double[] values = column(meter, Optional.empty());
        double wattsPerKwh = 1_000 / frame.stepHours();
        for (int i = 0; i < values.length; i++) {
            values[i] *= wattsPerKwh;
        }
        return values;
    }

    private double[] temperature() {
        if (weather.dryBulb().isPresent() || weather.dryBulbProfile().isPresent()) {
            return column(weather.dryBulb(), weather.dryBulbProfile());
        }
        assumed.add("The weather has no air temperature; 15 °C of the standard atmosphere stand in for the modules.");
        return constant(STANDARD_CELSIUS);
    }

    private double[] windOnModules() {
        if (weather.windSpeed().isPresent() || weather.windSpeedProfile().isPresent()) {
            return atStationHeight(column(weather.windSpeed(), weather.windSpeedProfile()));
        }
        assumed.add("The weather has no wind; 1 m/s, as in the rating of modules, stands in for what cools them.");
        return constant(NOMINAL_WIND);
    }

    /** The model of modules takes the wind of a station, {@code v · (10/h)^0.2} (Menicucci and Hall 1985, SAND84-2530). */
    private double[] atStationHeight(double[] metresPerSecond) {
        double share = Math.pow(Weather.STATION_HEIGHT / weather.windHeight(), 0.2);
        for (int i = 0; i < metresPerSecond.length; i++) {
            metresPerSecond[i] *= share;
        }
        return metresPerSecond;
    }

    private double[] column(Optional<String> meter, Optional<Profile> profile) {
        Optional<Readings> readings = readings(meter);
        if (readings.isPresent()) {
            YearOfReadings year = YearOfReadings.of(readings.get(), frame);
            otherYear = year.from().or(() -> otherYear);
            return year.values();
        }
        if (meter.isPresent() || profile.isEmpty()) {
            return constant(Double.NaN);
        }
        return frame.course(profile.get());
    }

    private double[] constant(double value) {
        double[] values = new double[frame.steps()];
        Arrays.fill(values, value);
        return values;
    }

    private Optional<SeriesRef> series(Optional<String> meter) {
        return meter.flatMap(id -> PlanTable.METERS.find(plan, id)).flatMap(Meter::series);
    }

    private Optional<Readings> readings(Optional<String> meter) {
        return series(meter).flatMap(source::find).filter(found -> found.size() > 0);
    }

    private WeatherYield remembered(Equipment plant, java.util.function.Supplier<WeatherYield> compute) {
        Key key = new Key(
                plant,
                frame.year(),
                stepSeconds(),
                frame.axis().zone(),
                Stream.of(
                                weather.globalIrradiance(),
                                weather.directIrradiance(),
                                weather.diffuseIrradiance(),
                                weather.dryBulb(),
                                weather.windSpeed(),
                                weather.pressure())
                        .map(this::series)
                        .toList());
        synchronized (RECENT) {
            for (Entry entry : RECENT) {
                WeatherYield known =
                        entry.isFor(key, weather, source) ? entry.yield().get() : null;
                if (known != null) {
                    return known;
                }
            }
        }
        WeatherYield yield = compute.get();
        synchronized (RECENT) {
            RECENT.addFirst(new Entry(
                    key, new WeakReference<>(weather), new WeakReference<>(source), new SoftReference<>(yield)));
            while (RECENT.size() > MOST) {
                RECENT.removeLast();
            }
        }
        return yield;
    }
}
