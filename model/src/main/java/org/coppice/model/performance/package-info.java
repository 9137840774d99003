/**
 * What a device does and draws at an operating point. Takes numbers and curves, never a fleet.
 *
 * <p>Terms: <i>utilisation</i> 0..1; <i>power curve</i> node power over utilisation; <i>power cap</i> a limit set on the
 * device; <i>operating point</i> a model, precision and batch on a device, with throughput, latency, accuracy and power.
 */
@NullMarked
package org.coppice.model.performance;

import org.jspecify.annotations.NullMarked;
