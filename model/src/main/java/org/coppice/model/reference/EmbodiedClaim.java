package org.coppice.model.reference;

import java.util.Optional;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Range;
import org.coppice.model.source.Source;

/**
 * What one source claims about the embodied carbon of one device. Sources differ up to twenty-fold, so a device carries all
 * claims known and names the one it uses.
 *
 * @param id within the device, for example {@code ecologits-2024}
 * @param range in kg CO2e, where the source gives or implies one
 * @param boundary for example {@code cradle to gate}
 */
public record EmbodiedClaim(String id, Carbon value, Optional<Range> range, String boundary, Source source) {}
