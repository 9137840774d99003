package org.coppice.model.simulate.plants;

import java.util.List;
import java.util.Optional;

/**
 * What a plant gives under a weather.
 *
 * @param kwh one value a step; NaN where the weather does not say enough; shared, not to be written to
 * @param from the year whose weather stands in; empty where it is the year itself
 * @param assumed what was assumed where the weather is silent, in words
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
record WeatherYield(double[] kwh, Optional<Integer> from, List<String> assumed) {}
