package org.coppice.app.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in its supply the IT load is metered, each so far from the source. Energies of different levels hold one
 * another and are not added up.
 *
 * <p>Source: ISO/IEC 30134-2:2016, categories of PUE: 1 at the output of the UPS, 2 at that of the PDU, 3 at the input of the equipment;
 * Delegated Regulation (EU) 2024/1364, which asks for category 1.
 */
enum MeteringLevel {
    UPS_INPUT(0, "\\bups\\b.*\\b(in|input|eingang|entree|entrée|entrada|ingresso)\\b"),
    UPS_OUTPUT(1, "\\bups\\b"),
    RACK_PDU(3, "\\brack.*\\bpdu\\b|\\brpdu\\b"),
    SERVER(4, "\\bservers?\\b(?! (room|hall))"),
    RACK(3, "\\bracks?\\b"),
    PDU(2, "\\b(pdu|rdu|rpp)\\b");

    private final int distance;
    private final Pattern words;

    MeteringLevel(int distance, String words) {
        this.distance = distance;
        this.words = Pattern.compile(words);
    }

    /** The level that a name tells, in lower case; of several that it holds the one that stands first here. */
    static Optional<MeteringLevel> of(String name) {
        return Arrays.stream(values())
                .filter(level -> level.words.matcher(name).find())
                .findFirst();
    }

    /** How far from the source; 0 is before the UPS. */
    int distance() {
        return distance;
    }
}
