/**
 * Which cells does a worksheet of an {@code .xlsx} or {@code .xlsm} hold? Two readers give the same cells: a scanner of bytes for
 * the XML that Excel and nearly every exporter write, and a parser, the safe path, for every other.
 *
 * <p>A cell has a reference, a type and a style; its style says whether its number is a date. Texts are mostly shared: the cell
 * holds their number.
 *
 * <p>Sources: ECMA-376 part 1, sections 18.3 (worksheets), 18.4 (shared strings), 18.8.30 (number formats), 18.17.4 (dates).
 */
@NullMarked
package org.coppice.importers.sheet.xlsx;

import org.jspecify.annotations.NullMarked;
