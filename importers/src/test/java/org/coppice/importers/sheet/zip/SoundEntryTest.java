package org.coppice.importers.sheet.zip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.coppice.importers.sheet.Fuzzed;
import org.junit.jupiter.api.Test;

/** What is unpacked is what was packed, or an error. */
class SoundEntryTest {
    private static final String READINGS = "Time (UTC),kWh\n2024-01-01 00:00,15\n";

    private static byte[] archive() {
        return Fuzzed.zip(Map.of("a.csv", READINGS.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(byte[] archive) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get();
                InputStream in = SoundEntry.open(zip, zip.getEntry("a.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aSoundEntryIsRead() throws IOException {
        assertThat(content(archive())).isEqualTo(READINGS);
    }

    @Test
    void aNumberThatChangedInTheArchiveIsNotRead() {
        byte[] damaged = archive();
        int at = new String(damaged, StandardCharsets.ISO_8859_1).indexOf(",15");
        damaged[at + 1] = '9'; // 95 kWh, and the unpacker sees nothing wrong with it

        assertThatThrownBy(() -> content(damaged))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("checksum of “a.csv”");
    }

    @Test
    void aMethodThatIsNotReadIsNamed() {
        byte[] archive = archive();
        int central = new String(archive, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        archive[8] = 93; // Zstandard, in the header of the entry and in the directory
        archive[central + 10] = 93;

        assertThatThrownBy(() -> content(archive))
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("method 93")
                .hasMessageContaining("Deflate");
    }
}
