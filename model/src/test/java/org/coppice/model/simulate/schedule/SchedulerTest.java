package org.coppice.model.simulate.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.NEW_YEAR;
import static org.coppice.model.simulate.TestPlans.fleet;
import static org.coppice.model.simulate.TestPlans.grid;
import static org.coppice.model.simulate.TestPlans.plan;
import static org.coppice.model.simulate.TestPlans.ppa;
import static org.coppice.model.simulate.TestPlans.site;
import static org.coppice.model.simulate.TestPlans.training;
import static org.coppice.model.simulate.TestPlans.type;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Due;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Currencies;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.reference.Factor;
import org.coppice.model.schedule.Policy;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.study.Assessment;
import org.coppice.model.tariff.DemandCharge;
import org.coppice.model.tariff.EnergyCharge;
import org.coppice.model.tariff.Tariff;
import org.coppice.model.time.Profile;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/**
 * Ten servers of 1 to 3 kW, PUE 1.5, the grid at 100 g from 0 to 12 and at 500 g from 12 to 24 h. A fully used server adds 2 kW, so
 * work of so many servers draws 10 + 2·work kW.
 */
class SchedulerTest {
    private static final int DAYS = 365;

    private static Factor halves() {
        return grid(hour -> hour < 12 ? 100 : 500);
    }

    private static Batch batch(double load, Follows follows, Due due, double hours, double share) {
        return new Batch(
                "batch",
                "Batch",
                "fleet",
                NEW_YEAR,
                Optional.empty(),
                Profile.constant(load),
                true,
                Optional.of(follows),
                due,
                hours,
                Ratio.of(share),
                Optional.empty(),
                List.of(),
                Ratio.ZERO);
    }

    private static Training run(double hours, int servers, double wait, boolean interruptible) {
        // 1 PFLOP/s at MFU 0.5 are 1.8e18 FLOP an hour and server.
        Training run = training("fleet", 1.8e18 * hours * servers, servers, 0.5);
        run = Training.FOLLOWS.with(run, Optional.of(Follows.CARBON));
        run = Training.WAIT_HOURS.with(run, wait);
        return Training.INTERRUPTIBLE.with(run, interruptible);
    }

    private static Ledger ledger(Object... more) {
        Plan plan = plan(type("type", 1, 3), fleet("fleet", "site", "type", 10, 0));
        if (Arrays.stream(more).noneMatch(Site.class::isInstance)) {
            plan = TestPlans.with(plan, site("site"));
        }
        for (Object record : more) {
            plan = TestPlans.with(plan, record);
        }
        return Simulator.simulate(plan, SeriesSource.NONE).ledgers().get(0);
    }

    private static double[] it(Ledger ledger) {
        return ledger.column(LedgerColumn.IT);
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void halfOfTheJobsMoveFromTheDirtyHalfOfTheDayToTheClean() {
        Ledger ledger = ledger(halves(), batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        // Work of 4: 6 in clean hours, 2 in dirty ones.
        assertThat(it(ledger)[3]).isCloseTo(10 + 2 * 6, within(1e-9));
        assertThat(it(ledger)[15]).isCloseTo(10 + 2 * 2, within(1e-9));
    }

    @Test
    void whatMovingSavesAndCostsIsInTheLedger() {
        ScheduleOutcome outcome = ledger(halves(), batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5))
                .schedule()
                .orElseThrow();
        // 2 servers · 2 kW · 1.5 · 12 h a day
        double moved = 2 * 2 * 1.5 * 12 * DAYS;
        assertThat(outcome.moved().kilowattHours()).isCloseTo(moved, within(1e-6));
        // 500 − 100 g a kWh
        assertThat(outcome.carbonSaved().kilograms()).isCloseTo(moved * 0.4, within(1e-6));
        assertThat(outcome.peakChange().kilowatts()).isCloseTo(2 * 2 * 1.5, within(1e-9));
    }

    @Test
    void figuresSayWhatMovedWhatItSavesAndWhatItCosts() {
        Plan plan = plan(
                site("site"),
                type("type", 1, 3),
                fleet("fleet", "site", "type", 10, 0),
                halves(),
                batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        Assessment assessment = Assessment.of(plan, "test", SeriesSource.NONE);
        double moved = 2 * 2 * 1.5 * 12 * DAYS;
        assertThat(figure(assessment, "schedule.moved", Optional.empty())).isCloseTo(moved, within(1e-6));
        assertThat(figure(assessment, "schedule.carbon-saved", Optional.empty()))
                .isCloseTo(moved * 0.4, within(1e-6));
        assertThat(figure(assessment, "schedule.peak-change", Optional.of("site")))
                .isCloseTo(6, within(1e-9));
        assertThat(figure(assessment, "schedule.delay", Optional.of("site"))).isPositive();

        Assessment still = Assessment.of(still(plan), "test", SeriesSource.NONE);
        assertThat(still.find("schedule.moved", Optional.empty())).isEmpty();
    }

    private static double figure(Assessment assessment, String key, Optional<String> site) {
        return assessment.find(key, site).orElseThrow().value().orElseThrow();
    }

    @Test
    void jobsWaitAsLongAsTheyMayAndNoLonger() {
        // What comes at 12 may wait until 6 at most, so 6 hours reach the clean ones only from 18 on.
        Ledger ledger = ledger(halves(), batch(0.3, Follows.CARBON, Due.WITHIN_HOURS, 6, 1));
        assertThat(it(ledger)[12]).as("runs at once").isCloseTo(10 + 2 * 3, within(1e-9));
        assertThat(it(ledger)[20]).as("waits for midnight").isCloseTo(10, within(1e-9));
        assertThat(ledger.schedule().orElseThrow().longestDelayHours()).isLessThanOrEqualTo(6);
    }

    @Test
    void aWaitThatIsNoWholeNumberOfStepsIsNotExceeded() {
        // What comes at 11 would wait until 12; one hour reaches the clean hour from 11 alone, an hour and a half not
        // from 10.
        Factor cleanAtNoon = grid(hour -> hour == 12 ? 100 : 500);
        Ledger ledger = ledger(cleanAtNoon, batch(0.1, Follows.CARBON, Due.WITHIN_HOURS, 1.5, 1));
        assertThat(it(ledger)[10]).as("runs at once").isCloseTo(10 + 2, within(1e-9));
        assertThat(it(ledger)[12]).as("its own and that of 11").isCloseTo(10 + 2 * 2, within(1e-9));
        assertThat(ledger.schedule().orElseThrow().longestDelayHours()).isEqualTo(1);
    }

    @Test
    void workGoesWhereItIsCleanestWithItsOverhead() {
        // A kWh of IT emits 400 · 2.0 = 800 g in the night and 500 · 1.2 = 600 g by day.
        double[] ratios = new double[24];
        Arrays.setAll(ratios, hour -> hour < 12 ? 2.0 : 1.2);
        Site site = Site.PUE.with(site("site"), Sourced.stated(Profile.daily(ratios)));
        Ledger ledger =
                ledger(site, grid(hour -> hour < 12 ? 400 : 500), batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        assertThat(it(ledger)[3]).isCloseTo(10 + 2 * 2, within(1e-9));
        assertThat(it(ledger)[15]).isCloseTo(10 + 2 * 6, within(1e-9));
        // 2 servers · 2 kW · 12 h a day, 200 g less
        assertThat(ledger.schedule().orElseThrow().carbonSaved().kilograms())
                .isCloseTo(2 * 2 * 12 * DAYS * 0.2, within(1e-6));
    }

    @Test
    void aRunThatHasNothingToDoInTheYearStaysWhereItIs() {
        Training over = Training.FROM.with(run(6, 4, 24, false), NEW_YEAR.minusYears(1));
        Training later = Training.FROM.with(run(6, 4, 24, false), NEW_YEAR.plusYears(1));
        for (Training run : List.of(over, later)) {
            for (Due due : Due.values()) {
                for (boolean pauses : new boolean[] {false, true}) {
                    Training flexible = Training.INTERRUPTIBLE.with(Training.DUE.with(run, due), pauses);
                    assertThat(ledger(halves(), flexible).schedule())
                            .as("%s from %s", due, run.from())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theServersOfTheFleetLimitWhatGathersInCleanHours() {
        Ledger ledger = ledger(halves(), batch(0.8, Follows.CARBON, Due.WITHIN_HOURS, 24, 1));
        for (double kwh : it(ledger)) {
            assertThat(kwh).isLessThanOrEqualTo(10 * 3 + 1e-9);
        }
        assertThat(it(ledger)[30]).isCloseTo(30, within(1e-9));
    }

    @Test
    void theGridConnectionLimitsItToo() {
        // 28.5 kW at PUE 1.5 are 19 kW of IT: work of 4.5, half a server more than before.
        Site site = Site.CONNECTION.with(site("site"), Optional.of(Power.ofKilowatts(28.5)));
        Ledger ledger = ledger(site, halves(), batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        for (double kwh : ledger.column(LedgerColumn.LOAD)) {
            assertThat(kwh).isLessThanOrEqualTo(28.5 + 1e-9);
        }
    }

    @Test
    void energyIsConservedWhereThePowerCurveIsStraight() {
        double before = ledger(halves(), TestPlans.batch("fleet", 0.4)).sum(LedgerColumn.LOAD);
        for (Due due : Due.values()) {
            Ledger ledger = ledger(halves(), batch(0.4, Follows.CARBON, due, 12, 0.7));
            assertThat(ledger.sum(LedgerColumn.LOAD)).as("%s", due).isCloseTo(before, within(1e-9 * before));
            assertThat(ledger.schedule()).as("%s", due).isPresent();
        }
    }

    @Test
    void aRunOnEndBeginsWhereItsWindowIsCleanest() {
        // Six hours from New Year's midnight are clean at once; from noon on they wait for the next midnight.
        assertThat(codes(ledger(halves(), run(6, 4, 24, false)))).contains("no-room-to-move");
        Ledger ledger = ledger(grid(hour -> hour < 12 ? 500 : 100), run(6, 4, 24, false));
        double busy = 4 * (1 + 2 * 0.9) + 6;
        assertThat(it(ledger)[0]).isCloseTo(10, within(1e-9));
        assertThat(Arrays.copyOfRange(it(ledger), 12, 18)).containsOnly(new double[] {busy}, within(1e-9));
        assertThat(it(ledger)[18]).isCloseTo(10, within(1e-9));
        assertThat(ledger.services().get(0).unmet()).isCloseTo(0, within(1e-3 * 1e18));
    }

    @Test
    void aRunThatMayPauseWorksInTheCleanHoursOnly() {
        // 18 hours of work, done by hour 18 + 24: the 12 clean hours of the first day, 6 of the second.
        Ledger ledger = ledger(halves(), run(18, 4, 24, true));
        double busy = 4 * (1 + 2 * 0.9) + 6;
        assertThat(Arrays.copyOfRange(it(ledger), 0, 12)).containsOnly(new double[] {busy}, within(1e-9));
        assertThat(Arrays.copyOfRange(it(ledger), 12, 24)).containsOnly(new double[] {10}, within(1e-9));
        assertThat(Arrays.copyOfRange(it(ledger), 24, 30)).containsOnly(new double[] {busy}, within(1e-9));
        assertThat(it(ledger)[31]).isCloseTo(10, within(1e-9));
    }

    @Test
    void aDeadlineWithoutRoomIsSaid() {
        assertThat(codes(ledger(halves(), run(18, 4, 0, true)))).contains("no-room-to-move");
    }

    @Test
    void workFollowsPrices() {
        double[] prices = new double[24];
        Arrays.setAll(prices, hour -> hour == 3 ? 0.05 : 0.25);
        GridContract contract = new GridContract(
                "contract",
                "Contract",
                "site",
                NEW_YEAR,
                Optional.empty(),
                Currencies.EUR,
                Profile.daily(prices),
                Profile.daily(prices),
                0,
                0,
                Optional.empty());
        Ledger ledger = ledger(contract, batch(0.1, Follows.PRICE, Due.WITHIN_HOURS, 23, 1));
        assertThat(it(ledger)[27]).as("ten servers at 3 o'clock").isCloseTo(30, within(1e-9));
        assertThat(ledger.schedule().orElseThrow().costSaved()).isPositive();
    }

    @Test
    void workFollowsTheSitesPlants() {
        double[] shape = new double[24];
        Arrays.setAll(shape, hour -> hour >= 10 && hour < 14 ? 0.8 : 0);
        Ppa solar = Ppa.CAPACITY_FACTOR.with(ppa("site", 100, 0.5, 0.05, Currencies.EUR), Profile.daily(shape));
        Ledger ledger = ledger(solar, batch(0.1, Follows.GENERATION, Due.SAME_DAY, 24, 1));
        assertThat(it(ledger)[12]).isCloseTo(10 + 2 * 2, within(1e-9));
        assertThat(it(ledger)[2] + it(ledger)[20]).isCloseTo(20 + 2, within(2.0 + 1e-9));
    }

    @Test
    void workNeverGoesWhereThePlantsDoNotCoverIt() {
        // At noon 20 kW are generated and (10 + 2 · 1) · 1.5 = 18 kW are used: 2 kW are left, 2 / 3 of a server.
        double[] shape = new double[24];
        Arrays.setAll(shape, hour -> hour == 12 ? 0.2 : 0);
        Ppa solar = Ppa.CAPACITY_FACTOR.with(ppa("site", 100, 0.5, 0.05, Currencies.EUR), Profile.daily(shape));
        Ledger ledger = ledger(solar, batch(0.1, Follows.GENERATION, Due.WITHIN_HOURS, 24, 1));
        assertThat(ledger.column(LedgerColumn.LOAD)[36]).isCloseTo(20, within(1e-9));
        assertThat(it(ledger)[35] + it(ledger)[34])
                .as("the earlier hours give")
                .isCloseTo(24 - 4 / 3.0, within(4 / 3.0));
    }

    @Test
    void everyRuleKeepsTheWorkAndNeverRaisesItsSignal() {
        double[] course = new Random(5).doubles(24, 50, 600).toArray();
        Factor grid = grid(hour -> course[hour]);
        for (Policy policy : Policy.values()) {
            List<Workload> works = policy == Policy.LOWEST_WINDOW
                    ? List.of(Training.POLICY.with(run(30, 4, 72, true), Optional.of(policy)))
                    : List.of(
                            Batch.POLICY.with(
                                    batch(0.3, Follows.CARBON, Due.WITHIN_HOURS, 10, 0.8), Optional.of(policy)),
                            Training.POLICY.with(run(30, 4, 72, true), Optional.of(policy)));
            for (Workload work : works) {
                Plan moving = plan(site("site"), type("type", 1, 3), fleet("fleet", "site", "type", 10, 0), grid, work);
                Ledger after = simulated(moving);
                Ledger before = simulated(still(moving));
                assertThat(after.services().get(0).done())
                        .as("%s", policy)
                        .isCloseTo(
                                before.services().get(0).done(),
                                within(1e-9 * before.services().get(0).asked()));
                assertThat(signal(after, course))
                        .as("%s", policy)
                        .isLessThanOrEqualTo(signal(before, course) * (1 + 1e-12));
                assertThat(after.schedule().isPresent())
                        .as("%s of %s", policy, work.name())
                        .isEqualTo(policy != Policy.NO_WAIT && signal(after, course) < signal(before, course));
            }
        }
    }

    @Test
    void movingNeverRaisesTheCarbonOfTheSiteWhateverItsOverhead() {
        for (int seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            double[] intensity = random.doubles(24, 50, 600).toArray();
            double[] ratios = random.doubles(24, 1.05, 2).toArray();
            Site site = Site.PUE.with(site("site"), Sourced.stated(Profile.daily(ratios)));
            Due due = Due.values()[seed % Due.values().length];
            Plan moving = plan(
                    site,
                    type("type", 1, 3),
                    fleet("fleet", "site", "type", 10, 0),
                    grid(hour -> intensity[hour]),
                    batch(0.3, Follows.CARBON, due, 10, 0.8));
            Ledger after = simulated(moving);
            ScheduleOutcome outcome = after.schedule().orElseThrow();
            assertThat(outcome.carbonSaved().kilograms()).as("seed %d", seed).isPositive();
            assertThat(after.services().get(0).done())
                    .as("seed %d", seed)
                    .isCloseTo(simulated(still(moving)).services().get(0).done(), within(1e-6));
        }
    }

    private static Ledger simulated(Plan plan) {
        return Simulator.simulate(plan, SeriesSource.NONE).ledgers().get(0);
    }

    private static double signal(Ledger ledger, double[] course) {
        double sum = 0;
        for (int i = 0; i < TestPlans.HOURS; i++) {
            sum += it(ledger)[i] * course[i % 24];
        }
        return sum;
    }

    /** Servers that draw 0.4 kW more for a half, and 3.6 kW more for each share beyond. */
    private static DeviceType convex() {
        return DeviceType.POWER.with(
                type("type", 1, 3), Sourced.stated(PowerCurve.of(new double[] {0, 0.5, 1}, new double[] {1, 1.2, 3})));
    }

    @Test
    void whereFullServersDrawMoreAPartMovesIfNotAll() {
        // All of it at 80 % would take 12.8 kW above idling in clean hours instead of 1.6 all day: 5,120 g an hour for
        // 1,440.
        // A quarter: 50 % and 30 %, 2.0 · 400 + 1.2 · 500 = 1,400 < 1.6 · 900 = 1,440.
        Ledger ledger =
                ledger(convex(), grid(hour -> hour < 12 ? 400 : 500), batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 1));
        assertThat(it(ledger)[3]).isCloseTo(10 + 2.0, within(1e-9));
        assertThat(it(ledger)[15]).isCloseTo(10 + 1.2, within(1e-9));
        assertThat(codes(ledger)).contains("work-moved");
    }

    @Test
    void whereNoPartWouldGainThatIsTheReasonNotALackOfRoom() {
        // At 50 % the next share costs nine times what it saves elsewhere.
        Ledger ledger = ledger(
                convex(), grid(hour -> hour < 12 ? 400 : 500), batch(0.5, Follows.CARBON, Due.SAME_DAY, 24, 0.2));
        assertThat(codes(ledger)).contains("no-gain-from-moving").doesNotContain("no-room-to-move");
        assertThat(it(ledger)[3]).isCloseTo(10 + 2.0, within(1e-9));
    }

    @Test
    void aRuleThatPausesIsNotUsedForARunThatMayNot() {
        Training run = Training.POLICY.with(run(6, 4, 24, false), Optional.of(Policy.ECOVISOR));
        Ledger ledger = ledger(halves(), run);
        assertThat(codes(ledger)).contains("may-not-pause");
        assertThat(ledger.schedule()).isEmpty();
    }

    @Test
    void jobsOfAnyLengthHaveNoLowestWindow() {
        Batch batch = TestPlans.batch("fleet", 0.4);
        assertThatThrownBy(() -> Batch.POLICY.withText(batch, "lowest window"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("whose length is known");
    }

    @Test
    void carbonSavedIsTheDifferenceOfScope2WithAndWithoutMoving() {
        Plan moving = plan(
                site("site"),
                type("type", 1, 3),
                fleet("fleet", "site", "type", 10, 0),
                halves(),
                TestPlans.contract("site", 0.2),
                batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        Assessment after = Assessment.of(moving, "test", SeriesSource.NONE);
        Assessment before = Assessment.of(still(moving), "test", SeriesSource.NONE);
        double saved = figure(before, "scope2.location", Optional.empty())
                - figure(after, "scope2.location", Optional.empty());
        assertThat(saved).isPositive();
        assertThat(figure(after, "schedule.carbon-saved", Optional.empty())).isCloseTo(saved, within(1e-6));
    }

    @Test
    void costSavedIsTheDifferenceOfTheBillsWithTheHigherPeakInIt() {
        // Work goes to the clean half of the day, where a kWh costs the same; the peak rises by 6 kW, each 10 EUR a
        // month.
        GridContract contract = GridContract.TARIFF.with(
                TestPlans.contract("site", 0.2),
                Optional.of(
                        Tariff.of(EnergyCharge.flat(0.2)).withDemand(List.of(DemandCharge.flat("Demand", 60, 10)))));
        Plan moving = plan(
                site("site"),
                type("type", 1, 3),
                fleet("fleet", "site", "type", 10, 0),
                halves(),
                contract,
                batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        Assessment after = Assessment.of(moving, "test", SeriesSource.NONE);
        Assessment before = Assessment.of(still(moving), "test", SeriesSource.NONE);
        double saved = figure(before, "cost.electricity", Optional.empty())
                - figure(after, "cost.electricity", Optional.empty());
        assertThat(saved).isCloseTo(-6 * 10 * 12, within(1e-6));
        assertThat(figure(after, "schedule.cost-saved", Optional.empty())).isCloseTo(saved, within(1e-6));
    }

    @Test
    void aFlatOrMissingSignalMovesNothingAndIsSaid() {
        Ledger flat = ledger(grid(300), batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 1));
        assertThat(codes(flat)).contains("flat-signal");
        assertThat(flat.schedule()).isEmpty();
        assertThat(codes(ledger(batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 1))))
                .contains("no-signal");
        assertThat(codes(ledger(batch(0.4, Follows.PRICE, Due.SAME_DAY, 24, 1))))
                .contains("no-signal");
    }

    @Test
    void jobsThatMayNotWaitRunAtOnceAndTheContradictionIsSaid() {
        Batch batch = Batch.FLEXIBLE.with(batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 1), false);
        Ledger ledger = ledger(halves(), batch);
        assertThat(codes(ledger)).contains("may-not-wait");
        assertThat(ledger.schedule()).isEmpty();
    }

    @Test
    void onRandomPlansNoServerIsUsedTwiceNoWorkIsLostAndTheSignalNeverRises() {
        Random random = new Random(12);
        for (int trial = 0; trial < 15; trial++) {
            double[] course = random.doubles(24, 50, 600).toArray();
            Factor grid = grid(hour -> course[hour]);
            Batch jobs = batch(
                    0.1 + 0.5 * random.nextDouble(),
                    Follows.CARBON,
                    Due.values()[random.nextInt(4)],
                    random.nextInt(48),
                    random.nextDouble());
            Training run =
                    run(20 + random.nextInt(400), 1 + random.nextInt(8), random.nextInt(500), random.nextBoolean());
            Plan moving = plan(
                    site("site"),
                    type("type", 1, 3),
                    fleet("fleet", "site", "type", 10, 0.1 * random.nextDouble()),
                    grid,
                    run,
                    jobs,
                    TestPlans.inference("fleet", 2e9 * random.nextDouble()));
            Ledger after =
                    Simulator.simulate(moving, SeriesSource.NONE).ledgers().get(0);
            Ledger before = Simulator.simulate(still(moving), SeriesSource.NONE)
                    .ledgers()
                    .get(0);
            double signalBefore = 0;
            double signalAfter = 0;
            for (int i = 0; i < TestPlans.HOURS; i++) {
                assertThat(servers(after, i)).as("step %d", i).isLessThanOrEqualTo(10 * (1 + 1e-9));
                signalBefore += it(before)[i] * course[i % 24];
                signalAfter += it(after)[i] * course[i % 24];
            }
            for (Service service : before.services()) {
                assertThat(after.findService(service.workload()).orElseThrow().done())
                        .as("%s of trial %d", service.name(), trial)
                        .isGreaterThanOrEqualTo(service.done() * (1 - 1e-9));
            }
            boolean sameWork = before.services().stream()
                    .allMatch(service ->
                            after.findService(service.workload()).orElseThrow().done() <= service.done() * (1 + 1e-9));
            if (sameWork) {
                assertThat(signalAfter).isLessThanOrEqualTo(signalBefore * (1 + 1e-9));
            }
        }
    }

    /** Busy servers of a step: a run draws 2.8 kW, a serving server 8 · 0.58 · (1 + 25/58) kW, a full one 2 kW above idle. */
    private static double servers(Ledger ledger, int step) {
        double sum = 0;
        for (Portion portion : ledger.portions(Portion.Kind.WORKLOAD)) {
            double kw = portion.id().equals("training")
                    ? 2.8
                    : portion.id().equals("batch") ? 2 : 8 * 0.58 * (1 + 25 / 58.0);
            sum += portion.kwh()[step] / kw;
        }
        for (Portion portion : ledger.portions(Portion.Kind.BASE_USE)) {
            sum += portion.kwh()[step] / 2;
        }
        return sum;
    }

    private static Plan still(Plan plan) {
        for (Workload workload : plan.workloads()) {
            if (workload instanceof Batch batch) {
                plan = PlanTable.WORKLOADS.with(plan, Batch.FOLLOWS.with(batch, Optional.empty()));
            } else if (workload instanceof Training training) {
                plan = PlanTable.WORKLOADS.with(plan, Training.FOLLOWS.with(training, Optional.empty()));
            }
        }
        return plan;
    }

    @Test
    void readingsDoNotMoveUnderTheBaselineAndMoveByTheModelUnderAScenario() {
        Plan baseline = plan(
                site("site"),
                type("type", 1, 3),
                fleet("fleet", "site", "type", 10, 0),
                halves(),
                TestPlans.batch("fleet", 0.4),
                TestPlans.meter("it", "site", Meter.Measures.IT));
        Plan scenario = PlanTable.WORKLOADS.with(baseline, batch(0.4, Follows.CARBON, Due.SAME_DAY, 24, 0.5));
        double[] read = TestPlans.flat(20);
        Readings readings = TestPlans.hourly(read);
        SeriesSource source = ref -> Optional.of(readings);

        Ledger measured = Simulator.simulate(scenario, source).ledgers().get(0);
        assertThat(it(measured)).containsExactly(read);
        assertThat(codes(measured)).contains("metered-not-moved");
        assertThat(measured.schedule()).isEmpty();

        Ledger moved = Simulator.simulate(scenario, Optional.of(baseline), source)
                .ledgers()
                .get(0);
        // The model moves 2 servers of 2 kW; so do the readings.
        assertThat(it(moved)[3]).isCloseTo(24, within(1e-9));
        assertThat(it(moved)[15]).isCloseTo(16, within(1e-9));
        assertThat(moved.sum(LedgerColumn.IT)).isCloseTo(20.0 * TestPlans.HOURS, within(1e-6));
        assertThat(moved.schedule().orElseThrow().moved().kilowattHours())
                .isCloseTo(2 * 2 * 1.5 * 12 * DAYS, within(1e-6));
    }
}
