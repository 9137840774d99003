package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.Readings;
import org.coppice.model.time.Resampling;
import org.coppice.model.time.SeriesHash;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.TimeAxis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not as Coppice wrote them: a message for people, and the file left as it is. */
class DamageTest {
    @TempDir
    Path folder;

    private StateFolder state;
    private Path file;
    private byte[] sound;
    private Plan plan;
    private Readings readings;
    private SeriesRef ref;

    @BeforeEach
    void aProjectWithReadings() throws IOException {
        state = new StateFolder(folder.resolve("state"));
        file = folder.resolve("p.coppice");
        readings = new RandomReadings(5).next(30_000);
        ref = new SeriesRef("hall-a", SeriesHash.of(readings));
        ImportedFile source = new ImportedFile("m.csv", new byte[5_000]);
        plan = Imports.withSeries(new RandomPlans(3).next(3), ref, source);
        Project project = Project.openUnsaved(
                plan, new Imported(Map.of(ref, HashedReadings.of(readings)), java.util.List.of(source)), state);
        project.saveAs(file);
        project.close();
        sound = Files.readAllBytes(file);
    }

    private void assertRefused(String message) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> ProjectFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("p.coppice")
                .hasMessageContaining(message);
        assertThatThrownBy(() -> Project.open(file, state))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(state.path().resolve("working")).isEmptyDirectory();
        assertThat(ProjectLock.besides(file)).doesNotExist();
    }

    @Test
    void aTruncatedFileIsNamedWithARemedy() throws IOException {
        for (int length : new int[] {20_000, sound.length - 1, 120}) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertRefused("it is cut off after " + length + " of " + sound.length + " bytes");
            assertRefused(".bak");
        }
    }

    @Test
    void whatIsNoProjectIsSaidToBeNone() throws IOException {
        Files.writeString(file, "time;kWh\n2024-01-01;5\n".repeat(100));
        assertRefused("is not a Coppice project: its content is of another kind");
        Files.write(file, new byte[0]);
        assertRefused("it is empty");
        Files.delete(file);
        assertThatThrownBy(() -> ProjectFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("There is no file");
    }

    @Test
    void aNewerVersionIsRefusedByNumber() throws Exception {
        sql("PRAGMA user_version=7");
        assertRefused("was saved by a newer Coppice (file version 7; this one knows up to 4)");
    }

    @Test
    void anotherApplicationsDatabaseIsRefused() throws Exception {
        sql("PRAGMA application_id=1");
        assertRefused("is a database, but not a Coppice project");
    }

    /** One flipped bit makes bytes of a text, which looks the same and is not found. */
    @Test
    void anImportedFileWhoseHashIsNoTextAnyMoreIsToldOfAndNotLost() throws Exception {
        sql("UPDATE file SET hash = CAST(hash AS BLOB)");
        String hash = new ImportedFile("m.csv", new byte[5_000]).hash();
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThatThrownBy(() -> read.importedFile(hash))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("the bytes of the imported file m.csv are not as they were written");
            assertThat(read.importedFile("another")).isEmpty();
        }
    }

    @Test
    void triggersAndForeignTablesAreNotOpened() throws Exception {
        sql("CREATE TRIGGER t AFTER DELETE ON undo_not BEGIN SELECT 1; END".replace("undo_not", "site"));
        assertRefused("holds the trigger “t”, which Coppice did not write");
        Files.write(file, sound);
        sql("CREATE TABLE more (x)");
        assertRefused("holds the table “more”");
        Files.write(file, sound);
        sql("DROP VIEW fleet_overview", "CREATE VIEW fleet_overview AS SELECT 1 AS servers");
        assertRefused("holds the view “fleet_overview”");
        Files.write(file, sound);
        sql("PRAGMA journal_mode=WAL");
        assertThatThrownBy(() -> ProjectFile.read(file)).hasMessageContaining("PRAGMA journal_mode=DELETE");
    }

    @Test
    void anyoneCanAskTheFileInSql() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            var months = statement.executeQuery("SELECT count(*), sum(readings), total(sum) FROM meter_month");
            assertThat(months.next()).isTrue();
            assertThat(months.getInt(1)).isGreaterThan(2);
            assertThat(months.getInt(2)).isEqualTo(30_000);
            assertThat(months.getDouble(3))
                    .isCloseTo(readings.sum(), org.assertj.core.data.Percentage.withPercentage(1e-7));
            var fleets = statement.executeQuery("SELECT servers FROM fleet_overview ORDER BY id");
            var expected = plan.fleets().stream()
                    .sorted(java.util.Comparator.comparing(fleet -> fleet.id()))
                    .toList();
            for (var fleet : expected) {
                assertThat(fleets.next()).isTrue();
                assertThat(fleets.getInt(1)).isEqualTo(fleet.servers());
            }
        }
    }

    @Test
    void aRowChangedBehindOurBackIsNamed() throws Exception {
        sql("UPDATE meter SET name = 'x' WHERE _position = 0");
        assertRefused("row 1 of the table meter is not as it was written");
    }

    @Test
    void aFileFromBeforeAPropertyWasAddedIsReadAndWritten() throws Exception {
        // As if the property had not existed then: the column is missing, and nothing was stored for it.
        Project project = Project.openUnsaved(Plan.empty("old", 2025), Imported.NONE, state);
        Files.delete(file);
        project.saveAs(file);
        project.close();
        sql("ALTER TABLE fleet DROP COLUMN powerCap");
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThat(read.plan().name()).isEqualTo("old");
        }
        try (Project again = Project.open(file, state)) {
            again.commit(Edit.setPlan(Plan.YEAR, 2026));
            again.save();
        }
        try (ReadOnlyProject read = ProjectFile.read(file)) {
            assertThat(read.plan().year()).isEqualTo(2026);
        }
    }

    @Test
    void aDamagedMonthIsToldAndTheRestOpens() throws Exception {
        sql("UPDATE chunk SET vsum = vsum + 1 WHERE t0 = (SELECT min(t0) FROM chunk)");
        Project project = Project.open(file, state);
        assertThat(project.plan()).isEqualTo(plan);
        assertThat(project.findings()).hasSize(1);
        assertThat(project.findings().get(0).message()).contains(ref.hash()).containsPattern("in 2024-0[1-5]");
        assertThatThrownBy(() -> project.readings().find(ref))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(plan.meters().get(0).name());
        // Importing the same readings again mends it.
        project.commit(Edit.setPlan(Plan.YEAR, plan.year()), Imported.of(Map.of(ref, HashedReadings.of(readings))));
        assertThat(project.canUndo()).isFalse();
        assertThat(project.readings().find(ref).orElseThrow().values()).isEqualTo(readings.values());
        project.save();
        project.close();
    }

    @Test
    void hoursAreOfTheirOwnMonthsAndTellOfDamageInThem() throws Exception {
        sql("UPDATE chunk SET vsum = vsum + 1 WHERE t0 = (SELECT min(t0) FROM chunk)");
        int n = readings.size();
        TimeAxis late = hours(readings.starts()[n / 2], readings.ends()[n - 1]);
        TimeAxis early = hours(readings.starts()[0], readings.ends()[10]);
        try (ReadOnlyProject project = ProjectFile.read(file)) {
            assertThat(project.readings().spreadEvenly(ref, late).orElseThrow().values())
                    .isEqualTo(Resampling.spreadEvenly(readings, late).values());
            assertThatThrownBy(() -> project.readings().spreadEvenly(ref, early))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining(plan.meters().get(0).name())
                    .hasMessageContaining("in 2024-0");
        }
        sql("DELETE FROM chunk WHERE t0 = (SELECT min(t0) FROM chunk)");
        try (ReadOnlyProject project = ProjectFile.read(file)) {
            assertThatThrownBy(() -> project.readings().spreadEvenly(ref, late))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("readings of it are lost");
        }
    }

    private static TimeAxis hours(long from, long to) {
        return new TimeAxis(
                Instant.ofEpochSecond(from), Duration.ofHours(1), (int) ((to - from) / 3_600) + 2, ZoneOffset.UTC);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
