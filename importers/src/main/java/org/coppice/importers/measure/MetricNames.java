package org.coppice.importers.measure;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Units that published names of metrics have although they do not say them, as exporters of a monitoring system write them beside
 * their values.
 */
public final class MetricNames {
    /**
     * NVIDIA, Data Center GPU Manager, field identifiers: power in W, energy since the driver was loaded in mJ. What nvidia-smi tells:
     * Telegraf, input plugin nvidia_smi, metrics (temperature_gpu in degrees C, power_draw in W).
     */
    private static final Map<String, String> UNITS = Map.of(
            "dcgm_fi_dev_power_usage", "W",
            "dcgm_fi_dev_power_usage_instant", "W",
            "dcgm_fi_dev_total_energy_consumption", "millijoule",
            "dcgm_fi_dev_gpu_temp", "°C",
            "dcgm_fi_dev_memory_temp", "°C",
            "temperature.gpu", "°C",
            "temperature_gpu", "°C",
            "power.draw", "W",
            "power_draw", "W");

    /** The third of several meters, {@code M3} or {@code Hall M3}, unless it speaks of what is told in cubic metres. */
    private static final Pattern THIRD = Pattern.compile("(.*[^\\p{L}\\d])?m3");

    private MetricNames() {}

    private static boolean isNumbered(String name) {
        boolean volume = Subject.isWater(name) || Subject.isGas(name) || name.contains("vol") || name.contains("flow");
        return THIRD.matcher(name).matches() && !volume;
    }

    /** The unit of the metric that a text names, labels in braces behind it or not: by publication, else as a word of the name. */
    public static Optional<SourceUnit> unit(String text) {
        int labels = text.indexOf('{');
        String name = Words.fold(labels < 0 ? text : text.substring(0, labels)).strip();
        String published = UNITS.get(name);
        return published != null
                ? UnitWords.find(published)
                : UnitWords.inHeader(text).map(UnitWords.InHeader::unit).filter(unit -> !isNumbered(name));
    }
}
