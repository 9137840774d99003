/**
 * What the workloads ask of the fleets of a site, and what the servers draw for it: tasks → utilisation → IT power.
 *
 * <p>Terms: a <i>task</i> is a workload while it is simulated; <i>exclusive</i> tasks have servers to themselves, batch jobs share what is
 * left; a <i>guest</i> is work of another fleet; <i>planned</i> is what was decided for a task, by the step.
 *
 * <p>Sources: power over utilisation and caps as in {@link org.coppice.model.performance}; training time after Patterson et al. 2021
 * (arXiv 2104.10350).
 *
 * <p>Knows nothing of prices or carbon; what to move is decided in {@code schedule} and {@code travel}.
 */
@NullMarked
package org.coppice.model.simulate.demand;

import org.jspecify.annotations.NullMarked;
