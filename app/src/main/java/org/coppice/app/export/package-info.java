/**
 * How do the readings of a project get out again? As one long table a file, in a form that people read and filter, and that the
 * import takes back to the last bit without a question.
 */
@NullMarked
package org.coppice.app.export;

import org.jspecify.annotations.NullMarked;
