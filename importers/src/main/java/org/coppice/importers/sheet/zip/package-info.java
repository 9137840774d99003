/**
 * What lies in a zipped document, and may it be unpacked? Sizes are counted while unpacking, parts must have sound names, and the
 * relations between parts are followed inside of the file only.
 *
 * <p>Sources: ECMA-376 part 2 (packages); {@code ZipBudget} gives the limits and their reason.
 */
@NullMarked
package org.coppice.importers.sheet.zip;

import org.jspecify.annotations.NullMarked;
