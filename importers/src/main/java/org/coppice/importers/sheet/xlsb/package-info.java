/**
 * Which cells does a binary workbook hold? Its parts are records; POI takes them apart, their fields are read here.
 *
 * <p>Source: Microsoft, [MS-XLSB] Excel (.xlsb) Binary File Format.
 */
@NullMarked
package org.coppice.importers.sheet.xlsb;

import org.jspecify.annotations.NullMarked;
