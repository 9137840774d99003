package org.coppice.model.simulate.facility;

import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.coppice.model.cooling.OutsideAir;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.simulate.year.YearOfReadings;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/**
 * The air outside a site by step, from the weather's meters, or from its profiles where it has no meter. Wet bulbs cost more than
 * the cooling of a year, and while cooling is changed the weather is not, so the last few are remembered: by the identity of
 * weather and source, and by the hash of what was read.
 */
final class SiteWeather {
    private static final int MOST = 8;
    private static final Deque<Entry> RECENT = new ArrayDeque<>();

    private SiteWeather() {}

    private record Key(int year, int stepMinutes, ZoneId zone, List<Optional<SeriesRef>> read) {}

    private record Entry(
            Key key,
            WeakReference<Weather> weather,
            WeakReference<SeriesSource> source,
            SoftReference<OutsideAir> air) {

        boolean isFor(Key asked, Weather of, SeriesSource from) {
            return weather.get() == of && source.get() == from && key.equals(asked);
        }
    }

    /** Empty where the site names no weather of the plan; NaN in the steps that have no reading. */
    static Optional<OutsideAir> find(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        return plan.findWeather(site).map(weather -> of(plan, site, weather, frame, source));
    }

    /** The year whose air temperatures stand for the year of the plan; empty where they are of that year, or a profile. */
    static Optional<Integer> standIn(Plan plan, Site site, YearFrame frame, SeriesSource source) {
        return plan.findWeather(site)
                .flatMap(weather -> series(plan, weather.dryBulb()))
                .flatMap(source::find)
                .flatMap(readings -> YearOfReadings.standIn(readings, frame));
    }

    private static OutsideAir of(Plan plan, Site site, Weather weather, YearFrame frame, SeriesSource source) {
        Key key = new Key(
                frame.year(),
                plan.stepMinutes(),
                site.zone(),
                List.of(series(plan, weather.dryBulb()), series(plan, weather.humidity())));
        synchronized (RECENT) {
            for (Entry entry : RECENT) {
                OutsideAir air = entry.isFor(key, weather, source) ? entry.air().get() : null;
                if (air != null) {
                    return air;
                }
            }
        }
        OutsideAir air = OutsideAir.of(
                values(plan, weather.dryBulb(), weather.dryBulbProfile(), frame, source),
                values(plan, weather.humidity(), weather.humidityProfile(), frame, source));
        synchronized (RECENT) {
            RECENT.addFirst(new Entry(
                    key, new WeakReference<>(weather), new WeakReference<>(source), new SoftReference<>(air)));
            while (RECENT.size() > MOST) {
                RECENT.removeLast();
            }
        }
        return air;
    }

    private static Optional<SeriesRef> series(Plan plan, Optional<String> meter) {
        return meter.flatMap(id -> PlanTable.METERS.find(plan, id)).flatMap(Meter::series);
    }

    private static double[] values(
            Plan plan, Optional<String> meter, Optional<Profile> profile, YearFrame frame, SeriesSource source) {
        Optional<Readings> readings = series(plan, meter).flatMap(source::find);
        if (readings.isPresent()) {
            return YearOfReadings.of(readings.get(), frame).values();
        }
        if (profile.isPresent() && meter.isEmpty()) {
            return frame.course(profile.get());
        }
        double[] unknown = new double[frame.steps()];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}
