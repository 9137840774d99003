package org.coppice.app.report;

import java.time.LocalDate;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.study.Assessment;

/**
 * What a report is about.
 *
 * @param assessments the baseline first, then scenarios
 * @param plan the baseline, with the imports and factors that all rest on
 */
record ReportSubject(List<Assessment> assessments, Plan plan) {

    ReportSubject {
        assessments = List.copyOf(assessments);
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("A report needs at least one assessment.");
        }
    }

    /** The assessment that all sheets but the comparison show. */
    Assessment main() {
        return assessments.get(0);
    }

    int year() {
        return plan.year();
    }

    /** What stands under the title of every sheet. */
    List<String> facts() {
        return List.of(
                "Project: " + plan.name(),
                "Period: " + LocalDate.of(year(), 1, 1) + " to " + LocalDate.of(year(), 12, 31)
                        + ", local time of each site",
                "Scenario: " + main().scenario(),
                "Rules: " + RuleSet.SCOPE2_2015.name(),
                "Made with Coppice " + version());
    }

    /** The version of the program. */
    static String version() {
        String version = ReportSubject.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }
}
