/**
 * How are very long tables written as spreadsheets? Straight to bytes, cell by cell, in memory that does not grow with the rows.
 *
 * <p>Sources: ECMA-376 (Office Open XML) part 1, chapter 18; OASIS OpenDocument 1.3, part 3, chapter 9; RFC 4180 (CSV).
 */
@NullMarked
package org.coppice.app.export.table;

import org.jspecify.annotations.NullMarked;
