/**
 * Device types with provenance on every value, and the fleets and purchase cohorts of them.
 */
@NullMarked
package org.coppice.model.plan.hardware;

import org.jspecify.annotations.NullMarked;
