/**
 * A table made of the fields of a record: columns, editing in place with units understood, sorting, filtering, copy and paste.
 *
 * <p>A {@link org.coppice.app.control.table.RowSource} says where the rows live in the plan, a
 * {@link org.coppice.app.control.table.Column} which property they show, a
 * {@link org.coppice.app.control.table.FieldTableModel} does the work without a scene graph, and a
 * {@link org.coppice.app.control.table.FieldTable} shows it.
 */
@NullMarked
package org.coppice.app.control.table;

import org.jspecify.annotations.NullMarked;
