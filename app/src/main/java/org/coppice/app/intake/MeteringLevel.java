package org.coppice.app.intake;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in its supply the IT load is metered, from the first to the nearest to the equipment. Energies of different levels hold one
 * another and are not added up.
 *
 * <p>Source: ISO/IEC 30134-2:2016, categories of PUE: 1 at the output of the UPS, 2 at that of the PDU, 3 at the input of the equipment;
 * Delegated Regulation (EU) 2024/1364, which asks for category 1.
 */
enum MeteringLevel {
    UPS_INPUT("\\bups\\b.*\\b(in|input|eingang|entree|entrée|entrada|ingresso)\\b"),
    UPS_OUTPUT("\\bups\\b"),
    RACK_PDU("\\brack.*\\bpdu\\b|\\brpdu\\b"),
    SERVER("\\bservers?\\b(?! (room|hall))"),
    RACK("\\bracks?\\b"),
    PDU("\\b(pdu|rdu|rpp)\\b");

    private final Pattern words;

    MeteringLevel(String words) {
        this.words = Pattern.compile(words);
    }

    /** The level that a name tells, in lower case. */
    static Optional<MeteringLevel> of(String name) {
        for (MeteringLevel level : values()) {
            if (level.words.matcher(name).find()) {
                return Optional.of(level == RACK_PDU ? RACK : level);
            }
        }
        return Optional.empty();
    }

    /** How far from the source; 0 is before the UPS. */
    int distance() {
        return switch (this) {
            case UPS_INPUT -> 0;
            case UPS_OUTPUT -> 1;
            case PDU -> 2;
            case RACK_PDU, RACK -> 3;
            case SERVER -> 4;
        };
    }
}
