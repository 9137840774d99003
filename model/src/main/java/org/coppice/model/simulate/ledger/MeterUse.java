package org.coppice.model.simulate.ledger;

import org.coppice.model.plan.meter.Meter;

/**
 * What a meter contributed to a ledger.
 *
 * @param kilowattHours of the steps in which its reading took the place of the model
 * @param steps how many those are
 */
public record MeterUse(Meter meter, double kilowattHours, int steps) {}
