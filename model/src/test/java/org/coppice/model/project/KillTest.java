package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill −9 at a random point of importing and saving, 200 lives of two projects. Each dies a random moment after it said something, so
 * in the middle of whatever comes next. What it said it had kept is there; what it had not is there as a whole or not at all.
 */
class KillTest {
    private static final int LIVES = Integer.getInteger("coppice.kills", 200);
    /** Longer than an import or a save of this size takes. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    /** Projects that are worked on at the same time. */
    private static final int PROJECTS = 2;

    @TempDir
    Path folder;

    /** How far a life came, by its own words. */
    private record Said(int kept, int saved) {

        Said hear(String line) {
            int action = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
            return line.startsWith("saved") ? new Said(kept, action) : new Said(action, saved);
        }
    }

    @Test
    void noAcknowledgedImportIsLostAndNoneIsPartial() throws Exception {
        EditorProgram program = new EditorProgram(folder.resolve("program"));
        Victim rehearsal = new Victim(program, Files.createDirectory(folder.resolve("rehearsal")), PROJECTS);
        program.warmUp(rehearsal.file, rehearsal.state, 6);
        List<Callable<Void>> work = new ArrayList<>();
        for (int i = 0; i < PROJECTS; i++) {
            Victim victim = new Victim(program, Files.createDirectory(folder.resolve("project-" + i)), i);
            work.add(() -> {
                victim.liveAndDie(LIVES / PROJECTS);
                return null;
            });
        }
        ExecutorService workers = Executors.newFixedThreadPool(PROJECTS);
        try {
            for (Future<Void> ended : workers.invokeAll(work)) {
                ended.get();
            }
        } finally {
            workers.shutdown();
        }
    }

    /** One project, and whoever works on it. */
    private static final class Victim {
        private final EditorProgram program;
        private final StateFolder state;
        private final Path file;
        private final Random random;
        private final Map<Integer, String> hashes = new HashMap<>();

        Victim(EditorProgram program, Path folder, int seed) {
            this.program = program;
            random = new Random(seed);
            state = new StateFolder(folder.resolve("state"));
            file = folder.resolve("p.coppice");
            Plan plan = Plan.NAME.with(new RandomPlans(3).next(3), "0");
            Meter first = plan.meters().get(0);
            for (int i = 0; i < 4; i++) {
                plan = PlanTable.METERS.with(plan, Meter.ID.with(first, "meter-" + i));
            }
            Project project = Project.openUnsaved(plan, Imported.NONE, state);
            project.saveAs(file);
            project.close();
        }

        void liveAndDie(int lives) throws IOException, InterruptedException {
            Said before = new Said(0, 0);
            int unsaved = 0;
            for (int life = 0; life < lives; life++) {
                Said said = workUntilKilled(before, 1 + random.nextInt(6), random.nextLong(MOST_NANOS));
                assertThat(said.kept).isGreaterThan(before.kept);
                before = new Said(assertKept(said, life), said.saved);
                unsaved += before.kept > before.saved ? 1 : 0;
            }
            assertThat(unsaved).as("lives that died with unsaved work").isGreaterThan(lives / 4);
        }

        private Said workUntilKilled(Said before, int lines, long nanos) throws IOException, InterruptedException {
            Process editor = program.start(file, state);
            try (BufferedReader out = editor.inputReader()) {
                Said said = before;
                String line = "";
                for (int i = 0; i < lines && line != null; i++) {
                    line = out.readLine();
                    said = line == null ? said : said.hear(line);
                }
                LockSupport.parkNanos(nanos);
                // Through its handle: Process itself would close the pipe we still read.
                editor.toHandle().destroyForcibly();
                // What it had said before it died, and we had not read yet.
                for (line = out.readLine(); line != null; line = out.readLine()) {
                    said = said.hear(line);
                }
                editor.waitFor();
                return said;
            }
        }

        /** The number of the last action that is there; it may have died between keeping it and saying so. */
        private int assertKept(Said said, int life) {
            try (ReadOnlyProject published = ProjectFile.read(file)) {
                assertWhole(published.plan(), published.findings().isEmpty(), published.readings());
                assertThat(number(published.plan())).as("in the file").isBetween(said.saved, said.kept + 1);
            }
            try (Project project = Project.open(file, state)) {
                int kept = number(project.plan());
                assertThat(kept).as("kept").isBetween(said.kept, said.kept + 1);
                assertWhole(project.plan(), project.findings().isEmpty(), project.readings());
                for (ImportRecord made : project.plan().imports()) {
                    if (made.id().startsWith("import-")) {
                        int action = Integer.parseInt(made.file().replace(".csv", ""));
                        assertThat(project.importedFile(made.hash()))
                                .hasValueSatisfying(bytes -> assertThat(bytes)
                                        .isEqualTo(KilledEditor.file(action).bytes()));
                    }
                }
                if (life % 20 == 0) {
                    assertEveryStepCanBeTakenBackAndAgain(project, kept);
                }
                return kept;
            }
        }

        private static int number(Plan plan) {
            return Integer.parseInt(plan.name());
        }

        /** Every import of the plan up to its number is there, the last of each meter, reading by reading. */
        private void assertWhole(Plan plan, boolean sound, SeriesSource readings) {
            assertThat(sound).isTrue();
            List<Meter> meters = plan.meters();
            int last = number(plan);
            for (int i = Math.max(1, last - meters.size() + 1); i <= last; i++) {
                if (i % 3 != 1) {
                    SeriesRef ref = meters.get(i % meters.size()).series().orElseThrow();
                    assertThat(ref.id()).isEqualTo("import-" + i);
                    Readings back = readings.find(ref).orElseThrow();
                    assertThat(SeriesHash.of(back)).isEqualTo(ref.hash()).isEqualTo(hashOf(i));
                }
            }
        }

        private String hashOf(int action) {
            return hashes.computeIfAbsent(action, i -> SeriesHash.of(KilledEditor.readings(i)));
        }

        private static void assertEveryStepCanBeTakenBackAndAgain(Project project, int kept) {
            int now = kept;
            while (project.canUndo()) {
                int earlier = number(project.undo());
                assertThat(earlier).isEqualTo(now - 1);
                now = earlier;
            }
            while (project.canRedo()) {
                project.redo();
            }
            assertThat(number(project.plan())).isEqualTo(kept);
        }
    }
}
