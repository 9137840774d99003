package org.coppice.importers.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is read as it was at one moment, or not at all. */
class ImportFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aFileOfThreeBlocks() throws IOException {
        file = Files.write(folder.resolve("meters.csv"), new byte[2_500_000]);
    }

    /** Does something to the file while it is read. */
    private interface Meddling {
        void meddle() throws IOException;
    }

    private static Progress meanwhile(Meddling meddling) {
        return (what, fraction) -> {
            try {
                meddling.meddle();
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        };
    }

    @Test
    void aFileIsKnownByNameAndContent() {
        ImportFile read = ImportFile.of(file);

        assertThat(read.name()).isEqualTo("meters.csv");
        assertThat(read.bytes()).hasSize(2_500_000);
        assertThat(read.hash())
                .isEqualTo(ImportFile.of("other", new byte[2_500_000]).hash());
    }

    @Test
    void aFileThatGrowsWhileItIsReadIsNotRead() {
        Progress growing = meanwhile(() -> Files.write(file, new byte[10], StandardOpenOption.APPEND));

        assertThatThrownBy(() -> ImportFile.of(file, growing))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("meters.csv: the file changed while it was read")
                .hasMessageContaining("import it again");
    }

    @Test
    void aFileThatShrinksOrIsWrittenAnewWhileItIsReadIsNotRead() {
        assertThatThrownBy(() -> ImportFile.of(file, meanwhile(() -> Files.write(file, new byte[10]))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("changed while it was read");
    }

    @Test
    void aFileThatVanishesWhileItIsReadIsToldAsMissing() {
        assertThatThrownBy(() -> ImportFile.of(file, meanwhile(() -> Files.deleteIfExists(file))))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("there is no such file. Check the name");
    }

    @Test
    void cancellingWaitsForOneBlockAtMost() {
        int[] blocks = {0};
        Progress cancelledAtTheSecond = new Progress() {
            @Override
            public void at(String what, double fraction) {
                blocks[0]++;
            }

            @Override
            public boolean cancelled() {
                return blocks[0] == 1;
            }
        };

        assertThatThrownBy(() -> ImportFile.of(file, cancelledAtTheSecond)).isInstanceOf(CancellationException.class);
        assertThat(blocks[0]).isEqualTo(1);
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> ImportFile.of(folder))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("this is a folder");
    }
}
