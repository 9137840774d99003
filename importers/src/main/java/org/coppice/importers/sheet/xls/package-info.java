/**
 * Which cells does a workbook of Excel 97 to 2003 hold? POI reads it; it has at most 65,536 rows a sheet.
 *
 * <p>Source: Microsoft, [MS-XLS] Excel Binary File Format (.xls) Structure.
 */
@NullMarked
package org.coppice.importers.sheet.xls;

import org.jspecify.annotations.NullMarked;
