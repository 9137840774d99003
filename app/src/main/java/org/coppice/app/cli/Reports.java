package org.coppice.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.report.WorkbookReport;
import org.coppice.model.plan.Scenario;

/** Writes workbooks of projects. */
final class Reports {

    private Reports() {}

    /** Writes the workbook: the baseline, and beside it the scenarios asked for, or all. */
    static void write(ReadProject open, List<String> scenarios, Path out, ProgressLine progress) {
        List<String> names = new ArrayList<>(List.of(Scenario.BASELINE));
        if (scenarios.isEmpty()) {
            open.plan().scenarios().forEach(scenario -> names.add(scenario.id()));
        } else {
            scenarios.stream().filter(name -> !names.contains(name)).forEach(names::add);
        }
        WorkbookReport.write(names.stream().map(open::assess).toList(), open.plan(), out, progress::at);
    }
}
