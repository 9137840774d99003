/**
 * What does the program say about itself: do its methods give the published numbers, and which keys does it know?
 *
 * <p>Help → Verification and Help → Keyboard. Each is a window of its own, so that it can stay open beside the work.
 */
@NullMarked
package org.coppice.app.help;

import org.jspecify.annotations.NullMarked;
