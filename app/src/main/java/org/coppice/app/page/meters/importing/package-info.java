/**
 * How does a file become readings of the project? The wizard: files wait in a queue, each is read away from the window, shown with
 * what was recognised, what must be decided, its meters and its totals, and committed as one step that can be undone.
 *
 * <p>Every decision is an answer to a question, the same as on the command line, so that the recipe remembers it. Nothing of a
 * file is in the project before its commit.
 */
@NullMarked
package org.coppice.app.page.meters.importing;

import org.jspecify.annotations.NullMarked;
