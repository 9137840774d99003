/**
 * Where a value comes from, and what is to be said about it.
 *
 * <p>Terms: a {@link org.coppice.model.source.Source} is who published a value, when, where in the publication, under which
 * licence and of what quality; a {@link org.coppice.model.source.Locator} points at the place; a
 * {@link org.coppice.model.source.Finding} is one remark about an input, with what was or can be done; a
 * {@link org.coppice.model.source.UserError} is an expected problem, told to a person.
 */
@NullMarked
package org.coppice.model.source;

import org.jspecify.annotations.NullMarked;
