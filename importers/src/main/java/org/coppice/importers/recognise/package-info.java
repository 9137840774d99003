/**
 * What shape has a table of readings? Where titles end and data begin, which rows are header, what each column is for.
 *
 * <p>Nothing is read by the name of a vendor: columns are told by their words (in several languages) and by what their cells hold.
 * The few layouts that say nothing themselves and are published, such as the fuel codes of EIA-930, are in
 * {@link org.coppice.importers.recognise.PublishedColumns} with their source.
 */
@NullMarked
package org.coppice.importers.recognise;

import org.jspecify.annotations.NullMarked;
