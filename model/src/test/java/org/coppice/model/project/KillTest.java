package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.plan.Plan;
import org.coppice.model.time.Readings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
    @TempDir
    Path folder;

    /** kill −9 at a random point of editing, importing and saving; ten lives of the same project. */
    @Test
    void everyAcknowledgedEditSurvivesAKill() throws Exception {
        StateFolder state = new StateFolder(folder.resolve("state"));
        Path file = folder.resolve("p.coppice");
        Project project = Project.openUnsaved(Plan.empty("0", 2025), Imported.NONE, state);
        project.saveAs(file);
        project.close();
        Random random = new Random(1);
        int before = 0;
        for (int life = 0; life < 10; life++) {
            int acknowledged = editUntilKilled(file, state, 1 + random.nextInt(25));
            assertThat(acknowledged).isGreaterThan(before);
            before = assertKept(file, state, acknowledged);
        }
    }

    private static int editUntilKilled(Path file, StateFolder state, int edits)
            throws IOException, InterruptedException {
        Process editor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEditor.class.getName(),
                        file.toString(),
                        state.path().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = editor.inputReader()) {
            String last = "0";
            for (int i = 0; i < edits; i++) {
                last = Optional.ofNullable(out.readLine()).orElse(last);
            }
            // Through its handle: Process itself would close the pipe we still read.
            editor.toHandle().destroyForcibly();
            // What it had said before it died, and we had not read yet.
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            editor.waitFor();
            return Integer.parseInt(last);
        }
    }

    private static int assertKept(Path file, StateFolder state, int acknowledged) {
        ProjectFile.read(file).close();
        Project project = Project.open(file, state);
        int kept = Integer.parseInt(project.plan().name());
        // It may have been killed between keeping an edit and saying so.
        assertThat(kept).isBetween(acknowledged, acknowledged + 1);
        assertThat(project.findings()).isEmpty();
        while (project.canUndo()) {
            int now = Integer.parseInt(project.undo().name());
            assertThat(now).isLessThan(kept);
        }
        while (project.canRedo()) {
            project.redo();
        }
        assertThat(project.plan().name()).isEqualTo(Integer.toString(kept));
        int lastImport = kept - Math.floorMod(kept - 2, 5);
        if (project.isChanged() && project.undoName().isPresent() && lastImport == kept) {
            Readings readings = KilledEditor.readings(lastImport);
            assertThat(project.readings()
                            .find(KilledEditor.ref(readings))
                            .orElseThrow()
                            .values())
                    .isEqualTo(readings.values());
        }
        project.close();
        return kept;
    }
}
