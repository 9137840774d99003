/**
 * The program a person starts: the window, or the command line when it is given arguments.
 */
@NullMarked
package org.coppice.app;

import org.jspecify.annotations.NullMarked;
