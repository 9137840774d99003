/**
 * From files people already have to objects of the model: recognise, map, normalise, check, commit.
 *
 * <p>{@link org.coppice.importers.Importer} is the door for meter readings, {@code assets} for lists of servers. The packages
 * stand in the order in which data flow: {@code sheet} (cells), {@code measure} and {@code stamp} (what words and numbers mean),
 * {@code recognise} (the shape of a table), {@code map} (which cell is which reading), {@code normalise} (our terms),
 * {@code check} (suspicions). The last step, commit, is the project's.
 */
@NullMarked
package org.coppice.importers;

import org.jspecify.annotations.NullMarked;
