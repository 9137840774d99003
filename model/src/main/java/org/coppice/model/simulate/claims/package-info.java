/**
 * Which instrument covers how much of the import, under each rule set, and which may not be counted and why.
 *
 * <p>Terms: a <i>claim</i> is what an instrument may cover; the <i>remainder</i> is the factor of what none covers.
 *
 * <p>Sources: the order of instruments after the GHG Protocol Scope 2 Guidance 2015, table 6.3; the rule sets are data,
 * {@link org.coppice.model.reference.RuleSets}.
 *
 * <p>The last step before {@link org.coppice.model.simulate} itself: it takes the ledgers of all sites.
 */
@NullMarked
package org.coppice.model.simulate.claims;

import org.jspecify.annotations.NullMarked;
