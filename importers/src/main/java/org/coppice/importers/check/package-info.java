/**
 * What is suspicious in readings that were read correctly? Gaps, leaps by a factor of a thousand, outliers, the same energy twice.
 *
 * <p>Each suspicion is a finding with its cells; nothing is changed unless an answer says so.
 */
@NullMarked
package org.coppice.importers.check;

import org.jspecify.annotations.NullMarked;
