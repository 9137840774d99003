/**
 * Published cases, recomputed with the product's own code: expected, got, tolerance, citation.
 *
 * <p>A <i>case</i> is a data file: inputs, the name of a method, and rows of expected results, one number each. A <i>method</i> is
 * a registered function from inputs to named results; it holds no expected value, and no formula that is not the product's. Cases
 * on files that do not ship with the program name the file and are run only where it is given.
 */
@NullMarked
package org.coppice.model.study.verification;

import org.jspecify.annotations.NullMarked;
