/**
 * What stands on a site beside the machines and their building: solar arrays, wind turbines, batteries, backup generators.
 *
 * <p>Equipment serves the load of its site before the grid does. What is agreed about electricity from elsewhere is a contract.
 */
@NullMarked
package org.coppice.model.plan.equipment;

import org.jspecify.annotations.NullMarked;
