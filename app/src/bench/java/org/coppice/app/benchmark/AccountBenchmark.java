package org.coppice.app.benchmark;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.account.Scope2;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Ratio;
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

/**
 * The accounts of a site-year of hours whose flows are known: both editions of Scope 2, the CFE score in all variants, instruments
 * allocated under all rule sets. Asked for: well under 1 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class AccountBenchmark {
    private final Plan plan = hourly(SamplePlan.load("two-sites"));
    private final List<Ledger> flows =
            List.of(Simulator.flows(plan, plan.sites().get(0), SeriesSource.NONE));

    private static Plan hourly(Plan sample) {
        Plan plan = Plan.STEP_MINUTES.with(
                Plan.SITES.with(sample, List.of(sample.sites().get(0))), 60);
        String site = plan.sites().get(0).id();
        String market = plan.sites().get(0).market();
        LocalDate from = LocalDate.of(plan.year(), 1, 1);
        List<org.coppice.model.plan.energy.EnergyContract> contracts = new java.util.ArrayList<>(plan.contracts());
        contracts.add(new Certificates(
                "benchmark-certificates",
                "Certificates",
                from,
                Optional.empty(),
                market,
                Optional.of(site),
                Technology.WIND,
                plan.year(),
                Energy.ofMegawattHours(100),
                CarbonIntensity.ZERO,
                true));
        contracts.add(new GreenTariff(
                "benchmark-tariff",
                "Tariff",
                site,
                from,
                Optional.empty(),
                Ratio.of(0.2),
                Technology.HYDRO,
                CarbonIntensity.ZERO,
                market,
                "",
                true,
                true,
                false));
        return Plan.CONTRACTS.with(plan, contracts);
    }

    /** Allocation, Scope 2 of 2015 and of the draft, location-based beside each, and the CFE score. */
    @Benchmark
    public double accounts() {
        Ledger ledger = Simulator.allocate(plan, flows).ledgers().get(0);
        double annual = grams(Scope2.of(plan, ledger));
        double hourly = grams(Scope2.of(plan, ledger, RuleSet.SCOPE2_2025_DRAFT));
        HourlyMatching matching = HourlyMatching.of(plan, ledger);
        return annual
                + hourly
                + matching.score().orElse(0)
                + matching.contracted().orElse(0)
                + matching.withStorage().orElse(0)
                + matching.volumetric().orElse(0);
    }

    private static double grams(Scope2 scope2) {
        return scope2.market().map(carbon -> carbon.kilograms() * 1e3).orElse(0.0);
    }
}
