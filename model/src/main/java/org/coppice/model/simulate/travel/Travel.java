package org.coppice.model.simulate.travel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Due;
import org.coppice.model.plan.workload.Flexibility;
import org.coppice.model.plan.workload.Follows;
import org.coppice.model.schedule.DayBlocks;
import org.coppice.model.schedule.Signal;
import org.coppice.model.schedule.SpaceTime;
import org.coppice.model.simulate.demand.BatchTask;
import org.coppice.model.simulate.demand.SiteMoves;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * Where the jobs of one workload run that may move to other fleets: the least Σ signal · work over all of them. Jobs that are due on
 * the same day move within it and between the fleets at once; others move in their own step only, and what stays waits at home by its
 * own rule. Work is counted in servers of the home fleet; another fleet does it on as many servers as their peaks say, and the work of
 * the move on top.
 */
final class Travel {
    private static final int ATTEMPTS = 5;
    private static final double ROUNDING = 1e-9;

    private final Batch batch;
    private final Flexibility flexibility;
    private final TravelFleet home;
    private final BatchTask task;
    private final List<Finding> findings;
    private final List<TravelGoal> goals = new ArrayList<>();
    private final Map<TravelFleet, SiteMoves.Arrival> arrivals = new LinkedHashMap<>();

    Travel(Batch batch, TravelFleet home, List<Finding> findings) {
        this.batch = batch;
        this.flexibility = batch.flexibility().orElseThrow();
        this.home = home;
        this.task = home.demand().findBatch(batch.id()).orElseThrow();
        this.findings = findings;
    }

    /** Lets the work go to a fleet, or says why it may not. */
    void mayGoTo(TravelFleet fleet) {
        Optional<String> obstacle = obstacle(fleet);
        if (obstacle.isPresent()) {
            say("may-not-move-there", Severity.WARNING, "Nothing moves to " + fleet.name() + ": " + obstacle.get(), "");
            return;
        }
        goals.add(TravelGoal.of(batch, home, fleet, flexibility.follows()));
    }

    private Optional<String> obstacle(TravelFleet fleet) {
        if (flexibility.follows() == Follows.GENERATION) {
            return Optional.of("only what waits for carbon or prices moves between fleets.");
        }
        if (home.site().stands() || fleet.site().stands()) {
            return Optional.of("a load is metered or not known, and readings do not move.");
        }
        if (fleet.serversFor(home).isEmpty()) {
            return Optional.of("how its servers compare is not known without the peaks of both device types.");
        }
        if (fleet.site().perItKwh(flexibility.follows()).isEmpty()
                || home.site().perItKwh(flexibility.follows()).isEmpty()) {
            return Optional.of("what the work waits for is not known for every hour at both sites.");
        }
        Set<String> currencies = new LinkedHashSet<>(home.site().currencies());
        currencies.addAll(fleet.site().currencies());
        if (flexibility.follows() == Follows.PRICE && currencies.size() > 1) {
            return Optional.of("prices are in " + String.join(" and ", currencies) + ".");
        }
        return TravelGoal.secondsBetween(home, fleet) % fleet.stepSeconds() == 0
                ? Optional.empty()
                : Optional.of("the clocks of the sites differ by a part of a step.");
    }

    /** What stays, after the fleets were told; empty where nothing moves. */
    Optional<SiteMoves.Stay> run() {
        if (goals.isEmpty()) {
            return Optional.empty();
        }
        double[] load = task.work().clone();
        double[][] room = room(load);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            SpaceTime.Result result = place(load, room);
            tell(load, result);
            if (!freeze(load, room)) {
                return accept(load, result);
            }
        }
        takeBack();
        return Optional.empty();
    }

    private boolean withinTheDay() {
        return flexibility.due() == Due.SAME_DAY && flexibility.policy().isEmpty();
    }

    /** What each fleet could do in each step, in servers of the home fleet; first the home fleet. */
    private double[][] room(double[] load) {
        double[][] room = new double[goals.size() + 1][load.length];
        double[] atHome = home.demand().roomForWork(task);
        for (int i = 0; i < load.length; i++) {
            boolean takes = withinTheDay() && task.active(i);
            room[0][i] = takes ? Math.min((1 + flexibility.share()) * load[i], atHome[i]) : load[i];
        }
        for (int g = 0; g < goals.size(); g++) {
            room[g + 1] = goals.get(g).room(load.length);
        }
        return room;
    }

    private SpaceTime.Result place(double[] load, double[][] room) {
        int fleets = room.length;
        double[][] least = new double[fleets][load.length];
        List<SpaceTime.Place> places = new ArrayList<>();
        double[] here = home.site().perItKwh(flexibility.follows()).orElseThrow();
        double kwh = home.demand().kwhAbove(task);
        for (int i = 0; i < load.length; i++) {
            least[0][i] = (1 - flexibility.share()) * load[i];
            here[i] *= kwh;
        }
        places.add(new SpaceTime.Place(load, signal(here), room[0]));
        for (int g = 0; g < goals.size(); g++) {
            places.add(new SpaceTime.Place(
                    new double[load.length], signal(goals.get(g).perWork(load.length)), room[g + 1]));
        }
        DayBlocks days = withinTheDay() ? DayBlocks.of(home.site().frame().calendar()) : DayBlocks.even(load.length, 1);
        return SpaceTime.between(places, least, room, new double[fleets][fleets], days);
    }

    private Signal signal(double[] values) {
        return new Signal(values, (int) Math.round(24 / home.site().frame().stepHours()));
    }

    private void tell(double[] load, SpaceTime.Result result) {
        double sent = 0;
        for (int i = 0; i < load.length; i++) {
            sent += load[i] - result.loadKwh()[0][i];
        }
        double hours = home.site().frame().stepHours();
        task.stay(new SiteMoves.Stay(result.loadKwh()[0], Math.max(0, sent) * hours, withinTheDay()));
        for (int g = 0; g < goals.size(); g++) {
            goals.get(g).take(result.loadKwh()[g + 1]);
        }
        runAll();
    }

    private void runAll() {
        home.demand().run();
        goals.forEach(goal -> goal.fleet().demand().run());
    }

    /** Lets nothing more go where a connection was broken; whether any was. */
    private boolean freeze(double[] load, double[][] room) {
        boolean any = false;
        double[] here = home.site().itKwh();
        for (int i = 0; i < load.length; i++) {
            if (home.site().breaks(here, i)) {
                room[0][i] = load[i];
                any = true;
            }
        }
        for (int g = 0; g < goals.size(); g++) {
            any |= goals.get(g).freeze(room[g + 1]);
        }
        return any;
    }

    /** Keeps it where all sites together are better off and no work is left undone, and takes it back where they are not. */
    private Optional<SiteMoves.Stay> accept(double[] load, SpaceTime.Result result) {
        double done = 0;
        double asked = 0;
        for (int i = 0; i < load.length; i++) {
            done += task.work()[i];
            asked += result.loadKwh()[0][i];
        }
        Set<TravelSite> sites = new LinkedHashSet<>(List.of(home.site()));
        goals.forEach(goal -> sites.add(goal.fleet().site()));
        double gain = 0;
        double scale = 0;
        for (TravelSite site : sites) {
            double[] per = site.perItKwh(flexibility.follows()).orElseThrow();
            double[] after = site.itKwh();
            for (int i = 0; i < per.length; i++) {
                gain += (site.acceptedKwh()[i] - after[i]) * per[i];
                scale += Math.abs(after[i] * per[i]);
            }
        }
        for (TravelGoal goal : goals) {
            done += Arrays.stream(goal.guest().work()).sum();
            asked += Arrays.stream(goal.guest().planned()).sum();
        }
        if (gain <= ROUNDING * 1e-3 * scale || done < asked * (1 - ROUNDING)) {
            takeBack();
            return Optional.empty();
        }
        sites.forEach(TravelSite::accept);
        note(load, result);
        return Optional.of(new SiteMoves.Stay(result.loadKwh()[0], sentHours(load, result), withinTheDay()));
    }

    private double sentHours(double[] load, SpaceTime.Result result) {
        double sent =
                Arrays.stream(load).sum() - Arrays.stream(result.loadKwh()[0]).sum();
        return Math.max(0, sent) * home.site().frame().stepHours();
    }

    private void note(double[] load, SpaceTime.Result result) {
        double hours = home.site().frame().stepHours();
        for (int g = 0; g < goals.size(); g++) {
            TravelGoal goal = goals.get(g);
            double taken = Arrays.stream(result.loadKwh()[g + 1]).sum() * hours;
            if (taken <= 0) {
                continue;
            }
            arrivals.put(goal.fleet(), goal.arrival());
            say(
                    "work-moved-away",
                    Severity.INFO,
                    String.format(
                            Locale.ROOT,
                            "%,.0f of %,.0f server-hours run on %s instead.",
                            taken,
                            Arrays.stream(load).sum() * hours,
                            goal.fleet().name()),
                    withinTheDay() ? "All of it is done on its day." : "All of it is done in its own hour.");
        }
    }

    private void takeBack() {
        task.stay(SiteMoves.Stay.ALL);
        goals.forEach(TravelGoal::takeNothing);
        runAll();
    }

    /** What each fleet takes over, once it ran. */
    Map<TravelFleet, SiteMoves.Arrival> arrivals() {
        return arrivals;
    }

    private void say(String code, Severity severity, String message, String action) {
        findings.add(Finding.of(code, severity, "Workloads, " + batch.name(), message, action));
    }
}
