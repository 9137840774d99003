/**
 * Which cells does a file hold? Everything that must be known before a cell means something.
 *
 * <p>{@code container} finds out what a file is and opens it; one package a format reads its cells ({@code xlsx}, {@code xlsb},
 * {@code xls}, {@code ods}, {@code csv}, {@code greenbutton}, {@code nem}); {@code zip} and {@code xml} guard what comes out of a
 * file. They know this package, it knows none of them.
 *
 * <p>A {@link org.coppice.importers.sheet.SheetSource} streams the cells of one sheet into a
 * {@link org.coppice.importers.sheet.CellSink}; a {@link org.coppice.importers.sheet.Table} is the sink that keeps them, by
 * column and without objects, so that what a column means can be proved over all its rows. Files are untrusted: sizes are
 * counted while unpacking, XML has no document type and no entities, formulas are never evaluated (their cached values are
 * read) and the sheet's own statement of its dimension is ignored.
 *
 * <p>Sources: those of the packages of the formats.
 */
@NullMarked
package org.coppice.importers.sheet;

import org.jspecify.annotations.NullMarked;
