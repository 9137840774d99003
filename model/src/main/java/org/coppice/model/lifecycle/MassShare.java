package org.coppice.model.lifecycle;

import org.coppice.model.plan.hardware.Route;

/**
 * The part of a machine's mass that goes one route as one material to one fate.
 *
 * @param kilograms of one machine
 */
public record MassShare(Route route, Material material, Fate fate, double kilograms) {}
