package org.coppice.importers.map;

import java.util.Optional;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.quantity.Unit;

/**
 * What a file itself says of a series, in the words of a plan, so that nobody is asked: only files that Coppice wrote do.
 *
 * @param meter the name of the meter
 * @param site the name of its site; blank where none is given
 * @param measures which energy of the site it stands for, where that is said
 * @param unit in which the values of the series are kept
 */
public record Declared(
        String meter, String site, Commodity commodity, Flow flow, Optional<Meter.Measures> measures, Unit unit) {}
