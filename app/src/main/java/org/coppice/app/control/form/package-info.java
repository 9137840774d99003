/**
 * All properties of one record, also of what it is made of: agreements with their clauses, tariffs with their periods and tiers.
 *
 * <p>A record is shown as <i>lines</i> made from the descriptors of its fields; a new property appears without a line of code here.
 * A line has a <i>path</i> into the tree of the record, as in {@code plan.json}.
 */
@NullMarked
package org.coppice.app.control.form;

import org.jspecify.annotations.NullMarked;
