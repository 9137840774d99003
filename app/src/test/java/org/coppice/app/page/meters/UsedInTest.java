package org.coppice.app.page.meters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.CoverageStrip.Run;
import org.coppice.app.chart.CoverageStrip.State;
import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.time.SeriesRef;
import org.junit.jupiter.api.Test;

class UsedInTest {
    private final Plan plan = SamplePages.plan();
    private final Meter meter = Meter.SERIES.with(
            Meter.MEASURES.with(plan.meters().get(0), Meter.Measures.OTHER),
            Optional.of(new SeriesRef("readings", "0")));

    @Test
    void aMeterThatIsOnlyShownIsUsedInNoResult() {
        assertThat(UsedIn.of(plan, meter, any -> Optional.empty())).isEqualTo("no result");
    }

    @Test
    void aLoadThatWasReadInAnotherYearIsUsedInNoneOfThePlans() {
        Meter hall = Meter.REPLACES_MODEL.with(Meter.MEASURES.with(meter, Meter.Measures.IT), true);
        assertThat(UsedIn.of(plan, hall, any -> Optional.of(readIn(plan.year() - 1))))
                .isEqualTo("nothing read in " + plan.year());
        assertThat(UsedIn.of(plan, hall, any -> Optional.of(readIn(plan.year()))))
                .isEqualTo("IT: PUE, cost, carbon");
        assertThat(UsedIn.of(plan, meter, any -> Optional.of(readIn(plan.year() - 1))))
                .isEqualTo("no result");
    }

    @Test
    void theGenerationOfAPlantSaysOfWhich() {
        Meter wind = Meter.SERIES.with(plan.findMeter("wind-farm").orElseThrow(), meter.series());
        assertThat(UsedIn.of(plan, wind, any -> Optional.empty())).startsWith("generation of Wind farm Hohe Warte");
        assertThat(UsedIn.of(plan, Meter.MEASURES.with(meter, Meter.Measures.GENERATION), any -> Optional.empty()))
                .isEqualTo("once a plant names it");
    }

    @Test
    void aGridMeterBesideOneOfTheWholeSiteIsUsedInNoResult() {
        Meter grid = Meter.REPLACES_MODEL.with(Meter.MEASURES.with(meter, Meter.Measures.GRID), true);
        assertThat(UsedIn.of(plan, grid, any -> Optional.empty())).isEqualTo("site: PUE, cost, carbon");
        Meter whole = Meter.ID.with(Meter.NAME.with(Meter.MEASURES.with(grid, Meter.Measures.FACILITY), "Whole"), "w");
        assertThat(UsedIn.of(PlanTable.METERS.with(plan, whole), grid, any -> Optional.empty()))
                .isEqualTo("no result beside Whole");
        Meter given = Meter.ID.with(Meter.FLOW.with(grid, Flow.EXPORT), "given");
        assertThat(UsedIn.of(plan, given, any -> Optional.empty())).isEqualTo("no result without what is drawn");
        assertThat(UsedIn.of(PlanTable.METERS.with(plan, grid), given, any -> Optional.empty()))
                .isEqualTo("site: PUE, cost, carbon");
    }

    @Test
    void metersThatAreAddedUpAreUsedOnlyTogether() {
        Meter hall = Meter.REPLACES_MODEL.with(Meter.MEASURES.with(meter, Meter.Measures.IT), true);
        Meter other = Meter.ID.with(Meter.NAME.with(hall, "New hall"), "new");
        Plan both = PlanTable.METERS.with(plan, other);
        assertThat(UsedIn.of(
                        both,
                        hall,
                        each -> Optional.of(readIn(each.id().equals("new") ? plan.year() - 1 : plan.year()))))
                .isEqualTo("nothing in " + plan.year() + " without New hall");
    }

    private static MeterCoverage readIn(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return new MeterCoverage(1, 0, List.of(new Run(first, first.plusYears(1), State.MEASURED)));
    }

    @Test
    void theHourlyFactorOfASiteSaysOfWhich() {
        Site site = plan.sites().get(0);
        Factor known = plan.findFactor(site.gridFactor().orElseThrow()).orElseThrow();
        Factor hourly = new Factor(
                known.id(),
                known.kind(),
                known.region(),
                known.name(),
                known.year(),
                known.value(),
                known.unit(),
                known.boundary(),
                known.signal(),
                known.source(),
                Optional.of(meter.id()),
                Optional.empty());
        Plan after = PlanTable.FACTORS.with(plan, hourly);
        assertThat(UsedIn.of(after, meter, any -> Optional.empty())).startsWith("grid factor of " + site.name());
    }

    @Test
    void theHourlyPriceOfAContractSaysOfWhich() {
        GridContract contract = plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .findFirst()
                .orElseThrow();
        Plan after = PlanTable.CONTRACTS.with(plan, GridContract.PRICE_METER.with(contract, Optional.of(meter.id())));
        assertThat(UsedIn.of(after, meter, any -> Optional.empty())).isEqualTo("price of " + contract.name());
    }
}
