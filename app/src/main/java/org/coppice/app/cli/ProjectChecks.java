package org.coppice.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Check;

/** All that is checked of a project: its file first, then the balances and data of its results. */
final class ProjectChecks {

    private ProjectChecks() {}

    static List<Check> of(ReadProject open, String scenario) {
        List<Check> checks = new ArrayList<>();
        if (open.damage().isEmpty()) {
            checks.add(new Check(
                    "file-whole",
                    Severity.INFO,
                    "file",
                    "Every table, page and checksum of the file is as it was written.",
                    OptionalDouble.empty()));
        }
        open.damage().forEach(finding -> checks.add(damage(finding)));
        checks.addAll(open.assess(scenario).checks());
        return checks;
    }

    private static Check damage(Finding finding) {
        return new Check(
                finding.code(),
                Severity.ERROR,
                finding.where(),
                finding.message() + " " + finding.action(),
                OptionalDouble.empty());
    }
}
