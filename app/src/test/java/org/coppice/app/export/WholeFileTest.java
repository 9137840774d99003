package org.coppice.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_that_is_there_is_replaced_and_no_draft_is_left() throws IOException {
        Path target = folder.resolve("plan.json");
        Files.writeString(target, "old and longer");

        WholeFile.write(target, "naïve");

        assertThat(target).hasContent("naïve");
        assertThat(names()).containsExactly("plan.json");
    }

    @Test
    void a_writer_that_fails_half_way_leaves_the_old_file() throws IOException {
        Path target = folder.resolve("plan.json");
        Files.writeString(target, "old");

        assertThatThrownBy(() -> WholeFile.write(target, path -> {
                    Files.writeString(path, "half");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("plan.json", "No space left on device", "free space");

        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("plan.json");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> WholeFile.write(folder.resolve("missing").resolve("plan.json"), "x"))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("plan.json", "no such folder", "Make it first");
    }

    @Test
    void a_folder_is_no_file() {
        assertThatThrownBy(() -> WholeFile.write(folder, "x"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("this is a folder");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList().stream();
        }
    }
}
