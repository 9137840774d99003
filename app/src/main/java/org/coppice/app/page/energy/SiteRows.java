package org.coppice.app.page.energy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.field.RecordType;

/**
 * Rows of a kind of contract or equipment, whose new ones are for the site that is looked at.
 *
 * @param seen the id of that site
 */
record SiteRows(Workspace workspace, Supplier<Optional<String>> seen) {

    /** The rows of a type; a new one has that name and what is given. */
    <R, M extends R> FieldTableModel<M> of(
            PlanTable<R> table, RecordType<M> type, String name, Map<String, Object> given, List<Column<M>> columns) {
        return new FieldTableModel<>(
                workspace,
                new PlanRows<R, M>(table, type, plan -> NewRow.of(plan, seen.get(), table, type, name, given)),
                columns);
    }
}
