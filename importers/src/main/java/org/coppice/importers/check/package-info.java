/**
 * What is suspicious in readings that were read correctly? Gaps, leaps by a factor of a thousand, outliers, the same energy twice.
 *
 * <p>Nothing is changed here: each suspicion is a finding with its cells.
 */
@NullMarked
package org.coppice.importers.check;

import org.jspecify.annotations.NullMarked;
