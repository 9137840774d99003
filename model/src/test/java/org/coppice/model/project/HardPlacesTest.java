package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where files are that are hard to read or to write: each is told or works, and nothing is lost. */
class HardPlacesTest {
    @TempDir
    Path folder;

    private StateFolder state;

    @BeforeEach
    void aStateFolder() {
        state = new StateFolder(folder.resolve("state"));
    }

    private Path saved(Path file) {
        Project project = Project.openUnsaved(new RandomPlans(3).next(3), Imported.NONE, state);
        project.commit(name("1"));
        project.saveAs(file);
        project.close();
        return file;
    }

    private static Edit name(String name) {
        return Edit.setPlan(Plan.NAME, name);
    }

    private void assertCanBeWorkedOn(Path file) throws IOException {
        try (Project project = Project.open(saved(file), state)) {
            project.commit(name("2"));
            project.save();
        }
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThat(read.plan().name()).isEqualTo("2");
        }
        assertThat(namesIn(file.getParent()))
                .contains(file.getFileName().toString(), file.getFileName() + ".bak")
                .noneMatch(name -> name.contains(".saving"));
    }

    private static List<String> namesIn(Path of) throws IOException {
        try (Stream<Path> all = Files.list(of)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** A question mark begins the parameters in the address of a database, a percent sign a coded character. */
    @ParameterizedTest
    @EnabledOnOs({OS.LINUX, OS.MAC})
    @ValueSource(strings = {"a?mode=memory&cache=shared.coppice", "what? 100%25 #1.coppice", "it's; \"so\".coppice"})
    void namesWithMarksOfAddressesAreNames(String name) throws IOException {
        assertCanBeWorkedOn(folder.resolve(name));
    }

    @Test
    void namesOfAnyScriptAndFoldersOfMoreThan260CharactersWork() throws IOException {
        Path deep = folder.resolve("計画 Größe Ж");
        while (deep.toString().length() < 300) {
            deep = deep.resolve("a folder of thirty characters.");
        }
        assertCanBeWorkedOn(Files.createDirectories(deep).resolve("Ünï 電力.coppice"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPathThatIsTooLongIsToldAndNothingIsBegunThere() throws IOException {
        Path file = saved(folder.resolve("p.coppice"));
        Path deep = folder;
        while (deep.toString().length() < 520) {
            deep = deep.resolve("a folder of thirty characters.");
        }
        Path there = Files.createDirectories(deep).resolve("p.coppice");
        Project project = Project.open(file, state);
        project.commit(name("2"));

        assertThatThrownBy(() -> project.saveAs(there))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("p.coppice")
                .hasMessageContaining("path")
                .hasMessageContaining("shorter");
        assertThat(namesIn(deep)).isEmpty();
        assertThat(project.path()).contains(file.toRealPath());
        project.save();
        project.close();

        Files.copy(file, there);
        assertThatThrownBy(() -> ProjectFile.read(there))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("shorter");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsTooLongIsToldAndTheWorkIsKept() throws IOException {
        Path file = saved(folder.resolve("p.coppice"));
        try (Project project = Project.open(file, state)) {
            project.commit(name("2"));
            assertThatThrownBy(() -> project.saveAs(folder.resolve("ü".repeat(120) + ".coppice")))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("shorter name");
            project.save();
        }
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThat(read.plan().name()).isEqualTo("2");
        }
        assertThat(namesIn(folder)).containsExactlyInAnyOrder("p.coppice", "p.coppice.bak", "state");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void inAFolderThatCannotBeWrittenItIsReadAndSavedElsewhere() throws Exception {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Path file = saved(shared.resolve("p.coppice"));
        byte[] before = Files.readAllBytes(file);
        List<String> command = withoutPrivileges();
        command.addAll(HardPlace.command("read-only", file, state.path(), folder.resolve("copy.coppice")));

        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = process.inputReader().lines().toList();

        assertThat(process.waitFor()).as("%s", said).isZero();
        assertThat(said.get(0)).isEqualTo("read-only true");
        assertThat(said.get(1)).startsWith("told ").contains("is open read-only. Use Save As.");
        assertThat(said.get(2)).startsWith("told ").contains("The folder " + shared + " cannot be written");
        assertThat(said.get(3)).isEqualTo("read-only false");
        assertThat(said.get(4)).startsWith("told ").contains("copy.coppice cannot be written", "is write-protected");
        assertThat(said.get(5)).isEqualTo("plan 3");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        try (ReadOnlyProject copy = ProjectFile.read(folder.resolve("copy.coppice"))) {
            assertThat(copy.plan().name()).isEqualTo("3");
        }
    }

    /** Root may write everywhere, unless it gives that up. */
    private static List<String> withoutPrivileges() {
        boolean root = System.getProperty("user.name").equals("root");
        assumeTrue(!root || Files.isExecutable(Path.of("/usr/bin/setpriv")));
        return root
                ? new ArrayList<>(List.of("/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"))
                : new ArrayList<>();
    }

    @Test
    void anotherCoppiceThatHasItOpenIsNamedAndItsDeathFreesIt() throws Exception {
        Path file = saved(folder.resolve("p.coppice"));
        Process other = new ProcessBuilder(HardPlace.command("hold", file, folder.resolve("theirs"), file))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = other.inputReader()) {
            assertThat(out.readLine()).isEqualTo("open");
            assertThatThrownBy(() -> Project.open(file, state))
                    .isInstanceOf(ProjectInUse.class)
                    .hasMessageContaining("process " + other.pid())
                    .hasMessageContaining("open it read-only");
            try (Project reader = Project.openReadOnly(file, state)) {
                assertThat(reader.plan().name()).isEqualTo("1");
            }
        } finally {
            other.toHandle().destroyForcibly();
            other.waitFor();
        }
        try (Project project = Project.open(file, state)) {
            assertThat(project.isReadOnly()).isFalse();
        }
    }

    @Test
    void anotherProgramThatHoldsItAsADatabaseIsSaidToUseIt() throws SQLException {
        Path file = saved(folder.resolve("p.coppice"));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() -> ProjectFile.read(file))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("p.coppice is in use by another program");
        }
        ProjectFile.read(file).close();
    }

    /** The disk is filled, as far as the program can tell, when saving has begun: no file may be longer from then on. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDiskThatFillsUpWhileSavingLeavesTheFileAndTheWork() throws Exception {
        Path prlimit = Path.of("/usr/bin/prlimit");
        assumeTrue(Files.isExecutable(prlimit));
        Path file = saved(folder.resolve("p.coppice"));
        byte[] before = Files.readAllBytes(file);
        Process editor = new ProcessBuilder(HardPlace.command("full", file, state.path(), file))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader out = editor.inputReader()) {
            assertThat(out.readLine()).isEqualTo("ready");
            new ProcessBuilder(prlimit.toString(), "--pid", Long.toString(editor.pid()), "--fsize=1000000:1000000")
                    .start()
                    .waitFor();
            editor.getOutputStream().write('\n');
            editor.getOutputStream().flush();
            out.lines().forEach(said::add);
        }

        assertThat(editor.waitFor()).isZero();
        assertThat(said.get(0))
                .startsWith("told ")
                .containsAnyOf("Check the disk", "free some space", "The work is kept");
        assertThat(said.get(0)).doesNotContain("Exception");
        assertThat(said.get(1)).isEqualTo("plan " + HardPlace.ACTIONS);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(namesIn(folder)).noneMatch(name -> name.contains(".saving"));
        try (Project again = Project.open(file, state)) {
            assertThat(again.isRecovered()).isTrue();
            assertThat(again.plan().name()).isEqualTo(Integer.toString(HardPlace.ACTIONS));
            assertThat(again.findings()).isEmpty();
            again.save();
        }
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            SeriesRef ref = read.plan().meters().get(0).series().orElseThrow();
            assertThat(SeriesHash.of(read.readings().find(ref).orElseThrow())).isEqualTo(ref.hash());
        }
    }
}
