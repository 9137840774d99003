/**
 * The What-if page: scenarios as ordered lists of changes over the baseline, and what they change in the figures, side by side.
 */
@NullMarked
package org.coppice.app.page.whatif;

import org.jspecify.annotations.NullMarked;
