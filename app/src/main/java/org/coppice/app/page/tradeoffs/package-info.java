/**
 * The Trade-offs page: throughput, latency, accuracy, power and energy per token of operating points against each other, with the
 * Pareto front.
 */
@NullMarked
package org.coppice.app.page.tradeoffs;

import org.jspecify.annotations.NullMarked;
