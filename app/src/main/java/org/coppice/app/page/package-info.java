/**
 * What a page is, how it is told apart from others, and what it gets from the window.
 *
 * <p>A page is three classes in a package of its own: {@code XPage} builds nodes and binds, {@code XPageModel} holds properties
 * and commands without a scene graph, {@code XQuery} is a pure function from plan and results to what the page shows. The rail
 * lists the {@link org.coppice.app.page.PageEntry entries}; a page is made when it is first opened.
 */
@NullMarked
package org.coppice.app.page;

import org.jspecify.annotations.NullMarked;
