/**
 * How a workbook is written: sheets, cells and how they look, references and formulas, and the file itself.
 *
 * <p>Terms: a <i>page</i> is a sheet that is filled from the top; a <i>line</i> is a row that is filled from the left; a
 * <i>look</i> is what a cell is for, and so its number format and style.
 *
 * <p>Formulas use only functions that Apache POI's evaluator and LibreOffice both know. A number that is not known is an empty
 * cell, and a sum over it says {@code not known}.
 */
@NullMarked
package org.coppice.app.report.book;

import org.jspecify.annotations.NullMarked;
