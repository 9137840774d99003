package org.coppice.model.simulate.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.plan;
import static org.coppice.model.simulate.TestPlans.site;
import static org.coppice.model.simulate.TestPlans.type;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.References;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.site.Site;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Due;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.TestPlans;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.source.Finding;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

/**
 * Two sites of ten servers of 1 to 3 kW and PUE 1.5 in one zone: home, where the grid is at 400 g all day, and there, where it is at
 * 600 g from 0 to 12 and at 100 g from 12 to 24 h. Jobs at home keep 4 servers busy; a quarter of them may move.
 */
class MovesBetweenSitesTest {
    private static final int DAYS = 365;

    private static Factor grid(String id, double[] hours) {
        Factor grid = TestPlans.grid(300);
        return new Factor(
                id,
                grid.kind(),
                grid.region(),
                id,
                grid.year(),
                grid.value(),
                grid.unit(),
                grid.boundary(),
                grid.signal(),
                grid.source(),
                Optional.empty(),
                Optional.of(Profile.daily(hours)));
    }

    private static double[] hours(double morning, double evening) {
        double[] hours = new double[24];
        Arrays.setAll(hours, hour -> hour < 12 ? morning : evening);
        return hours;
    }

    private static Site at(String id, String factor) {
        return Site.GRID_FACTOR.with(site(id), Optional.of(factor));
    }

    private static Batch jobs(Due due) {
        Batch jobs = Batch.FOLLOWS.with(TestPlans.batch("home-fleet", 0.4), Optional.of(Follows.CARBON));
        jobs = Batch.DUE.with(jobs, due);
        jobs = Batch.WAIT_HOURS.with(jobs, 0.0);
        jobs = Batch.SHARE.with(jobs, Ratio.of(0.25));
        return Batch.MAY_MOVE_TO.with(jobs, List.of("there-fleet"));
    }

    private static Plan twoSites(Batch jobs) {
        return plan(
                at("home", "home-grid"),
                at("there", "there-grid"),
                type("type", 1, 3),
                TestPlans.fleet("home-fleet", "home", "type", 10, 0),
                TestPlans.fleet("there-fleet", "there", "type", 10, 0),
                grid("home-grid", hours(400, 400)),
                grid("there-grid", hours(600, 100)),
                jobs);
    }

    private static Plan still(Plan plan, Batch jobs) {
        return PlanTable.WORKLOADS.with(plan, Batch.FOLLOWS.with(jobs, Optional.empty()));
    }

    private static List<Ledger> ledgers(Plan plan) {
        return Simulator.simulate(plan, SeriesSource.NONE).ledgers();
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    private static double[] it(Ledger ledger) {
        return ledger.column(LedgerColumn.IT);
    }

    @Test
    void jobsThatMayNotWaitMoveInTheirOwnHourToTheCleanerSite() {
        List<Ledger> ledgers = ledgers(twoSites(jobs(Due.WITHIN_HOURS)));
        // A quarter of 4 servers of 2 kW above idle, from 12 on.
        assertThat(it(ledgers.get(0))[9]).isCloseTo(10 + 2 * 4, within(1e-9));
        assertThat(it(ledgers.get(0))[15]).isCloseTo(10 + 2 * 3, within(1e-9));
        assertThat(it(ledgers.get(1))[9]).isCloseTo(10, within(1e-9));
        assertThat(it(ledgers.get(1))[15]).isCloseTo(10 + 2 * 1, within(1e-9));
    }

    @Test
    void jobsThatAreDueOnTheirDayMoveInTimeAndSpaceAtOnce() {
        List<Ledger> ledgers = ledgers(twoSites(jobs(Due.SAME_DAY)));
        // All of the quarter of the day, 24 server-hours, goes to the clean half there.
        double there = 0;
        for (int i = 0; i < 24; i++) {
            assertThat(it(ledgers.get(0))[i]).isCloseTo(10 + 2 * 3, within(1e-9));
            there += it(ledgers.get(1))[i] - 10;
            assertThat(i < 12 ? it(ledgers.get(1))[i] : 10).isCloseTo(10, within(1e-9));
        }
        assertThat(there).isCloseTo(2 * 24, within(1e-9));
    }

    @Test
    void bothLedgersShowWhatMoved() {
        Plan plan = twoSites(jobs(Due.WITHIN_HOURS));
        List<Ledger> ledgers = ledgers(plan);
        double kwh = 2 * 1.5 * 12 * DAYS;
        assertThat(ledgers.get(0).unmoved().orElseThrow().sent().kilowattHours())
                .isCloseTo(kwh, within(1e-6));
        assertThat(ledgers.get(0).unmoved().orElseThrow().received().kilowattHours())
                .isZero();
        assertThat(ledgers.get(1).unmoved().orElseThrow().received().kilowattHours())
                .isCloseTo(kwh, within(1e-6));
        assertThat(ledgers.get(1).unmoved().orElseThrow().sent().kilowattHours())
                .isCloseTo(0, within(1e-6));
        assertThat(ledgers.get(1).schedule().orElseThrow().meanDelayHours()).isZero();
        assertThat(codes(ledgers.get(0))).contains("work-moved-away");
        Portion guest = ledgers.get(1).portions(Portion.Kind.WORKLOAD).get(0);
        assertThat(guest.id()).isEqualTo("batch");
        assertThat(guest.sum() * 1.5).isCloseTo(kwh, within(1e-6));
        assertThat(ledgers.get(1).services())
                .as("the home fleet answers for it")
                .isEmpty();
        Service service = ledgers.get(0).services().get(0);
        assertThat(service.done()).isCloseTo(service.asked(), within(1e-6));
        assertThat(service.done()).isCloseTo(4.0 * TestPlans.HOURS, within(1e-6));

        Assessment assessment = Assessment.of(plan, "test", SeriesSource.NONE);
        assertThat(figure(assessment, "schedule.moved-away")).isCloseTo(kwh, within(1e-6));
        assertThat(figure(assessment, "schedule.moved-in")).isCloseTo(kwh, within(1e-6));
        // 400 − 100 g a kWh
        assertThat(figure(assessment, "schedule.carbon-saved")).isCloseTo(kwh * 0.3, within(1e-6));
    }

    private static double figure(Assessment assessment, String key) {
        return assessment.find(key, Optional.empty()).orElseThrow().value().orElseThrow();
    }

    @Test
    void whatAMoveCostsIsWorkThatIsDoneThere() {
        Batch jobs = Batch.TRANSFER_WORK.with(jobs(Due.WITHIN_HOURS), Ratio.of(0.1));
        assertThat(it(ledgers(twoSites(jobs)).get(1))[15]).isCloseTo(10 + 2 * 1.1, within(1e-9));
        // 100 g · 5 would be more than 400 g; a share of 1 doubles it at most, so raise the grid there instead.
        Plan dear = twoSites(Batch.TRANSFER_WORK.with(jobs, Ratio.of(0.5)));
        dear = TestPlans.with(dear, grid("there-grid", hours(600, 300)));
        assertThat(it(ledgers(dear).get(1))[15]).as("300 · 1.5 > 400").isCloseTo(10, within(1e-9));
    }

    @Test
    void theConnectionThereIsKept() {
        Plan plan = twoSites(jobs(Due.SAME_DAY));
        Site small = Site.CONNECTION.with(at("there", "there-grid"), Optional.of(Power.ofKilowatts(15 + 1.5)));
        List<Ledger> ledgers = ledgers(PlanTable.SITES.with(plan, small));
        for (double kwh : ledgers.get(1).column(LedgerColumn.LOAD)) {
            assertThat(kwh).isLessThanOrEqualTo(16.5 * (1 + 1e-9));
        }
        assertThat(it(ledgers.get(1))[15]).isCloseTo(11, within(1e-9));
    }

    @Test
    void fasterServersDoTheSameWorkOnFewer() {
        Plan plan = twoSites(jobs(Due.WITHIN_HOURS));
        var twice = org.coppice.model.plan.hardware.DeviceType.PEAK.with(
                type("twice", 1, 3),
                type("type", 1, 3)
                        .peak()
                        .map(peak -> org.coppice.model.source.Sourced.stated(new org.coppice.model.quantity.WorkRate(
                                2 * peak.value().flopPerSecond()))));
        plan = TestPlans.with(plan, twice);
        plan = TestPlans.with(plan, TestPlans.fleet("there-fleet", "there", "twice", 10, 0));
        List<Ledger> ledgers = ledgers(plan);
        assertThat(it(ledgers.get(0))[15]).isCloseTo(10 + 2 * 3, within(1e-9));
        assertThat(it(ledgers.get(1))[15]).isCloseTo(10 + 2 * 0.5, within(1e-9));
    }

    @Test
    void hoursAreThoseOfTheClockOfTheWorld() {
        // Two zones to the east, the clean half there begins at 10 o'clock at home.
        Plan plan = twoSites(jobs(Due.WITHIN_HOURS));
        plan = PlanTable.SITES.with(plan, Site.ZONE.with(at("home", "home-grid"), ZoneId.of("UTC")));
        plan = PlanTable.SITES.with(plan, Site.ZONE.with(at("there", "there-grid"), ZoneId.of("Etc/GMT-2")));
        List<Ledger> ledgers = ledgers(plan);
        assertThat(it(ledgers.get(0))[24 + 9]).isCloseTo(10 + 2 * 4, within(1e-9));
        assertThat(it(ledgers.get(0))[24 + 10]).isCloseTo(10 + 2 * 3, within(1e-9));
        assertThat(it(ledgers.get(1))[24 + 12]).isCloseTo(10 + 2 * 1, within(1e-9));
    }

    @Test
    void meteredSitesSendAndTakeNothingAndThatIsSaid() {
        Plan plan = TestPlans.with(twoSites(jobs(Due.SAME_DAY)), TestPlans.meter("it", "there", Meter.Measures.IT));
        List<Ledger> ledgers = ledgers(plan);
        assertThat(codes(ledgers.get(0))).contains("may-not-move-there");
        assertThat(ledgers.get(1).unmoved()).isEmpty();
    }

    @Test
    void aFleetThatIsNotThereIsABrokenReference() {
        Plan plan = twoSites(Batch.MAY_MOVE_TO.with(jobs(Due.SAME_DAY), List.of("there-fleet", "gone")));
        assertThat(References.list(plan).stream()
                        .filter(reference -> reference.field() == Batch.MAY_MOVE_TO && !reference.resolves(plan))
                        .map(References.Reference::targetId))
                .containsExactly("gone");
    }

    @Test
    void aSiteWithoutPartInItKeepsItsLedger() {
        Plan plan = TestPlans.with(twoSites(jobs(Due.SAME_DAY)), at("third", "home-grid"));
        Assessments assessments = new Assessments(SeriesSource.NONE);
        Assessment first = assessments.ofPlan(plan, "first");
        Plan changed = PlanTable.SITES.with(
                plan, Site.CONNECTION.with(at("there", "there-grid"), Optional.of(Power.ofKilowatts(16))));
        Assessment second = assessments.ofPlan(changed, "second");
        assertThat(second.ledgers().get(2).column(LedgerColumn.LOAD))
                .isSameAs(first.ledgers().get(2).column(LedgerColumn.LOAD));
        assertThat(second.ledgers().get(0).sum(LedgerColumn.LOAD))
                .as("home depends on what may go there")
                .isGreaterThan(first.ledgers().get(0).sum(LedgerColumn.LOAD));
        assertThat(assessments.ofPlan(plan, "again").ledgers().get(0).column(LedgerColumn.LOAD))
                .isSameAs(first.ledgers().get(0).column(LedgerColumn.LOAD));
    }

    @Test
    void onRandomPlansWorkIsConservedFleetsAreNotOverfullAndTheSignalNeverRises() {
        Random random = new Random(21);
        for (int trial = 0; trial < 25; trial++) {
            double[] here = random.doubles(24, 50, 600).toArray();
            double[] there = random.doubles(24, 50, 600).toArray();
            Batch jobs = jobs(Due.values()[random.nextInt(4)]);
            jobs = Batch.WAIT_HOURS.with(jobs, (double) random.nextInt(24));
            jobs = Batch.SHARE.with(jobs, Ratio.of(random.nextDouble()));
            jobs = Batch.TRANSFER_WORK.with(jobs, Ratio.of(0.2 * random.nextDouble()));
            Batch other = Batch.MAY_MOVE_TO.with(
                    Batch.FLEET.with(Batch.ID.with(jobs, "other"), "there-fleet"), List.of("home-fleet"));
            Plan plan = TestPlans.with(twoSites(jobs), other);
            plan = TestPlans.with(plan, grid("home-grid", here));
            plan = TestPlans.with(plan, grid("there-grid", there));
            double connection = 15 + 1.5 * 2 * (5 + 5 * random.nextDouble());
            for (String id : List.of("home", "there")) {
                plan = PlanTable.SITES.with(
                        plan, Site.CONNECTION.with(at(id, id + "-grid"), Optional.of(Power.ofKilowatts(connection))));
            }
            List<Ledger> after = ledgers(plan);
            List<Ledger> before = ledgers(still(still(plan, jobs), other));
            double carbonBefore = 0;
            double carbonAfter = 0;
            double sent = 0;
            double received = 0;
            for (int s = 0; s < 2; s++) {
                Service service = after.get(s).services().get(0);
                assertThat(service.done())
                        .as("trial %d", trial)
                        .isCloseTo(before.get(s).services().get(0).done(), within(1e-6));
                carbonBefore += carbon(before.get(s));
                carbonAfter += carbon(after.get(s));
                sent += after.get(s)
                        .unmoved()
                        .map(each -> each.sent().kilowattHours())
                        .orElse(0.0);
                received += after.get(s)
                        .unmoved()
                        .map(each -> each.received().kilowattHours())
                        .orElse(0.0);
                for (double kwh : after.get(s).column(LedgerColumn.LOAD)) {
                    assertThat(kwh).isLessThanOrEqualTo(connection * (1 + 1e-8));
                }
            }
            assertThat(carbonAfter).as("trial %d", trial).isLessThanOrEqualTo(carbonBefore * (1 + 1e-12));
            double extra = jobs.transferWork().value();
            assertThat(received).as("trial %d", trial).isCloseTo(sent * (1 + extra), within(1e-5));
            double kwhBefore =
                    before.get(0).sum(LedgerColumn.IT) + before.get(1).sum(LedgerColumn.IT);
            double kwhAfter = after.get(0).sum(LedgerColumn.IT) + after.get(1).sum(LedgerColumn.IT);
            assertThat(kwhAfter - sent * extra / 1.5).as("trial %d", trial).isCloseTo(kwhBefore, within(1e-5));
        }
    }

    private static double carbon(Ledger ledger) {
        double sum = 0;
        for (int i = 0; i < TestPlans.HOURS; i++) {
            sum += ledger.column(LedgerColumn.IMPORT)[i] * ledger.column(LedgerColumn.GRID_INTENSITY)[i];
        }
        return sum;
    }
}
