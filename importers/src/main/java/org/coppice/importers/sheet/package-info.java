/**
 * Which cells does a file hold? Containers, encodings, delimiters, worksheets: everything that must be known before a cell
 * means something.
 *
 * <p>A {@link org.coppice.importers.sheet.SheetSource} streams the cells of one sheet into a
 * {@link org.coppice.importers.sheet.CellSink}; a {@link org.coppice.importers.sheet.Table} is the sink that keeps them, by
 * column and without objects, so that what a column means can be proved over all its rows. Files are untrusted: sizes are
 * counted while unpacking, XML has no document type and no entities, formulas are never evaluated (their cached values are
 * read) and the sheet's own statement of its dimension is ignored.
 *
 * <p>Sources: ECMA-376 part 1, sections 18.3 (worksheets), 18.4 (shared strings), 18.8.30 (number formats); RFC 4180.
 */
@NullMarked
package org.coppice.importers.sheet;

import org.jspecify.annotations.NullMarked;
