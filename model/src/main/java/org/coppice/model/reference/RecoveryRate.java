package org.coppice.model.reference;

import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.Sourced;

/**
 * How much of an element is recovered when waste takes a route: collection and pre-processing times refining.
 *
 * @param route for example {@code recycle-standard} (shredder) or {@code recycle-high} (manual dismantling, integrated smelter)
 * @param element for example {@code gold}
 */
public record RecoveryRate(String route, String element, Sourced<Ratio> rate) {}
