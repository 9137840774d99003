package org.coppice.app.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Recipe;

/** A list (certificates, jobs, servers, a tariff) as one edit, with a record of the import; its answers are remembered for the next. */
final class ListIntake {

    private ListIntake() {}

    static MeterIntake of(Plan plan, MeterFile file, RegisterIntake.Taking taking, Instant at) {
        RegisterIntake made = taking.into(plan);
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
