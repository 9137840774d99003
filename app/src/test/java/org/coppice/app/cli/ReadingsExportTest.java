package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingsExportTest {
    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void sample() {
        project = folder.resolve("two-sites.coppice");
        Commands.run("new", project, "--sample", "two-sites").succeeds();
    }

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    @Test
    void readings_of_a_meter_and_some_days_by_hour() throws IOException {
        Path file = folder.resolve("hall.csv");

        Commands.run(
                        "export",
                        project,
                        "--readings",
                        "--meter",
                        "hall a",
                        "--from",
                        "2025-03-30",
                        "--to",
                        "2025-03-31",
                        "--by",
                        "hour",
                        "--out",
                        file)
                .succeeds();

        List<String> lines = lines("hall.csv");
        assertThat(lines).hasSize(1 + 23 + 24);
        assertThat(lines.get(0)).contains("Start (local time),UTC offset,Start (UTC),End (UTC),Value (kWh)");
        assertThat(lines.get(2)).contains("2025-03-30 01:00,UTC+01:00,2025-03-30T00:00:00Z,2025-03-30T01:00:00Z");
        assertThat(lines.get(3)).contains("2025-03-30 03:00,UTC+02:00,2025-03-30T01:00:00Z,2025-03-30T02:00:00Z");
    }

    @Test
    void the_project_takes_its_own_file_without_a_question_and_finds_nothing_new() {
        for (String format : List.of("xlsx", "ods", "csv")) {
            Path file = folder.resolve("all." + format);
            Commands.run("export", project, "--readings", "--meter", "Hall B", "--from", "2025-03-01", "--out", file)
                    .succeeds();

            assertThat(Commands.run("import", file, "--into", project)
                            .succeeds()
                            .err())
                    .contains("has all of all." + format + " already");
        }
    }

    @Test
    void what_cannot_be_written_is_told_and_writes_nothing() {
        Path file = folder.resolve("x.csv");

        Commands.run("export", project, "--readings", "--meter", "Hall Z", "--out", file)
                .fails("no meter “Hall Z”", "Hall A");
        Commands.run("export", project, "--readings", "--from", "1999-01-01", "--to", "1999-01-02", "--out", file)
                .fails("reading in those days");
        Commands.run("export", project, "--readings", "--from", "2025-02-01", "--to", "2025-01-01", "--out", file)
                .fails("lies before the first");
        Commands.run("export", project, "--readings", "--out", folder.resolve("x.pdf"))
                .fails(".xlsx, .ods, .csv");

        assertThat(file).doesNotExist();
    }
}
