package org.coppice.model.lifecycle;

import org.coppice.model.plan.hardware.Route;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.Sourced;

/** What share of a material comes back as material when it goes a route: pre-processing times refining. */
public record RecoveryRate(Route route, Material material, Sourced<Ratio> rate) {}
