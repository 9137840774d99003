package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import org.coppice.app.page.PageId;
import org.coppice.app.page.SamplePages;
import org.coppice.app.page.meters.MetersPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Escape ends one thing, the one that was opened last: the explanation, then the import on the page in front. */
class EscapeTest {
    @TempDir
    private Path folder;

    private TestShell importing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hall.csv"), "Time,Hall kWh\n2025-01-01 00:00,1\n2025-01-01 01:00,2\n");
        return FxThread.call(() -> {
            TestShell window = TestShell.of(SamplePages.workspace(SamplePages.plan()), folder);
            window.shell().open(PageId.METERS);
            ((MetersPage) window.shell().build(PageId.METERS)).begin(java.util.List.of(file));
            window.shell().root().applyCss();
            window.shell().root().layout();
            return window;
        });
    }

    private static boolean isImporting(TestShell window) {
        window.shell().open(PageId.METERS);
        return !window.shell().root().lookupAll(".preview-table").isEmpty();
    }

    @Test
    void itClosesTheExplanationAndLeavesTheImportThatWaits() throws IOException {
        TestShell window = importing();
        FxThread.run(() -> {
            Shell shell = window.shell();
            shell.open(PageId.OVERVIEW);
            shell.explain("energy.facility");
            assertThat(shell.isExplaining()).isTrue();
            shell.escape();
            assertThat(shell.isExplaining()).isFalse();
            shell.escape();
            assertThat(isImporting(window)).isTrue();
            shell.escape();
            assertThat(isImporting(window)).isFalse();
        });
    }

    /** A button that is the window's cancel button takes the key from the window, and leaves it to nobody when it goes. */
    @Test
    void noButtonOfTheImportTakesTheKeyFromTheWindow() throws IOException {
        TestShell window = importing();
        FxThread.run(() -> assertThat(window.shell().root().getScene().getAccelerators())
                .doesNotContainKey(new KeyCodeCombination(KeyCode.ESCAPE)));
    }
}
