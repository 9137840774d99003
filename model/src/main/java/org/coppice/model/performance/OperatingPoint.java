package org.coppice.model.performance;

import java.util.Optional;
import org.coppice.model.quantity.EnergyPerToken;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.source.Source;

/**
 * One way to run a model on a node: throughput, latency, accuracy and power as measured or estimated together.
 *
 * @param id within the device type, for example {@code llama-3.1-8b-bf16-b64}
 * @param model for example {@code Llama 3.1 8B}
 * @param precision for example {@code bf16} or {@code fp8}
 * @param batch requests decoded together
 * @param accelerators how many of the node's accelerators one instance occupies
 * @param throughput output tokens a second of one instance
 * @param interTokenLatency median; empty where not measured
 * @param accuracy relative to the model's bf16 result, only where published; empty means not measured
 * @param power of the accelerators of one instance
 */
public record OperatingPoint(
        String id,
        String model,
        String precision,
        int batch,
        int accelerators,
        TokenRate throughput,
        Optional<Seconds> interTokenLatency,
        Optional<Ratio> accuracy,
        Power power,
        Source source) {

    /** Refuses a point that produces nothing or draws nothing. */
    public OperatingPoint {
        if (batch < 1 || accelerators < 1 || !(throughput.perSecond() > 0) || !(power.kilowatts() > 0)) {
            throw new IllegalArgumentException("Operating point " + id
                    + " needs a batch and accelerators of at least 1, a throughput and a power.");
        }
    }

    /** Accelerator energy of one output token; the identity W = J/token · tokens/s holds by construction. */
    public EnergyPerToken energyPerToken() {
        return EnergyPerToken.ofJoules(power.watts() / throughput.perSecond());
    }
}
