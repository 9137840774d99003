/**
 * Which cell is which reading? From the shape of a table to raw series: times as written, values in the units of their rows.
 *
 * <p>Whatever a person has decided comes as {@link org.coppice.importers.map.Answers}; whatever had to be guessed, or was found,
 * goes to {@link org.coppice.importers.map.Notes}.
 */
@NullMarked
package org.coppice.importers.map;

import org.jspecify.annotations.NullMarked;
