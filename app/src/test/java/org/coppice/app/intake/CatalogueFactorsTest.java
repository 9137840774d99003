package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.Catalogue;
import org.junit.jupiter.api.Test;

class CatalogueFactorsTest {
    private static final Plan BARE = Plan.FACTORS.with(
            Plan.SITES.with(
                    SamplePages.plan(),
                    SamplePages.plan().sites().stream()
                            .map(site -> Site.GRID_FACTOR.with(site, Optional.empty()))
                            .map(site -> Site.WATER_FACTOR.with(site, Optional.empty()))
                            .toList()),
            List.of());

    @Test
    void aSiteThatNamesNoFactorHasTheNewestOfItsRegionAndItIsSaid() {
        CatalogueFactors completed = CatalogueFactors.of(BARE);

        Site frankfurt = completed.plan().sites().get(0);
        Factor grid = completed
                .plan()
                .findFactor(frankfurt.gridFactor().orElseThrow())
                .orElseThrow();
        assertThat(grid.kind()).isEqualTo(Factor.Kind.GRID_CARBON);
        assertThat(grid.region()).isEqualTo("DE");
        assertThat(grid.year())
                .isEqualTo(Catalogue.get().factors().stream()
                        .filter(factor -> factor.kind() == Factor.Kind.GRID_CARBON
                                && factor.region().equals("DE"))
                        .mapToInt(Factor::year)
                        .max()
                        .orElseThrow());
        assertThat(completed.taken())
                .anySatisfy(said -> assertThat(said)
                        .startsWith("Frankfurt: “" + grid.name() + "”")
                        .contains("catalogue"));
        assertThat(Assessment.of(completed.plan(), "Baseline", SeriesSource.NONE)
                        .find("scope2.location", Optional.of(frankfurt.name()))
                        .orElseThrow()
                        .value())
                .isPresent();
    }

    @Test
    void aSiteThatNamesNoResidualMixHasTheNewestOfItsRegion() {
        Site frankfurt = BARE.sites().get(0);
        Plan plan = Plan.SITES.with(BARE, List.of(Site.RESIDUAL_FACTOR.with(frankfurt, Optional.empty())));

        CatalogueFactors completed = CatalogueFactors.of(plan);

        assertThat(completed.plan().sites().get(0).residualFactor()).hasValue("residual/DE/aib-2025");
        assertThat(completed.taken()).anySatisfy(said -> assertThat(said).contains("residual mix 2025"));
    }

    @Test
    void aFactorThatIsNamedButNotHeldIsCopiedFromTheCatalogue() {
        // The share of carbon-free generation is still named by both sites, and the plan holds no factor.
        String named = BARE.sites().get(0).carbonFreeFactor().orElseThrow();
        assertThat(BARE.findFactor(named)).isEmpty();

        assertThat(CatalogueFactors.of(BARE).plan().findFactor(named)).isPresent();
    }

    @Test
    void whatThePlanSaysStaysAndAnUnknownRegionGetsNothing() {
        assertThat(CatalogueFactors.of(SamplePages.plan()).plan()).isEqualTo(SamplePages.plan());

        Site nowhere = Site.REGION.with(BARE.sites().get(0), "XX");
        Plan plan = Plan.SITES.with(
                BARE,
                List.of(Site.CARBON_FREE_FACTOR.with(
                        Site.RESIDUAL_FACTOR.with(nowhere, Optional.empty()), Optional.empty())));
        assertThat(CatalogueFactors.of(plan).plan()).isEqualTo(plan);
        assertThat(CatalogueFactors.of(plan).taken()).isEmpty();
    }
}
