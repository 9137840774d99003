package org.coppice.model.simulate.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coppice.model.simulate.TestPlans.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.coppice.model.performance.PowerCapProfile;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.simulate.ledger.Service;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final Offset<Double> EXACT = within(1e-6);

    private static Ledger simulate(Plan plan) {
        return Simulator.simulate(plan, plan.sites().get(0), SeriesSource.NONE);
    }

    private static double kwh(Ledger ledger, Portion.Kind kind) {
        return ledger.portions(kind).stream().mapToDouble(Portion::sum).sum();
    }

    private static List<String> codes(Ledger ledger) {
        return ledger.findings().stream().map(Finding::code).toList();
    }

    @Test
    void serversWithoutWorkDrawTheirIdlePower() {
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 3, 0)));
        assertThat(ledger.sum(LedgerColumn.IT)).isCloseTo(3 * 1.0 * HOURS, EXACT);
        assertThat(kwh(ledger, Portion.Kind.IDLE)).isCloseTo(3.0 * HOURS, EXACT);
    }

    @Test
    void baseUseMovesServersAlongTheirCurve() {
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 3, 0.25)));
        // P(0.25) = 1 + 0.25 · 4 = 2 kW
        assertThat(ledger.sum(LedgerColumn.IT)).isCloseTo(3 * 2.0 * HOURS, EXACT);
        assertThat(kwh(ledger, Portion.Kind.BASE_USE)).isCloseTo(3.0 * HOURS, EXACT);
    }

    @Test
    void serversCountFromTheDayTheyAreBought() {
        Fleet fleet =
                Fleet.COHORTS.with(fleet("f", "a", "t", 1, 0), List.of(new Cohort(LocalDate.of(2025, 12, 31), 10)));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet));
        assertThat(ledger.sum(LedgerColumn.IT)).isCloseTo(10 * 24, EXACT);
        assertThat(ledger.monthly(LedgerColumn.IT)[11]).isCloseTo(10 * 24, EXACT);
    }

    @Test
    void aTrainingRunLastsFlopOverServersPeakAndMfu() {
        // 4 servers · 1e15 FLOP/s · 0.5 · 3600 s = 7.2e18 FLOP an hour; 7.2e20 FLOP take 100 h
        Ledger ledger =
                simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 10, 0), training("f", 7.2e20, 4, 0.5)));
        // P(0.9) = 1 + 0.9 · 4 = 4.6 kW
        assertThat(kwh(ledger, Portion.Kind.WORKLOAD)).isCloseTo(4 * 4.6 * 100, EXACT);
        assertThat(ledger.column(LedgerColumn.IT)[99]).isCloseTo(4 * 4.6 + 6, EXACT);
        assertThat(ledger.column(LedgerColumn.IT)[100]).isCloseTo(10, EXACT);
        assertThat(ledger.findService("training").orElseThrow().unmet()).isZero();
    }

    @Test
    void aRunOnFewerServersThanItWantsTakesLonger() {
        Ledger ledger =
                simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 2, 0), training("f", 7.2e20, 4, 0.5)));
        assertThat(kwh(ledger, Portion.Kind.WORKLOAD)).isCloseTo(2 * 4.6 * 200, EXACT);
    }

    @Test
    void aRunOfAnEarlierYearHasDoneItsShareByNewYear() {
        Training training = Training.FROM.with(training("f", 7.2e20, 4, 0.5), LocalDate.of(2024, 12, 30));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 10, 0), training));
        // 48 of its 100 hours lie in 2024
        assertThat(kwh(ledger, Portion.Kind.WORKLOAD)).isCloseTo(4 * 4.6 * 52, EXACT);
    }

    @Test
    void whatARunCannotFinishInTheYearGoesOn() {
        Ledger ledger =
                simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 4, 0), training("f", 7.2e22, 4, 0.5)));
        assertThat(ledger.findService("training").orElseThrow().done()).isCloseTo(7.2e18 * HOURS, within(1e12));
        assertThat(codes(ledger)).contains("work-goes-on").doesNotContain("unmet-work");
    }

    @Test
    void whatARunThatEndsAtNewYearCannotFinishIsLeftUndone() {
        Training training = Training.TO.with(training("f", 7.2e22, 4, 0.5), Optional.of(LocalDate.of(2026, 1, 1)));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet("f", "a", "t", 4, 0), training));
        assertThat(codes(ledger)).contains("unmet-work").doesNotContain("work-goes-on");
    }

    @Test
    void aPowerCapWithAMeasuredProfileLengthensARun() {
        DeviceType type = DeviceType.CAP_PROFILE.with(
                type("t", 1, 5),
                Optional.of(Sourced.stated(new PowerCapProfile(
                        List.of(new PowerCapProfile.Point(1, 1), new PowerCapProfile.Point(0.5, 1.25))))));
        Fleet fleet = Fleet.POWER_CAP.with(fleet("f", "a", "t", 4, 0), Optional.of(Power.ofKilowatts(2.3)));
        Ledger ledger = simulate(plan(site("a"), type, fleet, training("f", 7.2e20, 4, 0.5)));
        // cap 2.3 of 4.6 kW is one half: 125 h at 2.3 kW
        assertThat(kwh(ledger, Portion.Kind.WORKLOAD)).isCloseTo(4 * 2.3 * 125, EXACT);
        assertThat(ledger.findService("training").orElseThrow().slowdown()).isEqualTo(1.25);
    }

    @Test
    void withoutAProfileTheCapIsSolvedForTheClock() {
        Fleet fleet = Fleet.POWER_CAP.with(fleet("f", "a", "t", 4, 0), Optional.of(Power.ofKilowatts(1.9)));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet, training("f", 7.2e20, 4, 0.5)));
        // P = 1 + 3.6·f² = 1.9 gives f = 0.5, so time doubles
        assertThat(ledger.findService("training").orElseThrow().slowdown()).isCloseTo(2, EXACT);
        assertThat(kwh(ledger, Portion.Kind.WORKLOAD)).isCloseTo(4 * 1.9 * 200, EXACT);
        assertThat(codes(ledger)).contains("cap-estimated");
    }

    @Test
    void aCapBelowIdleLetsNoWorkBeDone() {
        Fleet fleet = Fleet.POWER_CAP.with(fleet("f", "a", "t", 4, 0.2), Optional.of(Power.ofKilowatts(0.8)));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet, training("f", 7.2e20, 4, 0.5)));
        assertThat(ledger.findService("training").orElseThrow().done()).isZero();
        assertThat(ledger.sum(LedgerColumn.IT)).isCloseTo(4 * 0.8 * HOURS, EXACT);
        assertThat(codes(ledger)).contains("cap-below-idle", "unmet-base-use");
    }

    @Test
    void aCapBelowIdleLetsNoWorkBeDoneEvenWhereAProfileWasMeasured() {
        DeviceType type = DeviceType.CAP_PROFILE.with(
                type("t", 1, 5),
                Optional.of(Sourced.stated(new PowerCapProfile(
                        List.of(new PowerCapProfile.Point(1, 1), new PowerCapProfile.Point(0.5, 1.25))))));
        Fleet fleet = Fleet.POWER_CAP.with(fleet("f", "a", "t", 4, 0), Optional.of(Power.ofKilowatts(0.8)));
        Ledger ledger = simulate(plan(site("a"), type, fleet, training("f", 7.2e20, 4, 0.5)));
        assertThat(ledger.findService("training").orElseThrow().done()).isZero();
    }

    @Test
    void aServiceKeepsAsManyServersBusyAsItsTokensNeed() {
        // 8 instances · 1,000 tokens/s a server; 16,000 tokens/s need 2 servers
        Ledger ledger = simulate(
                plan(site("a"), type("t", 1, 12), fleet("f", "a", "t", 5, 0), inference("f", 16_000 * 86_400.0)));
        // a busy server: 8 · 0.58 kW · (1 + 25/58) = 6.64 kW
        assertThat(kwh(ledger, Portion.Kind.WORKLOAD)).isCloseTo(2 * 6.64 * HOURS, within(1e-5));
        assertThat(kwh(ledger, Portion.Kind.IDLE)).isCloseTo(3.0 * HOURS, within(1e-5));
        assertThat(ledger.findService("inference").orElseThrow().done())
                .isCloseTo(16_000 * 86_400.0 * 365, within(1e4));
    }

    @Test
    void theShapeOfAServiceKeepsItsTokens() {
        double[] day = new double[24];
        for (int hour = 8; hour < 20; hour++) {
            day[hour] = 3;
        }
        Inference inference = Inference.SHAPE.with(inference("f", 8_000 * 86_400.0), Profile.daily(day));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 12), fleet("f", "a", "t", 5, 0), inference));
        assertThat(ledger.findService("inference").orElseThrow().done()).isCloseTo(8_000 * 86_400.0 * 365, within(1e4));
        assertThat(ledger.column(LedgerColumn.IT)[12]).isCloseTo(2 * 6.64 + 3, EXACT);
        assertThat(ledger.column(LedgerColumn.IT)[0]).isCloseTo(5, EXACT);
    }

    @Test
    void tokensBeyondTheFleetAreLeftUndoneAndSaidSo() {
        Ledger ledger = simulate(
                plan(site("a"), type("t", 1, 12), fleet("f", "a", "t", 1, 0), inference("f", 16_000 * 86_400.0)));
        Service service = ledger.findService("inference").orElseThrow();
        assertThat(service.unmet()).isCloseTo(service.asked() / 2, within(1e4));
        assertThat(codes(ledger)).contains("unmet-work");
    }

    @Test
    void aMissedLatencyIsSaid() {
        Inference inference = Inference.LATENCY_OBJECTIVE.with(inference("f", 1e6), Optional.of(Seconds.ofMillis(10)));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 12), fleet("f", "a", "t", 1, 0), inference));
        assertThat(ledger.findings())
                .filteredOn(finding -> finding.code().equals("latency-missed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("A token takes 20.0 ms, more than the objective of 10.0 ms."));
    }

    @Test
    void energyIsMissingNotZeroWhereAPointDoesNotExist() {
        Inference inference = Inference.POINT.with(inference("f", 1e6), "fp4");
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 12), fleet("f", "a", "t", 1, 0), inference));
        assertThat(ledger.sum(LedgerColumn.IT)).isNaN();
        assertThat(codes(ledger)).contains("no-operating-point");
    }

    @Test
    void energyIsMissingWhereTheDeviceTypeIsNotInThePlan() {
        Ledger ledger = simulate(plan(site("a"), fleet("f", "a", "gone", 1, 0)));
        assertThat(ledger.sum(LedgerColumn.LOAD)).isNaN();
        assertThat(codes(ledger)).contains("no-device-type");
    }

    @Test
    void batchJobsShareTheServersThatNoRunHas() {
        Ledger ledger = simulate(plan(
                site("a"),
                type("t", 1, 5),
                fleet("f", "a", "t", 10, 0.1),
                training("f", 7.2e18 * HOURS, 4, 0.5),
                batch("f", 0.3)));
        // 6 servers are free: base 0.1·6 + batch 0.3·10 = 3.6, so u = 0.6 and P = 1 + 0.6·4 = 3.4 kW
        assertThat(ledger.sum(LedgerColumn.IT)).isCloseTo((4 * 4.6 + 6 * 3.4) * HOURS, within(1e-4));
        // the dynamic 6·2.4 kW goes to base and batch by their work, 0.6 to 3
        assertThat(kwh(ledger, Portion.Kind.BASE_USE)).isCloseTo(6 * 2.4 * 0.6 / 3.6 * HOURS, within(1e-4));
    }

    @Test
    void aCappedFleetLeavesBatchWorkUndone() {
        Fleet fleet = Fleet.POWER_CAP.with(fleet("f", "a", "t", 10, 0), Optional.of(Power.ofKilowatts(2)));
        Ledger ledger = simulate(plan(site("a"), type("t", 1, 5), fleet, batch("f", 0.75)));
        // P = 1 + 4·f² = 2 gives f = 0.5: half of the uncapped work at most
        Service service = ledger.findService("batch").orElseThrow();
        assertThat(service.done()).isCloseTo(10 * 0.5 * HOURS, EXACT);
        assertThat(service.asked()).isCloseTo(10 * 0.75 * HOURS, EXACT);
        assertThat(ledger.sum(LedgerColumn.IT)).isCloseTo(10 * 2.0 * HOURS, EXACT);
    }
}
