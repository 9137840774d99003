/**
 * What the machines are asked to do: training runs, inference services, batch load.
 */
@NullMarked
package org.coppice.model.plan.workload;

import org.jspecify.annotations.NullMarked;
