package org.coppice.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;
import org.coppice.model.source.UserError;

/** A list (certificates, jobs, servers, a tariff) as one edit, with a record of the import; its answers are remembered for the next. */
final class ListIntake {

    private ListIntake() {}

    static MeterIntake of(Plan plan, MeterFile file, RegisterIntake.Taking taking, Instant at) {
        RegisterIntake made = taken(plan, file, taking);
        boolean nothing = made.isBlocked() || made.changesNothing();
        return new MeterIntake(
                plan,
                nothing ? plan : remembered(made, file, at),
                Map.of(),
                made.changes(),
                made.findings(),
                Map.of(),
                List.of(),
                other -> of(other, file, taking, at));
    }

    /** What the plan refuses becomes a finding, so that the list stays to be looked at. */
    private static RegisterIntake taken(Plan plan, MeterFile file, RegisterIntake.Taking taking) {
        try {
            return taking.into(plan);
        } catch (UserError refusal) {
            Finding why = Finding.of(
                    "not-taken",
                    Severity.ERROR,
                    file.name(),
                    refusal.text(),
                    "Nothing was imported; the message says what to do.");
            return new RegisterIntake(plan, List.of(), List.of(why));
        }
    }

    private static Plan remembered(RegisterIntake made, MeterFile file, Instant at) {
        Recipe read = file.recipe();
        Plan after = made.after();
        Recipe kept = new Recipe(
                after.recipes().stream()
                        .filter(known -> known.fingerprint().equals(read.fingerprint()))
                        .map(Recipe::id)
                        .findFirst()
                        .orElseGet(() -> PlanTable.RECIPES.freshId(made.after(), read.name())),
                read.name(),
                read.fingerprint(),
                read.answers());
        return PlanTable.IMPORTS.with(
                PlanTable.RECIPES.with(after, kept),
                new ImportRecord(
                        PlanTable.IMPORTS.freshId(after, file.name()),
                        file.name(),
                        file.size(),
                        file.hash(),
                        kept,
                        at,
                        List.of(),
                        List.of(),
                        made.findings()));
    }
}
