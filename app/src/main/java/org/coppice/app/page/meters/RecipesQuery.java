package org.coppice.app.page.meters;

import java.util.List;
import java.util.stream.Collectors;
import org.coppice.app.page.meters.importing.ImportWords;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Recipe;

/** From a plan to the recipes it remembers. */
final class RecipesQuery {
    private RecipesQuery() {}

    /**
     * A recipe that the next file of its shape is read by.
     *
     * @param answers what it has decided, in words
     * @param used how often and when last, in words
     */
    record Row(String id, String name, String answers, String used) {}

    static List<Row> of(Plan plan) {
        return plan.recipes().stream()
                .map(recipe -> new Row(recipe.id(), recipe.name(), answers(plan, recipe), used(plan, recipe)))
                .toList();
    }

    private static String answers(Plan plan, Recipe recipe) {
        return recipe.answers().isEmpty()
                ? "nothing had to be decided"
                : recipe.answers().entrySet().stream()
                        .map(entry -> ImportWords.question(entry.getKey()) + ": "
                                + ImportWords.choice(entry.getKey(), entry.getValue(), plan))
                        .collect(Collectors.joining(" · "));
    }

    private static String used(Plan plan, Recipe recipe) {
        List<ImportRecord> imports = plan.imports().stream()
                .filter(record -> record.recipe().fingerprint().equals(recipe.fingerprint()))
                .toList();
        if (imports.isEmpty()) {
            return "not used yet";
        }
        String last = imports.stream()
                .map(ImportRecord::at)
                .max(java.time.Instant::compareTo)
                .map(at -> at.toString().substring(0, 10))
                .orElse("");
        return (imports.size() == 1 ? "1 import" : imports.size() + " imports") + ", last on " + last;
    }
}
