package org.coppice.importers.sheet.greenbutton;

import java.util.Map;

/**
 * What the numbers in a Green Button file mean.
 *
 * <p>Source: NAESB REQ.21, Energy Services Provider Interface, the enumerations of {@code espi.xsd} (UnitSymbolKind,
 * FlowDirectionKind, AccumulationKind, CommodityKind, ServiceKind, QualityOfReading).
 */
final class EspiCodes {
    private static final Map<Integer, String> UNITS = Map.ofEntries(
            Map.entry(5, "A"),
            Map.entry(23, "°C"),
            Map.entry(29, "V"),
            Map.entry(31, "J"),
            Map.entry(33, "Hz"),
            Map.entry(38, "W"),
            Map.entry(42, "m3"),
            Map.entry(61, "VA"),
            Map.entry(63, "VAr"),
            Map.entry(71, "VAh"),
            Map.entry(72, "Wh"),
            Map.entry(73, "VArh"),
            Map.entry(119, "ft3"),
            Map.entry(128, "US gal"),
            Map.entry(130, "gal (UK)"),
            Map.entry(132, "Btu"),
            Map.entry(134, "L"),
            Map.entry(166, "m3"),
            Map.entry(167, "m3"),
            Map.entry(169, "therm"));

    private EspiCodes() {}

    /** The unit of a code as our unit words have it; the bare code where it is unknown, empty where there is none. */
    static String unit(int code) {
        return code <= 0 ? "" : UNITS.getOrDefault(code, "uom " + code);
    }

    /** The direction, as the words of a direction column. */
    static String direction(int code) {
        return switch (code) {
            case 19 -> "export";
            case 4 -> "net";
            default -> "import";
        };
    }

    /** What is metered: by the commodity of the reading type, else by the service of the usage point. */
    static String commodity(int commodity, int service) {
        return switch (commodity) {
            case 1, 2, 3 -> "Electricity";
            case 4, 5, 10 -> "Potable water";
            case 7 -> "Natural gas";
            case 8 -> "Propane";
            case 13, 14, 15 -> "District heat";
            default -> service(service);
        };
    }

    private static String service(int kind) {
        return switch (kind) {
            case 1 -> "Natural gas";
            case 2 -> "Potable water";
            case 5 -> "District heat";
            case 7 -> "District cooling";
            default -> "Electricity";
        };
    }

    /** How values are counted, as words of a header; empty for the energy of an interval. */
    static String accumulation(int code) {
        return switch (code) {
            case 1, 3, 9 -> " register";
            case 6, 12 -> " instantaneous";
            default -> "";
        };
    }

    /** A quality as our quality words have it; empty where nothing is to be said. */
    static String quality(int code) {
        return switch (code) {
            case 7 -> "edited";
            case 8, 9, 12 -> "estimated";
            case 11 -> "calculated";
            case 14, 17, 18, 19, 0 -> "actual";
            default -> "";
        };
    }
}
