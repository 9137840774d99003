/**
 * Which servers does a list name? A plain list of equipment (type, count, purchase date, site) as a file or pasted from a
 * spreadsheet.
 *
 * <p>Matching a type's name to a device type of the catalogue is the caller's; {@link org.coppice.importers.assets.TypeNames}
 * helps.
 */
@NullMarked
package org.coppice.importers.assets;

import org.jspecify.annotations.NullMarked;
