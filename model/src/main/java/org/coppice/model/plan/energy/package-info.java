/**
 * What is agreed about electricity: grid contracts with time-of-use prices, power purchase agreements, certificates.
 */
@NullMarked
package org.coppice.model.plan.energy;

import org.jspecify.annotations.NullMarked;
