/**
 * The sample project: an invented company, and the meter export that its colleagues would have sent.
 *
 * <p>The workbook is deliberately untidy, as real ones are: titles above, a merged header, two meters side by side, a gap, an
 * hour twice, both clock changes, a day in another unit. All of it is made by rule from a fixed seed, so that the same program
 * writes the same bytes, and everything in it is marked as invented. The plan itself ships with the resources.
 */
@NullMarked
package org.coppice.app.sample;

import org.jspecify.annotations.NullMarked;
