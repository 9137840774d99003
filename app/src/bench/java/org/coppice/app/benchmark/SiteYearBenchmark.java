package org.coppice.app.benchmark;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.coppice.model.account.Bill;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.Simulator;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One site through an hourly year: demand, roof, battery that shaves peaks, tariff with a demand charge and a ratchet, certificates;
 * then both editions of Scope 2, the CFE scores and the bill. Nothing is reused from one run to the next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SiteYearBenchmark {
    private static final String SITE = "cmh";
    private final Plan plan = columbus(Plan.STEP_MINUTES.with(SamplePlan.load("two-sites"), 60));

    private static Plan columbus(Plan sample) {
        Plan plan = Plan.SITES.with(
                sample,
                sample.sites().stream().filter(site -> site.id().equals(SITE)).toList());
        plan = Plan.FLEETS.with(
                plan,
                plan.fleets().stream()
                        .filter(fleet -> fleet.site().equals(SITE))
                        .toList());
        Set<String> fleets = plan.fleets().stream().map(Fleet::id).collect(Collectors.toSet());
        plan = Plan.WORKLOADS.with(
                plan,
                plan.workloads().stream()
                        .filter(work -> fleets.contains(work.fleet()))
                        .toList());
        plan = Plan.CONTRACTS.with(
                plan,
                plan.contracts().stream()
                        .filter(contract -> contract instanceof Certificates
                                || contract.supplies().stream().anyMatch(SITE::equals))
                        .toList());
        plan = Plan.METERS.with(plan, List.of());
        return Plan.SCENARIOS.with(plan, List.of());
    }

    /** Everything of one site-year. */
    @Benchmark
    public void year(Blackhole hole) {
        Ledger ledger = Simulator.simulate(plan, SeriesSource.NONE).ledgers().get(0);
        hole.consume(Scope2.of(plan, ledger, RuleSet.SCOPE2_2015));
        hole.consume(Scope2.of(plan, ledger, RuleSet.SCOPE2_2025_DRAFT));
        hole.consume(HourlyMatching.of(plan, ledger).score());
        hole.consume(Bill.of(plan, ledger));
    }
}
