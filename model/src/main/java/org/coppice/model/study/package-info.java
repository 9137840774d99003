/**
 * Whole results and many of them: the assessment of one plan, its checks, and comparisons of several.
 */
@NullMarked
package org.coppice.model.study;

import org.jspecify.annotations.NullMarked;
