/**
 * What does the file look like, and what was each row and column of it taken for? For people who decide whether that is right.
 *
 * <p>A row has a <i>band</i> (title, header, unit, data, footer …), a column a <i>role</i> (time, value of a meter, quality,
 * ignored …), a cell of a value a <i>mark</i> where it holds none. Rows are made when they are looked at, so that a sheet of a
 * million rows costs no more than what is seen of it. Nothing is decided here.
 */
@NullMarked
package org.coppice.importers.preview;

import org.jspecify.annotations.NullMarked;
