/**
 * Which cells does a workbook of Excel 5 to 2003 hold? It has at most 65,536 rows a sheet. POI takes off passwords.
 *
 * <p>Source: Microsoft, [MS-XLS] Excel Binary File Format (.xls) Structure.
 */
@NullMarked
package org.coppice.importers.sheet.xls;

import org.jspecify.annotations.NullMarked;
