package org.coppice.importers.weather;

import java.util.Map;
import java.util.Optional;

/** Names of elements in the exports of weather stations that tell their unit by the last letter, or by convention. */
final class NamedUnits {
    private static final Map<String, String> UNITS = Map.of(
            "tmpf", "°F",
            "dwpf", "°F",
            "tmpc", "°C",
            "dwpc", "°C",
            "relh", "%",
            "sknt", "knots");

    private NamedUnits() {}

    /** The unit that a name, in small letters, tells. */
    static Optional<String> find(String name) {
        return Optional.ofNullable(UNITS.get(name));
    }
}
