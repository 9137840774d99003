package org.coppice.model.reference;

import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.Source;

/**
 * How much of an element a material holds.
 *
 * @param material as in the composition of a device type, for example {@code circuit boards}
 * @param element for example {@code gold}
 * @param share of the mass of the material
 */
public record ElementContent(String material, String element, Ratio share, Source source) {}
