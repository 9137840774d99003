package org.coppice.model.study;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.coppice.model.plan.Plan;

/** The year and step of a plan as one object, the same for the same values, so that it can be told by identity. */
record YearAndStep(int year, int stepMinutes) {
    private static final Map<YearAndStep, YearAndStep> KNOWN = new ConcurrentHashMap<>();

    static YearAndStep of(Plan plan) {
        return KNOWN.computeIfAbsent(new YearAndStep(plan.year(), plan.stepMinutes()), key -> key);
    }
}
