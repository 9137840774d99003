package org.coppice.app.intake;

import java.time.Instant;
import java.util.List;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.Finding;

/**
 * A register (certificates, jobs) as a change of the plan.
 *
 * @param after the plan with what the register says; as before where a question is open
 * @param changes in words, one a record that is new; empty where the plan says the same already
 * @param findings what is asked, and what is good to know
 */
public record RegisterIntake(Plan after, List<String> changes, List<Finding> findings) {
    /** Copies the lists. */
    public RegisterIntake {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
    }

    /** Whether the plan says the same already. */
    public boolean changesNothing() {
        return changes.isEmpty();
    }

    /** Whether something must be answered or mended first. */
    public boolean isBlocked() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** Takes a register into whatever the plan is by then. */
    @FunctionalInterface
    public interface Taking {
        /** What the register changes in a plan. */
        RegisterIntake into(Plan plan);
    }

    /** The intake of a file as one step of undo. */
    public static Edit edit(ImportFile file, Instant at, Taking taking) {
        ServerFile origin = new ServerFile(file, at);
        return new Edit(
                "Import " + file.name(),
                plan -> origin.remember(plan, taking.into(plan).after(), List.of()));
    }
}
