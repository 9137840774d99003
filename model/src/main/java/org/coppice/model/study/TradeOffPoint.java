package org.coppice.model.study;

import java.util.Optional;
import java.util.OptionalDouble;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.quantity.EnergyPerToken;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.source.Source;

/**
 * What one node does and draws at an operating point, under a power cap or free. Power and energy are those of the accelerators;
 * the host comes on top.
 *
 * @param point the operating point it is, or from which it was estimated
 * @param batch requests decoded together
 * @param cap power allowed as a share of the uncapped, 1 for none
 * @param throughput output tokens a second of a whole node, as many instances as fit
 * @param power of all accelerators in use in a node
 * @param measured whether published as measured; else estimated from what was
 * @param error half-width of the range as a share of the value, where it is known; that of estimates is measured against points left out
 */
public record TradeOffPoint(
        DeviceType deviceType,
        OperatingPoint point,
        int batch,
        double cap,
        TokenRate throughput,
        Optional<Seconds> interTokenLatency,
        Optional<Ratio> accuracy,
        Power power,
        boolean measured,
        OptionalDouble error,
        Source source) {

    /** Accelerator energy of one output token; W = J/token · tokens/s. */
    public EnergyPerToken energyPerToken() {
        return EnergyPerToken.ofJoules(power.watts() / throughput.perSecond());
    }

    /** For people, for example {@code H100 · Llama 3.1 8B bf16 · b 64 · cap 70 %}. */
    public String name() {
        String accelerator = deviceType.accelerator().isBlank() ? deviceType.name() : deviceType.accelerator();
        String capped = cap < 1 ? " · cap " + Math.round(cap * 100) + " %" : "";
        return accelerator + " · " + point.model() + " " + point.precision() + " · b " + batch + capped;
    }
}
