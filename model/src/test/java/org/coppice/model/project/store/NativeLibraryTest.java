package org.coppice.model.project.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program brings SQLite's library in a file of its own. */
class NativeLibraryTest {

    @Test
    void theLibraryOfThisMachineCanBeLoadedFromTheFolder(@TempDir Path folder) throws IOException {
        Path library = NativeLibrary.unpackInto(folder);

        assertThat(library).isRegularFile().hasParent(folder);
        assertThatCode(() -> System.load(library.toString())).doesNotThrowAnyException();
    }
}
