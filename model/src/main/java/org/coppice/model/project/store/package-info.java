/**
 * The tables of a project file: the plan (a table a list, a column a property), readings in chunks, imported files, and, in the
 * working copy alone, undo records.
 *
 * <p>Every row of the plan carries a CRC32C, because SQLite has no checksum of its own: a flipped bit is a message, never a number.
 * Nothing of a file is trusted before {@link org.coppice.model.project.store.Integrity} has looked at it.
 */
@NullMarked
package org.coppice.model.project.store;

import org.jspecify.annotations.NullMarked;
