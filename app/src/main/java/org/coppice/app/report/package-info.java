/**
 * The workbook that is handed in: what an auditor wants to see, with formulas that recompute it.
 *
 * <p>Each sheet answers one question and is one class. Cells that are a figure of the program are remembered in
 * {@link org.coppice.app.report.FigureCells}, so that the summary refers to them and the checks compare them with what the
 * program computed. Layout after the workbook rules common to EED, GHG and ESRS templates: beside every figure its unit, method,
 * basis and source.
 */
@NullMarked
package org.coppice.app.report;

import org.jspecify.annotations.NullMarked;
