package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Mass;

/**
 * Embodied carbon of an accelerator card from its parts (Boavizta, accelerator method, public documentation; factors after the
 * teardowns of ADEME). Kilograms of CO2e a kg of casing and heat sink, a cm² of board, a mm² of wafer, and of transport and end of
 * life.
 *
 * @param boardSquareCentimetres of printed circuit board
 * @param dieSquareMillimetres of the processor
 * @param memoryGigabytes in all
 * @param memoryDies among which the memory is split; each is charged as one die
 */
public record AcceleratorCard(
        Mass weight,
        Mass heatSink,
        Mass casing,
        double boardSquareCentimetres,
        double dieSquareMillimetres,
        double memoryGigabytes,
        int memoryDies) {
    private static final double MEMORY_MM2_PER_GB = 15.5;
    private static final double SHIP_KM = 19_000;
    private static final double TRUCK_KM = 1_000;

    /** The sum of the parts. */
    public Carbon embodied() {
        return Carbon.ofKilograms(body() + silicon() + memory() + transportAndEndOfLife());
    }

    private double body() {
        return 8.2542 * casing.kilograms() + 5.7412 * heatSink.kilograms() + 0.032549 * boardSquareCentimetres;
    }

    private double silicon() {
        return 0.042592 * WaferArea.of(dieSquareMillimetres);
    }

    private double memory() {
        double die = memoryGigabytes * MEMORY_MM2_PER_GB / memoryDies;
        return 0.18379 * memoryDies * WaferArea.of(die);
    }

    private double transportAndEndOfLife() {
        double transport = SHIP_KM * 1.33e-5 + TRUCK_KM * 5.04e-5;
        return weight.kilograms() * (0.25955 + transport + 1.5062);
    }
}
