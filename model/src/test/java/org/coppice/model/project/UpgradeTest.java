package org.coppice.model.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the first layout, which had no equipment and no weather. */
class UpgradeTest {
    @TempDir
    Path folder;

    private Path saved(Plan plan) {
        Path file = folder.resolve("p.coppice");
        Project project = Project.openUnsaved(plan, Imported.NONE, new StateFolder(folder.resolve("state")));
        project.saveAs(file);
        project.close();
        return file;
    }

    private static void sql(Path file, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static Plan planOf(Path file) {
        try (ReadOnlyProject project = ProjectFile.read(file)) {
            return project.plan();
        }
    }

    private static Plan withoutLaterLists(Plan plan) {
        return Plan.WEATHER.with(Plan.EQUIPMENT.with(plan, List.of()), List.of());
    }

    @Test
    void aFileOfTheFirstLayoutOpensAndStaysAsItIsUntilItIsSaved() throws Exception {
        Plan plan = withoutLaterLists(new RandomPlans(11).next(3));
        Path file = saved(plan);
        sql(file, "DROP TABLE equipment", "DROP TABLE weather", "PRAGMA user_version=1");
        byte[] old = Files.readAllBytes(file);

        assertThat(planOf(file)).isEqualTo(plan);
        Project project = Project.open(file, new StateFolder(folder.resolve("state")));
        assertThat(project.plan()).isEqualTo(plan);
        assertThat(Files.readAllBytes(file)).isEqualTo(old);

        project.save();
        project.close();
        assertThat(planOf(file)).isEqualTo(plan);
        assertThat(Files.readAllBytes(file)).isNotEqualTo(old);
    }

    /** An older program would take the readings that this one packs for damaged: it must see a version that it does not know. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void aFileOfAnEarlierLayoutIsSavedAsOfThisOne(int version) throws Exception {
        Path file = saved(new RandomPlans(13).next(2));
        sql(file, "PRAGMA user_version=" + version);

        Project project = Project.open(file, new StateFolder(folder.resolve("state")));
        project.save();
        project.close();

        byte[] saved = Files.readAllBytes(file);
        // The user version stands at byte 60 (SQLite file format, section 1.3).
        assertThat(java.nio.ByteBuffer.wrap(saved, 60, 4).getInt()).isEqualTo(4);
    }

    @Test
    void aFileOfThisLayoutThatLacksAListIsDamaged() throws Exception {
        Path file = saved(withoutLaterLists(new RandomPlans(12).next(2)));
        sql(file, "DROP TABLE weather");

        assertThatThrownBy(() -> ProjectFile.read(file))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("it has no table weather");
    }
}
