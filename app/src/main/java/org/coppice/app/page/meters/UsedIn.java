package org.coppice.app.page.meters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.app.page.meters.importing.ImportWords;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.GridContract;
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
     * @param coverage of its readings, where it is known already
     */
    static String of(Plan plan, Meter meter, Optional<MeterCoverage> coverage) {
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
        if (plan.weather().stream().anyMatch(weather -> isOf(weather, id))) {
            uses.add("weather");
        }
        return uses.isEmpty() ? ofLoad(plan, meter, coverage) : String.join(", ", uses);
    }

    /** A load that was not read in the year of the plan is used in none of its results. */
    private static String ofLoad(Plan plan, Meter meter, Optional<MeterCoverage> coverage) {
        boolean elsewhen = meter.measures() != Meter.Measures.OTHER
                && MeteredLoad.replaces(meter, meter.measures())
                && coverage.filter(known -> !known.reaches(plan.year())).isPresent();
        return elsewhen ? "nothing read in " + plan.year() : ImportWords.use(meter);
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
