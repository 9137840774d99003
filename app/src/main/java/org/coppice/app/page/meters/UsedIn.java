package org.coppice.app.page.meters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.coppice.app.page.meters.importing.ImportWords;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.equipment.Equipment;
import org.coppice.model.plan.equipment.SolarArray;
import org.coppice.model.plan.equipment.WindTurbines;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.site.Weather;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.facility.MeteredLoad;

/** From a plan to the results that a meter's readings are used in, in words. */
final class UsedIn {
    private UsedIn() {}

    /**
     * Where the readings of a meter are used; where nowhere, that.
     *
     * @param coverage of the readings of a meter, where it is known already
     */
    static String of(Plan plan, Meter meter, Function<Meter, Optional<MeterCoverage>> coverage) {
        if (meter.series().isEmpty()) {
            return "no result yet";
        }
        List<String> uses = new ArrayList<>();
        Optional<String> id = Optional.of(meter.id());
        plan.factors().stream()
                .filter(factor -> factor.meter().equals(id))
                .flatMap(factor -> sites(plan, factor))
                .forEach(uses::add);
        plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .filter(contract ->
                        GridContract.PRICE_METER.get((GridContract) contract).equals(id))
                .map(contract -> "price of " + contract.name())
                .forEach(uses::add);
        plants(plan, meter.id()).map(name -> "generation of " + name).forEach(uses::add);
        if (plan.weather().stream().anyMatch(weather -> isOf(weather, id))) {
            uses.add("weather");
        }
        return uses.isEmpty() ? ofLoad(plan, meter, coverage) : String.join(", ", uses);
    }

    /** The plants of sites and of contracts whose generation a meter reads. */
    private static Stream<String> plants(Plan plan, String meter) {
        Stream<String> contracted = plan.contracts().stream()
                .filter(Ppa.class::isInstance)
                .map(Ppa.class::cast)
                .filter(ppa -> ppa.generationMeter().filter(meter::equals).isPresent())
                .map(Ppa::name);
        Stream<String> onSite = plan.equipment().stream()
                .filter(plant -> generationMeter(plant).filter(meter::equals).isPresent())
                .map(Equipment::name);
        return Stream.concat(contracted, onSite);
    }

    private static Optional<String> generationMeter(Equipment plant) {
        if (plant instanceof SolarArray array) {
            return array.generationMeter();
        }
        return plant instanceof WindTurbines turbines ? turbines.generationMeter() : Optional.empty();
    }

    /**
     * A load that was not read in the year of the plan is used in none of its results, nor are those with which it is added up, nor is a
     * grid meter beside one of the site.
     */
    private static String ofLoad(Plan plan, Meter meter, Function<Meter, Optional<MeterCoverage>> coverage) {
        Optional<Meter> above = plan.meters().stream()
                .filter(other -> meter.measures() == Meter.Measures.GRID
                        && other.site().equals(meter.site())
                        && MeteredLoad.replaces(other, Meter.Measures.FACILITY))
                .findFirst();
        if (above.isPresent()) {
            return "no result beside " + above.get().name();
        }
        boolean givenAlone = meter.measures() == Meter.Measures.GRID
                && meter.flow() == Flow.EXPORT
                && plan.meters().stream()
                        .noneMatch(other ->
                                other.site().equals(meter.site()) && MeteredLoad.replaces(other, Meter.Measures.GRID));
        if (givenAlone) {
            return "no result without what is drawn";
        }
        if (meter.measures() == Meter.Measures.OTHER || !MeteredLoad.replaces(meter, meter.measures())) {
            return ImportWords.use(meter);
        }
        Predicate<Meter> elsewhen = each -> coverage.apply(each)
                .filter(known -> !known.reaches(plan.year()))
                .isPresent();
        if (elsewhen.test(meter)) {
            return "nothing read in " + plan.year();
        }
        return plan.meters().stream()
                .filter(other -> other.site().equals(meter.site()) && MeteredLoad.replaces(other, meter.measures()))
                .filter(elsewhen)
                .findFirst()
                .map(other -> "nothing in " + plan.year() + " without " + other.name())
                .orElseGet(() -> ImportWords.use(meter));
    }

    private static Stream<String> sites(Plan plan, Factor factor) {
        return plan.sites().stream()
                .flatMap(site -> Stream.of(Site.GRID_FACTOR, Site.RESIDUAL_FACTOR, Site.CARBON_FREE_FACTOR)
                        .filter(field -> field.get(site).equals(Optional.of(factor.id())))
                        .map(field -> field.label().toLowerCase(java.util.Locale.ROOT) + " of " + site.name()));
    }

    private static boolean isOf(Weather weather, Optional<String> meter) {
        return Stream.of(
                        weather.dryBulb(),
                        weather.humidity(),
                        weather.pressure(),
                        weather.windSpeed(),
                        weather.globalIrradiance(),
                        weather.directIrradiance(),
                        weather.diffuseIrradiance())
                .anyMatch(meter::equals);
    }
}
