package org.coppice.model.storage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The cap that is put on the import of each group of steps that a {@link DemandTerm} asks for. */
final class DemandCaps {

    /** One group with a rate above 0. */
    static final class Group {
        final double rate;
        final int term;
        final int index;
        int first = Integer.MAX_VALUE;
        int end;
        double idlePeak;
        double cap;

        Group(int term, int index, double rate) {
            this.term = term;
            this.index = index;
            this.rate = rate;
        }
    }

    private final DispatchProblem problem;
    private final Group[][] byIndex;
    private final List<Group> latestFirst = new ArrayList<>();

    DemandCaps(DispatchProblem problem) {
        this.problem = problem;
        byIndex = new Group[problem.demand().size()][];
        for (int term = 0; term < byIndex.length; term++) {
            DemandTerm demand = problem.demand().get(term);
            byIndex[term] = new Group[demand.ratePerKwh().length];
            for (int g = 0; g < byIndex[term].length; g++) {
                byIndex[term][g] = new Group(term, g, demand.ratePerKwh()[g]);
            }
            for (int i = 0; i < demand.group().length; i++) {
                if (demand.group()[i] >= 0) {
                    extend(byIndex[term][demand.group()[i]], i);
                }
            }
        }
        latestFirst.sort(Comparator.comparingInt((Group group) -> group.end).reversed());
        latestFirst.forEach(group -> group.cap = group.idlePeak);
    }

    private void extend(Group group, int step) {
        if (group.end == 0) {
            group.first = step;
            if (group.rate > 0) {
                latestFirst.add(group);
            } else {
                group.cap = Double.POSITIVE_INFINITY;
            }
        }
        group.end = step + 1;
        group.idlePeak = Math.max(group.idlePeak, problem.netKwh()[step]);
    }

    /** The groups that ask for something, the one that ends last first. */
    List<Group> latestFirst() {
        return latestFirst;
    }

    /** The cap of a step: the least of its groups. */
    double at(int step) {
        double cap = Double.POSITIVE_INFINITY;
        for (int term = 0; term < byIndex.length; term++) {
            int g = problem.demand().get(term).group()[step];
            if (g >= 0) {
                cap = Math.min(cap, byIndex[term][g].cap);
            }
        }
        return cap;
    }

    /** The group that caps a step the most; only asked where a cap is finite. */
    Group tightest(int step) {
        Group tightest = latestFirst.get(0);
        double cap = Double.POSITIVE_INFINITY;
        for (int term = 0; term < byIndex.length; term++) {
            int g = problem.demand().get(term).group()[step];
            if (g >= 0 && byIndex[term][g].cap < cap) {
                cap = byIndex[term][g].cap;
                tightest = byIndex[term][g];
            }
        }
        return tightest;
    }
}
