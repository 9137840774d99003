/**
 * Which cells does an OpenDocument spreadsheet hold? Rows and cells may repeat; repeated blanks are stepped over.
 *
 * <p>Source: OASIS, Open Document Format for Office Applications 1.3, part 3, chapter 9 (tables).
 */
@NullMarked
package org.coppice.importers.sheet.ods;

import org.jspecify.annotations.NullMarked;
