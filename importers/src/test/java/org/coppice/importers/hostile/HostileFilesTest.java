package org.coppice.importers.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.ImportPreview;
import org.coppice.importers.Importer;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever is done to the bytes, parts, records or elements of a file, reading it ends with readings or with a message for people,
 * never with an exception that nobody foresaw.
 */
@Timeout(300) // only against a hang
class HostileFilesTest {
    private static final int ROUNDS = Integer.getInteger("coppice.hostile-rounds", 35);

    /** The file is read, or refused with a message that names it; whatever else happens is a defect. */
    private static void survives(String name, byte[] bytes, String about) {
        try {
            ImportPreview preview = Importer.preview(ImportFile.of(name, bytes), ImportOptions.none(), Progress.SILENT);
            assertThat(preview.findings())
                    .noneMatch(finding -> finding.code().equals("unexpected"))
                    .noneMatch(finding -> finding.message().contains("Exception"));
            assertThat(preview.series().isEmpty() && !preview.isBlocked()).isFalse();
        } catch (RuntimeException | AssertionError | StackOverflowError unforeseen) {
            throw new AssertionError(
                    about + ": " + (bytes.length < 100_000 ? Base64.getEncoder().encodeToString(bytes) : "large"),
                    unforeseen);
        }
    }

    @Test
    void damagedFilesOfEveryContainerAreReadOrTold() throws IOException {
        Random random = new Random(4);
        for (Map.Entry<String, byte[]> seed : Seeds.all().entrySet()) {
            for (int round = 0; round < ROUNDS; round++) {
                byte[] damaged = Damage.of(seed.getValue(), random);
                survives(
                        seed.getKey(),
                        random.nextInt(3) == 0 ? DamagedBytes.of(damaged, random) : damaged,
                        seed.getKey() + ", round " + round);
            }
        }
    }
}
