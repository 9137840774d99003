/**
 * The window around the pages: top bar, rail, Explain drawer, status line, menus, command palette, dialogs.
 */
@NullMarked
package org.coppice.app.shell;

import org.jspecify.annotations.NullMarked;
