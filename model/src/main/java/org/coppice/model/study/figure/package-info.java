/**
 * The statements of each site, and the figures of a plan that explain themselves: each with its formula, its inputs and their sources.
 *
 * <p>One class a subject. {@link org.coppice.model.study.figure.Figures} brings them together.
 *
 * <p>Uses no other package of {@link org.coppice.model.study}.
 */
@NullMarked
package org.coppice.model.study.figure;

import org.jspecify.annotations.NullMarked;
