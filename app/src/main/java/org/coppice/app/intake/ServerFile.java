package org.coppice.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ImportedFile;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/**
 * The file of a server list, so that fleets can be traced to it as readings are to theirs.
 *
 * @param at when it is imported
 */
public record ServerFile(ImportFile file, Instant at) {
    private static final Recipe RECIPE = new Recipe("server-list", "Server list", "", Map.of());

    /** A plan that remembers the import; the very same where the list changed nothing. */
    public Plan remember(Plan before, Plan after, List<String> rejected) {
        if (after == before) {
            return after;
        }
        List<Finding> findings = rejected.stream()
                .map(reason ->
                        Finding.of("row-rejected", Severity.WARNING, file.name(), reason, "The row was left out."))
                .toList();
        return PlanTable.IMPORTS.with(
                after,
                new ImportRecord(
                        PlanTable.IMPORTS.freshId(after, file.name()),
                        file.name(),
                        file.bytes().length,
                        file.hash(),
                        RECIPE,
                        at,
                        List.of(),
                        List.of(),
                        findings));
    }

    /** Its bytes, to be kept with the plan. */
    public Imported imported() {
        return new Imported(Map.of(), List.of(new ImportedFile(file.name(), file.bytes())));
    }
}
