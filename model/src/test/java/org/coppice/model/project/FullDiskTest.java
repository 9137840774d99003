package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Where nothing more can be written it is told once, and what was kept before is kept. */
class FullDiskTest {
    /** The largest file the program may write, in blocks of 1,024 bytes: more than the library that SQLite unpacks. */
    private static final int MOST_BLOCKS = 6_000;

    @TempDir
    Path folder;

    /** A limit on the size of files, set by the shell: SQLite is refused in the middle of a write, as on a full disk. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWasKeptBeforeTheDiskWasFullIsThere() throws IOException, InterruptedException {
        StateFolder state = new StateFolder(folder.resolve("state"));
        Path file = folder.resolve("p.coppice");
        Plan plan = Plan.NAME.with(new RandomPlans(3).next(3), "0");
        Meter first = plan.meters().get(0);
        for (int i = 0; i < 4; i++) {
            plan = PlanTable.METERS.with(plan, Meter.ID.with(first, "meter-" + i));
        }
        Project project = Project.openUnsaved(plan, Imported.NONE, state);
        project.saveAs(file);
        project.close();

        List<String> said = fillTheDisk(file, folder.resolve("other-state"));

        String told = said.get(said.size() - 2);
        assertThat(told).startsWith("told ").containsAnyOf("Check the disk", "free some space", "save it");
        assertThat(told).doesNotContain("Exception", "\tat ");
        int kept = said.stream()
                .filter(line -> line.startsWith("kept "))
                .mapToInt(line -> Integer.parseInt(line.substring(5)))
                .max()
                .orElseThrow();
        assertThat(kept).isGreaterThan(10);
        assertThat(said.get(said.size() - 1)).isEqualTo("plan " + kept);
        assertThat(namesIn(folder)).noneMatch(name -> name.endsWith(".saving"));
        try (Project again = Project.open(file, new StateFolder(folder.resolve("other-state")))) {
            assertThat(again.plan().name()).isEqualTo(Integer.toString(kept));
            assertThat(again.findings()).isEmpty();
            for (Meter meter : again.plan().meters()) {
                if (meter.series().isPresent()) {
                    SeriesRef ref = meter.series().get();
                    assertThat(SeriesHash.of(again.readings().find(ref).orElseThrow()))
                            .isEqualTo(ref.hash());
                }
            }
        }
    }

    private List<String> fillTheDisk(Path file, Path state) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f " + MOST_BLOCKS * 2 + "; exec \"$0\" \"$@\"", // in sh a block has 512 bytes
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:-UsePerfData",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        file.toString(),
                        state.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    private static List<String> namesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
