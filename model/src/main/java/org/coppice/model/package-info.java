/**
 * The plan of what a person describes, its simulation, the statements drawn from it, and the project file.
 *
 * <p>Knows no window, no spreadsheet and no file format but its own. The packages below stand in the order in which data
 * flows; each uses only those before it.
 */
@NullMarked
package org.coppice.model;

import org.jspecify.annotations.NullMarked;
