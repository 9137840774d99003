package org.coppice.model.simulate.plants;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.quantity.Dimension;
import org.coppice.model.quantity.Power;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.simulate.year.YearOfReadings;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;

/**
 * What the solar arrays and wind turbines of a site generate: the readings of the meter that is named; else by the weather of the
 * site; else capacity times capacity factor. What is not known counts as not generated, and is said.
 */
public final class OnSitePlants {
    private final Plan plan;
    private final Site site;
    private final YearFrame frame;
    private final SeriesSource source;
    private final List<Finding> findings;

    private OnSitePlants(Plan plan, Site site, YearFrame frame, SeriesSource source, List<Finding> findings) {
        this.plan = plan;
        this.site = site;
        this.frame = frame;
        this.source = source;
        this.findings = findings;
    }

    /** All plants of the site that are in service on a day of the year, in the order of the plan. */
    public static List<OnSiteGeneration> of(
            Plan plan, Site site, YearFrame frame, SeriesSource source, List<Finding> findings) {
        OnSitePlants plants = new OnSitePlants(plan, site, frame, source, findings);
        List<OnSiteGeneration> generation = new ArrayList<>();
        for (Equipment equipment : plan.listEquipment(site)) {
            Optional<double[]> kwh = plants.inServiceThisYear(equipment) ? plants.kwh(equipment) : Optional.empty();
            kwh.ifPresent(
                    values -> generation.add(new OnSiteGeneration(equipment, plants.inService(equipment, values))));
        }
        return generation;
    }

    private boolean inServiceThisYear(Equipment equipment) {
        LocalDate end = equipment.to().orElse(LocalDate.MAX);
        return equipment.from().isBefore(frame.dayAfterLast()) && end.isAfter(frame.firstDay());
    }

    /** Empty for what does not generate by itself. */
    private Optional<double[]> kwh(Equipment equipment) {
        if (equipment instanceof SolarArray array) {
            return Optional.of(
                    kwh(array, array.generationMeter(), array.capacity(), array.capacityFactor(), this::bySun));
        }
        if (equipment instanceof WindTurbines turbines) {
            return Optional.of(kwh(
                    turbines,
                    turbines.generationMeter(),
                    turbines.capacity(),
                    turbines.capacityFactor(),
                    this::byWind));
        }
        return Optional.empty();
    }

    private interface ByWeather<E> {
        Optional<WeatherYield> of(E plant, Weather weather);
    }

    private <E extends Equipment> double[] kwh(
            E plant, Optional<String> meter, Power capacity, Optional<Profile> factor, ByWeather<E> model) {
        Optional<double[]> metered = meter.flatMap(id -> byMeter(plant, id));
        if (metered.isPresent()) {
            return metered.get();
        }
        Optional<WeatherYield> modelled = plan.findWeather(site).flatMap(weather -> model.of(plant, weather));
        if (modelled.isPresent()) {
            return say(plant, modelled.get());
        }
        if (factor.isPresent()) {
            return byProfile(capacity, factor.get());
        }
        findings.add(
                Finding.of(
                        "plant-without-weather",
                        Severity.WARNING,
                        "Sites, " + plant.name(),
                        "Nothing says what this plant generates: " + lacking(plant) + ".",
                        "It counts as generating nothing. Import weather for the site, name a meter, or give capacity factors."));
        return new double[frame.steps()];
    }

    private String lacking(Equipment plant) {
        return plan.findWeather(site)
                .map(weather -> "the weather “" + weather.name() + "” has no readings of "
                        + (plant instanceof SolarArray ? "solar irradiance" : "wind"))
                .orElse("the site has no weather, and the plant neither meter nor capacity factors");
    }

    private Optional<double[]> byMeter(Equipment plant, String meter) {
        Optional<Readings> readings = PlanTable.METERS
                .find(plan, meter)
                .flatMap(Meter::series)
                .flatMap(source::find)
                .filter(found -> found.unit().dimension() == Dimension.ENERGY);
        if (readings.isEmpty()) {
            findings.add(Finding.of(
                    "plant-without-readings",
                    Severity.WARNING,
                    "Sites, " + plant.name(),
                    "The meter of this plant has no readings of its generation.",
                    "Weather or capacity factors stand in. Import the readings, or name another meter."));
            return Optional.empty();
        }
        YearOfReadings year = YearOfReadings.of(readings.get(), frame);
        return Optional.of(say(plant, new WeatherYield(year.values(), year.from(), List.of())));
    }

    private Optional<WeatherYield> bySun(SolarArray array, Weather weather) {
        return new WeatherColumns(plan, weather, frame, source).sun(array);
    }

    private Optional<WeatherYield> byWind(WindTurbines turbines, Weather weather) {
        return new WeatherColumns(plan, weather, frame, source).wind(turbines);
    }

    private double[] byProfile(Power capacity, Profile profile) {
        double most = capacity.kilowatts() * frame.stepHours();
        double[] kwh = frame.course(profile);
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] *= most;
        }
        return kwh;
    }

    /** The course with nothing where nothing is known, after saying what stood in and what was missing. */
    private double[] say(Equipment plant, WeatherYield yield) {
        yield.from()
                .ifPresent(
                        year -> findings.add(
                                Finding.of(
                                        "other-year",
                                        Severity.INFO,
                                        "Sites, " + plant.name(),
                                        "There are no readings of " + frame.year() + "; those of " + year
                                                + " stand for it, day by day.",
                                        "A typical year, or one gone by, does for planning. For a statement, import that of the year itself.")));
        yield.assumed()
                .forEach(assumed -> findings.add(Finding.of(
                        "assumed-weather",
                        Severity.INFO,
                        "Sites, " + plant.name(),
                        assumed,
                        "Name a meter of it in the weather of the site.")));
        double[] kwh = yield.kwh().clone();
        int missing = 0;
        for (int i = 0; i < kwh.length; i++) {
            missing += Double.isNaN(kwh[i]) ? 1 : 0;
            kwh[i] = kwh[i] > 0 ? kwh[i] : 0;
        }
        if (missing > 0) {
            findings.add(Finding.of(
                    "plant-gap",
                    Severity.WARNING,
                    "Sites, " + plant.name(),
                    String.format(
                            Locale.ROOT, "For %,d of %,d steps its generation is not known.", missing, kwh.length),
                    "They count as no generation. Fill the gaps of the meter or the weather."));
        }
        return kwh;
    }

    private double[] inService(Equipment equipment, double[] kwh) {
        frame.keepBetween(equipment.from(), equipment.to(), kwh);
        return kwh;
    }
}
