package org.coppice.app.control.table;

import java.util.List;
import java.util.function.UnaryOperator;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.RecordType;

/**
 * Where the rows of a table live in the plan.
 *
 * @param <M> the record of a row
 */
public interface RowSource<M> {

    /** The properties of a row. */
    RecordType<M> type();

    /** The rows, in the order of the plan. */
    List<M> list(Plan plan);

    /** What stays the same of a row when its properties change. */
    Object keyOf(Plan plan, M row);

    /** An edit of all rows at once. The function gets the rows as {@link #list} gives them; what it adds comes last. */
    Edit change(String name, UnaryOperator<List<M>> change);

    /** An edit that takes a row away, refused where others refer to it. */
    Edit remove(Plan plan, M row);

    /**
     * A new row with what can be assumed, its properties to be set by the user.
     *
     * @throws org.coppice.model.source.UserError where something has to be there first, saying what
     */
    M blank(Plan plan);
}
