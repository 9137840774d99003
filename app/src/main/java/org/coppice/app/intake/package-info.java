/**
 * What becomes of a file that was read? From readings and server lists to one edit of the plan, for the window and the command
 * line alike.
 *
 * <p>Terms: an <em>intake</em> is what would be committed: an edit, the readings that go with it, and in words what changes.
 * Nothing here touches a file or a project, so an intake can be shown, tested and dropped. The same file taken in twice gives an
 * intake that changes nothing.
 */
@NullMarked
package org.coppice.app.intake;

import org.jspecify.annotations.NullMarked;
