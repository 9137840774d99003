package org.coppice.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file read in a thread of its own gives what it gives otherwise, and fails in the same words. */
class ReadAheadTest {
    private static final ImportOptions UTC = ImportOptions.none().withAnswer("zone", "UTC");

    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static ReadAhead ahead(Path path, Progress progress) {
        return ReadAhead.of(path, Opening::plain, progress);
    }

    @Test
    void givesTheSamePreview() throws IOException {
        Path path = file("a.xlsx", "Time;kWh", "2024-06-20 00:00;1.5", "2024-06-20 01:00;2.5", "2024-06-20 02:00;4");

        ImportPreview plain = Importer.preview(ImportFile.of(path), UTC, Progress.SILENT);
        ImportPreview read;
        try (ReadAhead ahead = ahead(path, Progress.SILENT)) {
            read = Importer.preview(ahead.tables(), UTC, Progress.SILENT);
        }

        assertThat(read.series().get(0).total()).hasValue(8);
        assertThat(read.format()).isEqualTo(plain.format());
        // That the name ends in .xlsx, and the content is text, is said of the container.
        assertThat(read.findings())
                .isEqualTo(plain.findings())
                .extracting(Finding::code)
                .contains("other-content");
    }

    @Test
    void aFileThatIsNotThereIsToldByWhoeverAsksForIt() {
        try (ReadAhead ahead = ahead(folder.resolve("none.csv"), Progress.SILENT)) {
            assertThatThrownBy(ahead::file).isInstanceOf(UserError.class).hasMessageContaining("no such file");
        }
    }

    @Test
    void whatCannotBeReadIsRefusedWithTheSameFindings() throws IOException {
        Path path = file("a.pdf", "%PDF-1.7", "1 0 obj");

        ImportPreview plain = Importer.preview(ImportFile.of(path), UTC, Progress.SILENT);
        try (ReadAhead ahead = ahead(path, Progress.SILENT)) {
            assertThat(Importer.preview(ahead.tables(), UTC, Progress.SILENT).findings())
                    .isEqualTo(plain.findings())
                    .isNotEmpty();
        }
    }

    @Test
    void closingStopsTheReading() throws Exception {
        Path path = file("a.csv", "Time;kWh", "2024-06-20 00:00;1.5");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger steps = new AtomicInteger();
        ReadAhead ahead = ahead(path, (what, fraction) -> {
            steps.incrementAndGet();
            reading.countDown();
            await(closed);
        });

        reading.await();
        ahead.close();
        closed.countDown();

        // It was within its first step, and begins no other: what is read now is read by this thread.
        assertThat(Importer.preview(ahead.tables(), UTC, Progress.SILENT).series())
                .hasSize(1);
        assertThat(steps).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
