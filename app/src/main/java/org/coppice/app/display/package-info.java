/** Whether there is a screen to open a window on. */
@NullMarked
package org.coppice.app.display;

import org.jspecify.annotations.NullMarked;
