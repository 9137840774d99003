package org.coppice.app.page.energy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.control.form.Starter;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.RecordType;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;

/** A new contract or a new piece of equipment: for the site that is looked at, from the first day of the year on, in its market. */
final class NewRow {

    private NewRow() {}

    /**
     * The row, with what is given beside name, site, first day, currency, vintage and market where it has them.
     *
     * @param seen id of the site that is looked at; the first one where it is empty or gone
     */
    static <R, M extends R> M of(
            Plan plan,
            Optional<String> seen,
            PlanTable<R> table,
            RecordType<M> type,
            String name,
            Map<String, Object> given) {
        Site site = seen.flatMap(plan::findSite)
                .or(() -> plan.sites().stream().findFirst())
                .orElseThrow(() -> new UserError(
                        name + ": this belongs to a site, and there is none yet. Add one on the Sites page."));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", table.freshId(plan, type.name()));
        tree.put("name", name);
        put(tree, type, "site", site.id());
        put(tree, type, "from", LocalDate.of(plan.year(), 1, 1).toString());
        put(tree, type, "currency", plan.currency().getCurrencyCode());
        put(tree, type, "vintage", plan.year());
        if (type.find("market").filter(field -> field.absent().isEmpty()).isPresent()) {
            tree.put("market", site.market());
        }
        tree.putAll(given);
        return Starter.of(type, tree);
    }

    private static void put(Map<String, Object> tree, RecordType<?> type, String name, Object value) {
        if (type.find(name).isPresent()) {
            tree.put(name, value);
        }
    }
}
