/**
 * The Meters page: meters with their coverage, readings and repair log, and the import of a file in three steps: recognise,
 * check, commit. Nothing is in the project before the commit.
 */
@NullMarked
package org.coppice.app.page.meters;

import org.jspecify.annotations.NullMarked;
