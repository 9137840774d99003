package org.coppice.importers.hostile;

import java.io.IOException;
import java.util.Random;

/** Damages a file by what it is: parts of archives, records of old workbooks, elements of XML, else bytes. */
public final class Damage {

    private Damage() {}

    /** The file as no program would write it, from a seed. */
    public static byte[] of(byte[] whole, Random random) {
        if (starts(whole, 'P', 'K')) {
            return DamagedArchive.of(whole, random);
        }
        if (starts(whole, 0xD0, 0xCF) && random.nextInt(4) > 0) {
            try {
                return DamagedRecords.ofOldWorkbook(whole, random);
            } catch (IOException | RuntimeException protectedOrOlder) {
                return DamagedBytes.of(whole, random);
            }
        }
        return starts(whole, '<', '?') && random.nextInt(4) > 0
                ? DamagedXml.of(whole, random)
                : DamagedBytes.of(whole, random);
    }

    private static boolean starts(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }
}
