package org.coppice.model.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.hardware.Route;
import org.coppice.model.plan.hardware.RouteShares;
import org.coppice.model.quantity.Figure;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    private static final Offset<Double> TINY = within(1e-9);

    private static final Sourced<RouteShares> ALL_ROUTES = Sourced.stated(RouteShares.of(Map.of(
            Route.REDEPLOY, 0.10,
            Route.RESALE, 0.20,
            Route.HARVEST, 0.05,
            Route.RECYCLE_HIGH, 0.25,
            Route.RECYCLE_STANDARD, 0.30,
            Route.LANDFILL, 0.04,
            Route.UNKNOWN, 0.06)));

    private static Figure figure(LifecycleResult result, String key, Optional<String> site) {
        return result.figures().stream()
                .filter(figure -> figure.key().equals(key) && figure.site().equals(site))
                .findFirst()
                .orElseThrow();
    }

    private static Plan randomPlan(Random random) {
        List<DeviceType> types = new ArrayList<>();
        List<Fleet> fleets = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            types.add(TestFleets.type("t" + i, 1 + 7 * random.nextDouble(), 0.6 + 5 * random.nextDouble()));
            Cohort[] cohorts = new Cohort[1 + random.nextInt(4)];
            for (int c = 0; c < cohorts.length; c++) {
                cohorts[c] = new Cohort(
                        LocalDate.of(2016 + random.nextInt(10), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        1 + random.nextInt(200));
            }
            fleets.add(TestFleets.fleet("f" + i, i % 2 == 0 ? "fra" : "ohio", "t" + i, cohorts));
        }
        return TestFleets.plan(2025, types, fleets);
    }

    @Test
    void stockChangesByWhatIsBoughtLessWhatLeaves() {
        Random random = new Random(11);
        for (int round = 0; round < 50; round++) {
            Plan plan = randomPlan(random);
            for (AgeConvention convention : AgeConvention.values()) {
                LifecycleResult result = Lifecycle.of(plan, LifecycleOptions.DEFAULT.withConvention(convention));
                StockFlow flow = result.flow();
                for (int year : result.years().list()) {
                    assertThat(flow.residual(year)).isCloseTo(0, TINY);
                    assertThat(flow.exits(year)).isGreaterThanOrEqualTo(-1e-9);
                }
            }
        }
    }

    @Test
    void everyMaterialThatGoesInComesOut() {
        Random random = new Random(12);
        for (int round = 0; round < 50; round++) {
            LifecycleResult result = Lifecycle.of(randomPlan(random), LifecycleOptions.DEFAULT.withRoutes(ALL_ROUTES));
            for (int year : result.years().list()) {
                YearSpan span = new YearSpan(year, year);
                double sum = 0;
                for (MaterialBalance balance : result.materials(span)) {
                    assertThat(balance.residual())
                            .as(balance.material().label())
                            .isCloseTo(0, TINY);
                    sum += balance.in();
                }
                double leaving = result.leavingKilograms(year);
                assertThat(sum).isCloseTo(leaving, within(1e-9 * (1 + leaving)));
                assertThat(total(result.massByRoute(span))).isCloseTo(leaving, within(1e-9 * (1 + leaving)));
                assertThat(total(result.massByFate(span))).isCloseTo(leaving, within(1e-9 * (1 + leaving)));
            }
        }
    }

    private static double total(Map<?, Double> parts) {
        return parts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    @Test
    void whatEntersARouteLeavesIt() {
        LifecycleResult result =
                Lifecycle.of(randomPlan(new Random(13)), LifecycleOptions.DEFAULT.withRoutes(ALL_ROUTES));
        YearSpan all = result.years();
        List<MassLink> links = result.links(all);
        Map<String, Double> out = MassLink.sources(links, 1);
        result.massByRoute(all)
                .forEach((route, mass) -> assertThat(out.get(route.label())).isCloseTo(mass, within(1e-6)));
        assertThat(total(MassLink.sources(links, 0))).isCloseTo(total(out), within(1e-6));
    }

    @Test
    void reuseIsNotWaste() {
        DeviceType type = TestFleets.type("srv", 4, 3);
        Plan plan = TestFleets.plan(
                2025,
                List.of(type),
                List.of(TestFleets.fleet("web", "fra", "srv", TestFleets.cohort("2021-07-01", 100))));
        LifecycleResult result = Lifecycle.of(plan, LifecycleOptions.DEFAULT.withRoutes(ALL_ROUTES));
        double leaving = result.leavingKilograms(2025);
        assertThat(leaving).isCloseTo(result.exits(2025) * 20, TINY);
        assertThat(result.ewasteKilograms(2025)).isCloseTo(leaving * 0.65, TINY);
        assertThat(result.massByFate(new YearSpan(2025, 2025)).get(Fate.REUSED)).isCloseTo(leaving * 0.35, TINY);
    }

    @Test
    void goldComesOutOfTheCircuitBoardsAndPartOfItIsRecovered() {
        DeviceType type = TestFleets.type("srv", 4, 3);
        Plan plan = TestFleets.plan(
                2025,
                List.of(type),
                List.of(TestFleets.fleet("web", "fra", "srv", TestFleets.cohort("2021-07-01", 100))));
        LifecycleResult result = Lifecycle.of(plan);
        MaterialBalance gold = result.materials(new YearSpan(2025, 2025)).stream()
                .filter(balance -> balance.material() == Material.GOLD)
                .findFirst()
                .orElseThrow();
        // 12 % of 20 kg are boards with 155 g/t of gold; 80 % go to a shredder, of which 25.6 % · 95 % come back.
        assertThat(gold.in()).isCloseTo(result.exits(2025) * 20 * 0.12 * 1_800 / 11_600_000, TINY);
        assertThat(gold.recovered()).isCloseTo(gold.in() * 0.8 * 0.256 * 0.95, TINY);
    }

    @Test
    void exitsFollowTheAgeAtTheEndOfEachYear() {
        DeviceType type = TestFleets.type("srv", 5, 3);
        Plan plan = TestFleets.plan(
                2025,
                List.of(type),
                List.of(TestFleets.fleet("web", "fra", "srv", TestFleets.cohort("2021-07-02", 100))));
        LifecycleResult result = Lifecycle.of(plan);
        Weibull life = Weibull.ofMean(Years.of(5), 3);
        // From 2 July 2021 to 1 January 2025 there are 1,279 days, to 1 January 2026 there are 1,644.
        double expected = 100 * (life.at(1_279 / 365.25) - life.at(1_644 / 365.25));
        assertThat(result.exits(2025)).isCloseTo(expected, TINY);
        assertThat(result.stock(2025)).isCloseTo(100 * life.at(1_644 / 365.25), TINY);
    }

    @Test
    void amortisationSumsToTheEmbodiedCarbon() {
        Random random = new Random(14);
        for (int round = 0; round < 200; round++) {
            LocalDate purchased =
                    LocalDate.of(2010 + random.nextInt(20), 1 + random.nextInt(12), 1 + random.nextInt(28));
            EmbodiedSchedule schedule = new EmbodiedSchedule(purchased, Years.of(0.25 + 12 * random.nextDouble()));
            double amortised = 0;
            double acquired = 0;
            for (int year = purchased.getYear() - 1; year <= schedule.lastYear() + 1; year++) {
                assertThat(schedule.amortised(year)).isBetween(0.0, 1.0);
                amortised += schedule.amortised(year);
                acquired += schedule.acquired(year);
            }
            assertThat(amortised).isCloseTo(1, within(1e-12));
            assertThat(acquired).isEqualTo(1);
            assertThat(schedule.amortised(schedule.lastYear() + 1)).isZero();
        }
    }

    @Test
    void halfTheLifeIsTwiceTheYearlyRate() {
        LocalDate purchased = LocalDate.of(2024, 1, 1);
        double six = new EmbodiedSchedule(purchased, Years.of(6)).amortised(2025);
        double three = new EmbodiedSchedule(purchased, Years.of(3)).amortised(2025);
        assertThat(three).isCloseTo(2 * six, within(1e-12));
    }

    @Test
    void acquiredCountsWholeInTheYearOfPurchaseAndAmortisedOverTheLife() {
        Plan plan = TestFleets.plan(
                2025,
                List.of(TestFleets.type("srv", 4, 3)),
                List.of(TestFleets.fleet(
                        "web",
                        "fra",
                        "srv",
                        TestFleets.cohort("2025-01-01", 10),
                        TestFleets.cohort("2023-01-01", 30))));
        LifecycleResult result = Lifecycle.of(plan);
        assertThat(result.acquiredKilograms(2025)).isEqualTo(10_000);
        assertThat(result.acquiredKilograms(2023)).isEqualTo(30_000);
        // 365 of 4 · 365.25 days, for forty servers of 1,000 kg.
        assertThat(result.amortisedKilograms(2025)).isCloseTo(40_000 * 365 / 1_461.0, within(1e-6));
        Figure amortised = figure(result, "embodied.servers.amortised", Optional.empty());
        assertThat(amortised.range().orElseThrow().low()).isCloseTo(32_000 * 365 / 1_461.0, within(1e-6));
        assertThat(amortised.range().orElseThrow().high()).isCloseTo(60_000 * 365 / 1_461.0, within(1e-6));
    }

    @Test
    void sitesSumToTheTotal() {
        LifecycleResult result = Lifecycle.of(randomPlan(new Random(15)));
        for (String key :
                List.of("embodied.servers.acquired", "embodied.servers.amortised", "ewaste.mass", "ewaste.leaving")) {
            double sum = figure(result, key, Optional.of("fra")).value().orElseThrow()
                    + figure(result, key, Optional.of("ohio")).value().orElseThrow();
            double total = figure(result, key, Optional.empty()).value().orElseThrow();
            assertThat(sum).isCloseTo(total, within(1e-9 * (1 + total)));
        }
    }

    @Test
    void theEffectsOfTheInputsSumToTheFigure() {
        LifecycleResult result = Lifecycle.of(randomPlan(new Random(16)));
        for (Figure figure : result.figures()) {
            double effects = figure.derivation().inputs().stream()
                    .mapToDouble(input -> input.effect().orElse(0))
                    .sum();
            assertThat(effects).isCloseTo(figure.value().orElseThrow(), within(1e-6));
        }
    }

    @Test
    void missingIsNotZero() {
        Plan plan = TestFleets.plan(
                2025,
                List.of(TestFleets.unknown("mystery")),
                List.of(TestFleets.fleet("web", "fra", "mystery", TestFleets.cohort("2025-03-01", 10))));
        LifecycleResult result = Lifecycle.of(plan);
        assertThat(figure(result, "ewaste.mass", Optional.empty()).value()).isEmpty();
        assertThat(figure(result, "embodied.servers.acquired", Optional.empty()).value())
                .isEmpty();
        assertThat(figure(result, "ewaste.mass", Optional.of("ohio")).value()).hasValue(0);
        assertThat(result.findings()).extracting(Finding::code).contains("no-mass", "no-embodied-claim");
    }

    @Test
    void aFigureSaysWhatShareItCovers() {
        Plan plan = TestFleets.plan(
                2025,
                List.of(TestFleets.type("srv", 5, 3), TestFleets.unknown("mystery")),
                List.of(
                        TestFleets.fleet("a", "fra", "srv", TestFleets.cohort("2022-03-01", 30)),
                        TestFleets.fleet("b", "fra", "mystery", TestFleets.cohort("2022-03-01", 10))));
        Figure mass = figure(Lifecycle.of(plan), "ewaste.mass", Optional.empty());
        assertThat(mass.notes()).containsExactly("Covers 30 of 40 servers (75 %); the others have no mass.");
        assertThat(mass.value().orElseThrow()).isPositive();
    }

    @Test
    void thePlanSaysWhereMachinesGo() {
        Plan plan = TestFleets.plan(
                2025,
                List.of(TestFleets.type("srv", 4, 3)),
                List.of(TestFleets.fleet("web", "fra", "srv", TestFleets.cohort("2021-07-01", 100))));
        Figure assumed = figure(Lifecycle.of(plan), "ewaste.mass", Optional.empty());
        assertThat(assumed.basis().defaults()).isEqualTo(1);
        assertThat(Lifecycle.of(plan).findings()).extracting(Finding::code).contains("default-routes");
        LifecycleResult stated = Lifecycle.of(Plan.ROUTES.with(plan, Optional.of(ALL_ROUTES)));
        Figure waste = figure(stated, "ewaste.mass", Optional.empty());
        assertThat(waste.basis().defaults()).isZero();
        assertThat(waste.value().orElseThrow()).isCloseTo(assumed.value().orElseThrow() * 0.65, TINY);
        assertThat(stated.findings()).extracting(Finding::code).doesNotContain("default-routes");
    }

    @Test
    void routesThatDoNotMakeUpTheWholeAreRefused() {
        assertThatThrownBy(() -> RouteShares.of(Map.of(Route.RESALE, 0.5)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("50");
    }

    @Test
    void serversBoughtAndThoseExpectedInServiceAreToldApart() {
        // 40 servers of a mean life of 4 years, bought 6 years ago: not all can be left.
        Plan old = TestFleets.plan(
                2025,
                List.of(TestFleets.type("t", 4, 3)),
                List.of(TestFleets.fleet("f", "fra", "t", TestFleets.cohort("2019-01-01", 40))));
        LifecycleResult result = Lifecycle.of(old);

        assertThat(result.bought(2025)).isEqualTo(40);
        assertThat(result.bought(2018)).isZero();
        assertThat(result.stock(2025)).isLessThan(39.5);
        assertThat(result.findings())
                .filteredOn(finding -> finding.code().equals("bought-and-gone"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith(String.format(
                                Locale.ROOT, "Of 40 servers bought, %.0f are expected", result.stock(2025)))
                        .contains("end of 2025", "energy is modelled for all"));
    }

    @Test
    void anEmptyPlanHasAnEmptyLifecycle() {
        LifecycleResult result = Lifecycle.of(Plan.empty("Empty", 2025));
        assertThat(result.figures())
                .allSatisfy(figure -> assertThat(figure.value()).hasValue(0));
        assertThat(result.years()).isEqualTo(new YearSpan(2025, 2037));
        assertThat(result.links(result.years())).isEmpty();
    }
}
