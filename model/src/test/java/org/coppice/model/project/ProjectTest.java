package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {
    @TempDir
    Path folder;

    private StateFolder state;
    private Path file;

    @BeforeEach
    void folders() throws IOException {
        state = new StateFolder(folder.resolve("state"));
        Files.createDirectory(folder.resolve("my projects é"));
        file = folder.resolve("my projects é/Plan #1.coppice");
    }

    private static Edit rename(String name) {
        return Edit.setPlan(Plan.NAME, name);
    }

    private Project saved(Plan plan) {
        Project project = Project.openUnsaved(plan, Imported.NONE, state);
        project.saveAs(file);
        return project;
    }

    @Test
    void anyPlanAndItsReadingsComeBackFromTheFile() {
        for (int seed = 0; seed < 12; seed++) {
            Path own = folder.resolve("p" + seed + ".coppice");
            Plan plan = new RandomPlans(seed).next(5);
            Project project = Project.openUnsaved(plan, Imported.NONE, state);
            project.saveAs(own);
            project.close();
            try (Project again = Project.open(own, state);
                    ReadOnlyProject read = ProjectFile.read(own)) {
                assertThat(again.plan()).isEqualTo(plan);
                assertThat(again.isChanged()).isFalse();
                assertThat(read.plan()).isEqualTo(plan);
            }
        }
    }

    @Test
    void nEditsAndAsManyUndosAreTheStartAndRedosTheEnd() {
        RandomPlans random = new RandomPlans(7);
        try (Project project = Project.openUnsaved(random.next(4), Imported.NONE, state)) {
            List<Plan> plans = new ArrayList<>(List.of(project.plan()));
            for (int i = 0; i < 40; i++) {
                Plan before = project.plan();
                if (project.commit(random.edit()) != before) {
                    plans.add(project.plan());
                }
            }
            assertThat(plans).hasSizeGreaterThan(25);
            for (int i = plans.size() - 2; i >= 0; i--) {
                assertThat(project.undo()).isEqualTo(plans.get(i));
            }
            assertThat(project.canUndo()).isFalse();
            assertThat(project.isChanged()).isFalse();
            for (int i = 1; i < plans.size(); i++) {
                assertThat(project.redo()).isEqualTo(plans.get(i));
            }
            assertThat(project.canRedo()).isFalse();
            project.discard();
        }
    }

    @Test
    void closedWithoutSavingEditsAndTheirUndoComeBack() {
        RandomPlans random = new RandomPlans(8);
        Project project = saved(random.next(4));
        List<Plan> plans = new ArrayList<>(List.of(project.plan()));
        for (int i = 0; i < 30; i++) {
            Plan before = project.plan();
            if (project.commit(random.edit()) != before) {
                plans.add(project.plan());
            }
        }
        project.undo();
        project.undo();
        project.close();

        Project again = Project.open(file, state);
        assertThat(again.isRecovered()).isTrue();
        assertThat(again.isChanged()).isTrue();
        assertThat(again.plan()).isEqualTo(plans.get(plans.size() - 3));
        assertThat(again.redo()).isEqualTo(plans.get(plans.size() - 2));
        assertThat(again.redo()).isEqualTo(plans.get(plans.size() - 1));
        for (int i = plans.size() - 2; i >= 0; i--) {
            assertThat(again.undo()).isEqualTo(plans.get(i));
        }
        assertThat(again.canUndo()).isFalse();
        again.discard();
        try (Project third = Project.open(file, state)) {
            assertThat(third.isRecovered()).isFalse();
            assertThat(third.plan()).isEqualTo(plans.get(0));
        }
    }

    @Test
    void undoSurvivesSavingButNotClosing() {
        Project project = saved(Plan.empty("one", 2025));
        project.commit(rename("two"));
        project.save();
        assertThat(project.isChanged()).isFalse();
        assertThat(project.undoName()).contains("Change name");
        project.undo();
        assertThat(project.isChanged()).isTrue();
        project.redo();
        assertThat(project.isChanged()).isFalse();
        project.close();
        try (Project again = Project.open(file, state)) {
            assertThat(again.plan().name()).isEqualTo("two");
            assertThat(again.canUndo()).isFalse();
        }
        assertThat(folder.resolve("state/working")).isEmptyDirectory();
    }

    @Test
    void anEditThatFailsOrChangesNothingLeavesNoStep() {
        try (Project project = Project.create("one", 2025, state)) {
            assertThatThrownBy(() -> project.commit(rename("  ")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("must not be empty");
            assertThatThrownBy(() -> project.commit(new Edit("Fail", plan -> {
                        throw new UserError("no");
                    })))
                    .hasMessage("no");
            project.commit(rename("one"));
            assertThat(project.canUndo()).isFalse();
            assertThat(project.isChanged()).isFalse();
        }
    }

    @Test
    void importsKeepReadingsAndFilesInTheSameStepAndTwiceIsOnce() {
        Readings readings = new RandomReadings(3).next(5_000);
        SeriesRef ref = new SeriesRef("hall-a", SeriesHash.of(readings));
        ImportedFile source =
                new ImportedFile("meters.csv", "time;kWh\n".repeat(1000).getBytes());
        Plan start = new RandomPlans(2).next(3);
        Edit edit = new Edit("Import meters.csv", plan -> Imports.withSeries(plan, ref, source));
        Project project = saved(start);
        project.commit(edit, new Imported(Map.of(ref, HashedReadings.of(readings)), List.of(source)));
        Plan imported = project.plan();
        assertThat(project.commit(edit, new Imported(Map.of(ref, HashedReadings.of(readings)), List.of(source))))
                .isSameAs(imported);
        assertThat(project.undoName()).contains("Import meters.csv");
        project.save();
        assertThat(project.undo()).isEqualTo(start);
        project.redo();
        project.close();
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            Readings back = read.readings().find(ref).orElseThrow();
            assertThat(back.values()).isEqualTo(readings.values());
            assertThat(SeriesHash.of(back)).isEqualTo(ref.hash());
            assertThat(read.readings().find(ref)).containsSame(back);
            assertThat(read.importedFile(source.hash()).orElseThrow()).isEqualTo(source.bytes());
            assertThat(read.readings().find(new SeriesRef("x", "none"))).isEmpty();
        }
    }

    @Test
    void readingsOfAnImportTakenBackAreNotPublished() throws IOException {
        Readings readings = new RandomReadings(2).next(20_000);
        SeriesRef ref = new SeriesRef("hall-a", SeriesHash.of(readings));
        Project project = saved(new RandomPlans(2).next(2));
        long before = Files.size(file);
        project.commit(
                new Edit("Import", plan -> Imports.withSeries(plan, ref, new ImportedFile("a", new byte[0]))),
                Imported.of(Map.of(ref, HashedReadings.of(readings))));
        project.undo();
        project.saveAnyway();
        assertThat(Files.size(file)).isEqualTo(before);
        project.redo();
        assertThat(project.readings().find(ref)).isPresent();
        project.discard();
    }

    @Test
    void aSecondOpenerIsRefusedAndMayRead() {
        Project project = saved(Plan.empty("one", 2025));
        assertThatThrownBy(() -> Project.open(file, state))
                .isInstanceOf(ProjectInUse.class)
                .hasMessageContaining("Plan #1.coppice is open already, by ")
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageContaining("read-only");
        assertThatThrownBy(() -> ProjectFile.edit(file, rename("x"))).isInstanceOf(ProjectInUse.class);
        try (Project reader = Project.openReadOnly(file, state)) {
            assertThat(reader.isReadOnly()).isTrue();
            reader.commit(rename("copy"));
            assertThatThrownBy(reader::save).isInstanceOf(UserError.class).hasMessageContaining("Save As");
            assertThatThrownBy(() -> reader.saveAs(file)).isInstanceOf(ProjectInUse.class);
            reader.saveAs(folder.resolve("copy.coppice"));
            assertThat(reader.isReadOnly()).isFalse();
        }
        project.close();
        Project.open(file, state).close();
        try (ReadOnlyProject copy = ProjectFile.read(folder.resolve("copy.coppice"))) {
            assertThat(copy.plan().name()).isEqualTo("copy");
        }
    }

    @Test
    void someoneElsesChangeIsNoticedBeforeSaving() throws IOException {
        Project project = saved(Plan.empty("one", 2025));
        project.commit(rename("mine"));
        Path other = folder.resolve("other.coppice");
        Project theirs = Project.openUnsaved(Plan.empty("theirs", 2025), Imported.NONE, state);
        theirs.saveAs(other);
        theirs.close();
        Files.copy(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(project::save)
                .isInstanceOf(ProjectChangedOnDisk.class)
                .hasMessageContaining("Plan #1.coppice");
        project.saveAnyway();
        project.close();
        try (ReadOnlyProject mine = ProjectFile.read(file);
                ReadOnlyProject kept = ProjectFile.read(folder.resolve("my projects é/Plan #1.coppice.bak"))) {
            assertThat(mine.plan().name()).isEqualTo("mine");
            assertThat(kept.plan().name()).isEqualTo("theirs");
        }
    }

    @Test
    void theFileIsOneClosedFileInRollbackModeAndThePreviousOneIsKept() throws IOException {
        Project project = saved(Plan.empty("one", 2025));
        byte[] first = Files.readAllBytes(file);
        project.commit(rename("two"));
        project.save();
        byte[] header = Files.readAllBytes(file);
        assertThat(header[18]).isEqualTo((byte) 1);
        assertThat(header[19]).isEqualTo((byte) 1);
        assertThat(new String(header, 68, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("Copp");
        assertThat(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".bak")))
                .isEqualTo(first);
        project.close();
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("Plan #1.coppice", "Plan #1.coppice.bak");
        }
    }

    @Test
    void readingLeavesTheFileByteForByteAndAFailedEditToo() throws IOException {
        saved(new RandomPlans(4).next(4)).close();
        byte[] before = Files.readAllBytes(file);
        System.setProperty(StateFolder.PROPERTY, state.path().toString());
        try {
            ProjectFile.read(file).close();
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThatThrownBy(() -> ProjectFile.edit(file, rename("good"), rename(" ")))
                    .isInstanceOf(UserError.class);
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(ProjectFile.edit(file, rename("good")).name()).isEqualTo("good");
            assertThatThrownBy(() -> ProjectFile.create(file, Plan.empty("x", 2025), Imported.NONE))
                    .hasMessageContaining("exists already");
        } finally {
            System.clearProperty(StateFolder.PROPERTY);
        }
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThat(read.plan().name()).isEqualTo("good");
        }
        assertThat(state.path().resolve("working")).isEmptyDirectory();
    }

    @Test
    void workThatWasNeverSavedIsListedAndCanBeOpenedOrThrownAway() {
        Project project = Project.create("never saved", 2025, state);
        project.commit(rename("still never saved"));
        project.close();
        List<RecoverableProject> left = RecoverableProject.list(state);
        assertThat(left).hasSize(1);
        assertThat(left.get(0).origin()).isEmpty();
        Project again = Project.recover(left.get(0), state);
        assertThat(again.plan().name()).isEqualTo("still never saved");
        assertThat(again.isChanged()).isTrue();
        assertThat(RecoverableProject.list(state)).isEmpty();
        again.saveAs(file);
        again.close();
        assertThat(RecoverableProject.list(state)).isEmpty();
    }

    @Test
    void savingIntoAFolderThatIsNotThereSaysSoAndKeepsTheWork() {
        try (Project project = Project.create("x", 2025, state)) {
            project.commit(rename("y"));
            assertThatThrownBy(() -> project.saveAs(folder.resolve("nowhere/x.coppice")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("There is no folder");
            assertThatThrownBy(project::save).hasMessageContaining("in no file yet");
            assertThat(project.isChanged()).isTrue();
            project.discard();
        }
    }
}
