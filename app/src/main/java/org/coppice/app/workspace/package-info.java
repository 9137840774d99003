/**
 * The open project as the window sees it: plan, scenario, period, results, undo, files, and work in the background.
 *
 * <p>Everything here is changed on the user-interface thread and nothing here waits: an edit is applied at once, because it is a
 * pure function, and kept by one writer thread in order; results are computed in the background and published only if they are
 * still the latest. No class knows a scene graph, so all of it is tested without one.
 */
@NullMarked
package org.coppice.app.workspace;

import org.jspecify.annotations.NullMarked;
