package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentFilesTest {
    @TempDir
    Path folder;

    @Test
    void theLatestComesFirstAndOnce() {
        RecentFiles recent = new RecentFiles(new StateFolder(folder.resolve("state")));
        assertThat(recent.list()).isEmpty();
        for (int i = 0; i < 20; i++) {
            recent.add(folder.resolve("p" + i % 15 + " é.coppice"));
        }
        assertThat(recent.list()).hasSize(12);
        assertThat(recent.list().get(0)).isEqualTo(folder.resolve("p4 é.coppice"));
        assertThat(recent.list()).doesNotHaveDuplicates();
        recent.remove(folder.resolve("p4 é.coppice"));
        assertThat(recent.list().get(0)).isEqualTo(folder.resolve("p3 é.coppice"));
    }

    @Test
    void aListThatCannotBeReadIsEmpty() throws Exception {
        Files.createDirectories(folder.resolve("state/recent.txt"));
        assertThat(new RecentFiles(new StateFolder(folder.resolve("state"))).list())
                .isEmpty();
    }

    @Test
    void thePropertyPutsTheStateFolderElsewhere() {
        System.setProperty(StateFolder.PROPERTY, folder.toString());
        try {
            assertThat(StateFolder.standard().path()).isEqualTo(folder);
        } finally {
            System.clearProperty(StateFolder.PROPERTY);
        }
        assertThat(StateFolder.standard().path().isAbsolute()).isTrue();
        assertThat(StateFolder.standard().path().getFileName()).hasToString("coppice");
    }
}
