/**
 * What is to be paid for it: postings of grid contracts and tariffs, purchase agreements, and fuel.
 *
 * <p>After {@code supply} in the order of {@link org.coppice.model.simulate}: the bill is that of the import as it came out.
 */
@NullMarked
package org.coppice.model.simulate.billing;

import org.jspecify.annotations.NullMarked;
