/**
 * The controls that pages are made of, and how numbers are written for people.
 *
 * <p>What decides something (parsing a cell, pasting a block, choosing a unit) stands in classes without a scene graph, tested
 * with plain JUnit; the controls only show it.
 */
@NullMarked
package org.coppice.app.control;

import org.jspecify.annotations.NullMarked;
