/**
 * What the user describes, as one immutable value, and the edits and changes that make another of it.
 *
 * <p>An {@link org.coppice.model.plan.Edit} is a named function Plan → Plan, for undo. A
 * {@link org.coppice.model.plan.Change} is one step of a {@link org.coppice.model.plan.Scenario}, saved with the plan. Readings
 * are not in the plan: a meter names them by {@link org.coppice.model.time.SeriesRef}.
 */
@NullMarked
package org.coppice.model.plan;

import org.jspecify.annotations.NullMarked;
