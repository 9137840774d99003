package org.coppice.model.performance;

import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Mass;
import org.coppice.model.source.UserError;

/**
 * Embodied carbon of a server from its components, by the public method of Boavizta ("Digital &amp; environment: how to evaluate
 * server manufacturing footprint", 2021; factors after UBA, Green Cloud Computing, 2021). Manufacturing only.
 */
public final class BoaviztaComponents {
    /** More than any memory sold has cost: DDR3 of 50 nm took 0.6 kg a GB (Gupta et al. 2022, ACT). */
    private static final double MOST_MEMORY_PER_GB = 5;

    private BoaviztaComponents() {}

    /** A processor: {@code 0.0197·die mm² + 9.14}, the die being cores times area a core. */
    public static Carbon cpu(int cores, double squareMillimetresPerCore) {
        return Carbon.ofKilograms(cores * squareMillimetresPerCore * 0.0197 + 9.14);
    }

    /**
     * A memory module: {@code 2.20·GB/density + 5.22}.
     *
     * @param density GB a cm² of silicon
     */
    public static Carbon memory(double gigabytes, double density) {
        return Carbon.ofKilograms(gigabytes / density * 2.20 + 5.22);
    }

    /** A solid-state drive: {@code 2.20·GB/density + 6.34}. */
    public static Carbon ssd(double gigabytes, double density) {
        return Carbon.ofKilograms(gigabytes / density * 2.20 + 6.34);
    }

    /** A power supply: 24.30 kg a kg. */
    public static Carbon powerSupply(Mass mass) {
        return Carbon.ofKilograms(24.30 * mass.kilograms());
    }

    /** A hard disk. */
    public static Carbon hardDisk() {
        return Carbon.ofKilograms(31.11);
    }

    /** The main board. */
    public static Carbon mainBoard() {
        return Carbon.ofKilograms(66.10);
    }

    /** A case for a rack. */
    public static Carbon rackCase() {
        return Carbon.ofKilograms(150);
    }

    /** Putting it together. */
    public static Carbon assembly() {
        return Carbon.ofKilograms(6.68);
    }

    /**
     * Memory by a constant a GB.
     *
     * @throws UserError where the constant is beyond any memory, as when kg and t or a module and a GB were mixed up
     */
    public static Carbon memoryByConstant(double gigabytes, Carbon perGigabyte) {
        if (!(perGigabyte.kilograms() >= 0) || perGigabyte.kilograms() > MOST_MEMORY_PER_GB) {
            throw new UserError(gigabytes + " GB of memory at " + perGigabyte.kilograms()
                    + " kg CO2e a GB would be " + gigabytes * perGigabyte.kilograms()
                    + " kg CO2e; no memory takes more than "
                    + MOST_MEMORY_PER_GB + " kg a GB. Maybe the constant is in grams, or for a whole module.");
        }
        return perGigabyte.times(gigabytes);
    }
}
