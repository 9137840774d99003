package org.coppice.importers.weather;

import java.util.Map;
import java.util.Optional;
import org.coppice.importers.sheet.Table;

/**
 * The short headers of PVGIS, which name no unit; its times are UTC (Joint Research Centre, PVGIS user manual: typical
 * meteorological year, hourly radiation).
 */
final class PvgisColumns {
    /** What a header means in the words of others, and its unit. */
    private record Meaning(String name, String unit) {}

    private static final Map<String, Meaning> MEANINGS = Map.of(
            "G(h)", new Meaning("ghi", "W/m²"),
            "Gb(n)", new Meaning("dni", "W/m²"),
            "Gd(h)", new Meaning("dhi", "W/m²"),
            "T2m", new Meaning("temperature 2m", "°C"),
            "WS10m", new Meaning("wind speed 10m", "m/s"),
            "RH", new Meaning("rh", "%"),
            "SP", new Meaning("pressure", "Pa"));

    private PvgisColumns() {}

    static Optional<String> name(String header) {
        return Optional.ofNullable(MEANINGS.get(header.strip())).map(Meaning::name);
    }

    static Optional<String> unit(String header) {
        return Optional.ofNullable(MEANINGS.get(header.strip())).map(Meaning::unit);
    }

    /** Whether a row of headers is of PVGIS: its own names of air and wind are there. */
    static boolean areIn(Table table, int row) {
        boolean air = false;
        boolean wind = false;
        for (int c = 0; c < table.columns(); c++) {
            air |= table.text(row, c).strip().equals("T2m");
            wind |= table.text(row, c).strip().equals("WS10m");
        }
        return air && wind;
    }
}
