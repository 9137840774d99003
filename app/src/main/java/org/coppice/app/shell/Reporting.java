package org.coppice.app.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.report.ReportProgress;
import org.coppice.app.report.WorkbookReport;
import org.coppice.app.workspace.Dialogs;
import org.coppice.app.workspace.FileKind;
import org.coppice.app.workspace.Progress;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.Scenario;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Assessments;

/** Writes the workbook: the baseline and every scenario. */
final class Reporting {
    private final Workspace workspace;
    private final Dialogs dialogs;

    Reporting(Workspace workspace, Dialogs dialogs) {
        this.workspace = workspace;
        this.dialogs = dialogs;
    }

    void write() {
        String name = fileName(workspace.baselineProperty().get().name());
        dialogs.chooseToSave("Write the report", FileKind.WORKBOOK, name).ifPresent(this::write);
    }

    /** The name of a project as that of a file: what some system refuses becomes a hyphen. */
    static String fileName(String project) {
        String safe = project.strip().replaceAll("[^\\p{L}\\p{N} ._-]+", "-").replaceAll("[ .-]+$", "");
        return (safe.isEmpty() ? "report" : safe) + ".xlsx";
    }

    private void write(Path file) {
        Plan baseline = workspace.baselineProperty().get();
        Assessments assessments = workspace.assessments();
        String said = said(baseline);
        workspace
                .background()
                .start(
                        "Write " + file.getFileName(),
                        progress -> {
                            WorkbookReport.write(assess(assessments, baseline), baseline, file, told(progress));
                            return file;
                        },
                        written -> dialogs.tell("The report is written", written + said));
    }

    /** Who looks at a scenario or another year is not to take the figures of the report for those. */
    private String said(Plan baseline) {
        StringBuilder said = new StringBuilder();
        if (!workspace.scenarioProperty().get().equals(Scenario.BASELINE)) {
            said.append("\n\nIts figures are those of the baseline. “")
                    .append(workspace.scenarioName())
                    .append("”, which you look at, stands beside it on the sheet Scenarios.");
        }
        if (workspace.plan().year() != baseline.year()) {
            said.append("\n\nIt is of ")
                    .append(baseline.year())
                    .append(", the year of the project, not of ")
                    .append(workspace.plan().year())
                    .append('.');
        }
        return said.toString();
    }

    private static List<Assessment> assess(Assessments assessments, Plan baseline) {
        List<Assessment> all = new ArrayList<>();
        all.add(assessments.of(baseline, Scenario.BASELINE));
        baseline.scenarios().forEach(scenario -> all.add(assessments.of(baseline, scenario.id())));
        return all;
    }

    private static ReportProgress told(Progress progress) {
        return new ReportProgress() {
            @Override
            public void at(String what, double fraction) {
                progress.tell(fraction, what);
            }

            @Override
            public boolean cancelled() {
                return progress.cancelled();
            }
        };
    }
}
