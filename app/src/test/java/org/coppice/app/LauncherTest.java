package org.coppice.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @Test
    void aProjectAloneIsOpenedInTheWindowAndEverythingElseIsACommand(@TempDir Path folder) throws IOException {
        Path project = Files.createFile(folder.resolve("mine.coppice"));
        Path other = Files.createFile(folder.resolve("mine.csv"));

        assertThat(Launcher.projectIn(List.of(project.toString()))).contains(project);
        assertThat(Launcher.projectIn(List.of())).isEmpty();
        assertThat(Launcher.projectIn(List.of(other.toString()))).isEmpty();
        assertThat(Launcher.projectIn(List.of("simulate", project.toString()))).isEmpty();
        assertThat(Launcher.projectIn(List.of(folder.resolve("gone.coppice").toString())))
                .isEmpty();
    }
}
