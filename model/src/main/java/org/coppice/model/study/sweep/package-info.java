/**
 * Which of many combinations of options is best: a grid of levels, evaluated on all cores, with progress, until it is cancelled.
 *
 * <p>Terms: a <i>dimension</i> is an option with its levels; a <i>point</i> is one level of each; a <i>block</i> is a run of points
 * that share what is dear to prepare, because only the last dimensions differ.
 */
@NullMarked
package org.coppice.model.study.sweep;

import org.jspecify.annotations.NullMarked;
