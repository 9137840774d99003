package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/**
 * One request to a served language model by the method of EcoLogits ("LLM inference", methodology, 2025): batch 64, 16 bits,
 * H100 of 80 GB, input tokens left out. Kept to explain differences to that tool; measured profiles come first, because on measured
 * batch-64 points this is 58 % off on average.
 *
 * @param active parameters for one token, in 1e9
 * @param total parameters, in 1e9
 * @param outputTokens of the request
 * @param longestSeconds the latency is capped at
 */
public record EcoLogits(double active, double total, double outputTokens, double longestSeconds) {
    private static final double BATCH = 64;
    private static final double MEMORY_OVERHEAD = 1.2;
    private static final double BITS = 16;
    private static final double GPU_GIGABYTES = 80;
    private static final double GPUS_A_SERVER = 8;
    private static final Power SERVER = Power.ofKilowatts(1.2);
    private static final Carbon SERVER_EMBODIED = Carbon.ofKilograms(5_700);
    private static final Carbon GPU_EMBODIED = Carbon.ofKilograms(164);
    private static final double LIFE_SECONDS = 3.0 * 365 * 24 * 3600;

    /** GPUs that hold the model, a power of two. */
    public int gpus() {
        double memory = MEMORY_OVERHEAD * total * BITS / 8;
        int needed = (int) Math.ceil(memory / GPU_GIGABYTES);
        return needed <= 1 ? 1 : Integer.highestOneBit(needed - 1) * 2;
    }

    /** Seconds to generate the answer. */
    public double latency() {
        double perToken = 6.785088e-4 * active + 3.119310e-4 * BATCH + 1.9473718e-2;
        return Math.min(longestSeconds, outputTokens * perToken);
    }

    /** Of one token on one GPU. */
    private Energy gpuEnergyPerToken() {
        double wattHours =
                1.1665273170451914e-6 * Math.exp(-0.011205921025579175 * BATCH) * active + 4.052928146734005e-5;
        return Energy.ofKilowattHours(wattHours / 1e3);
    }

    /** Of the server with its GPUs, without the building. */
    public Energy serverEnergy() {
        Energy host = SERVER.over(latency() / 3600).times(gpus() / GPUS_A_SERVER / BATCH);
        return gpuEnergyPerToken().times(outputTokens * gpus()).plus(host);
    }

    /** With the building. */
    public Energy energy(double pue) {
        return serverEnergy().times(pue);
    }

    /** The request's part of server and GPUs. */
    public Carbon embodied() {
        Carbon hardware = SERVER_EMBODIED.times(gpus() / GPUS_A_SERVER).plus(GPU_EMBODIED.times(gpus()));
        return hardware.times(latency() / LIFE_SECONDS / BATCH);
    }
}
