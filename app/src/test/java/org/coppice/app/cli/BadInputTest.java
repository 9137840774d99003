package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that cannot be used: a message names place and remedy, the code is 1, and the project stays byte for byte. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path project;
    private byte[] before = {};

    @BeforeEach
    void project() {
        project = folder.resolve("mine.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
        before = Commands.bytes(project);
    }

    @AfterEach
    void the_project_stays_byte_for_byte() {
        assertThat(Commands.bytes(project)).isEqualTo(before);
    }

    /** Imports, and gives what people read: the answer and what stands beside it. */
    private String refused(Path file) {
        Commands.Result result = Commands.run("import", file, "--into", project).fails();
        JsonNode document = Commands.run("import", file, "--into", project, "--json")
                .fails()
                .json();
        assertThat(document.fieldNames()).toIterable().containsExactly("file", "format", "series", "findings");
        assertThat(document.get("file").asText()).isEqualTo(file.getFileName().toString());
        assertThat(document.get("findings"))
                .anySatisfy(
                        finding -> assertThat(finding.get("severity").asText()).isIn("error", "question"));
        return result.out() + result.err();
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Path workbook(String name, Object[]... rows) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("Readings");
            for (int r = 0; r < rows.length; r++) {
                for (int c = 0; c < rows[r].length; c++) {
                    var cell = sheet.getRow(r) == null
                            ? sheet.createRow(r).createCell(c)
                            : sheet.getRow(r).createCell(c);
                    if (rows[r][c] instanceof Number number) {
                        cell.setCellValue(number.doubleValue());
                    } else {
                        cell.setCellValue(rows[r][c].toString());
                    }
                }
            }
            book.write(out);
        }
        return file;
    }

    @Test
    void a_text_file_named_xlsx() throws IOException {
        assertThat(refused(text("notes.xlsx", "Dear colleague,\nthe readings will follow next week.\n")))
                .contains("notes.xlsx");
    }

    @Test
    void an_empty_sheet() throws IOException {
        assertThat(refused(workbook("empty.xlsx"))).contains("empty.xlsx", "Readings", "empty", "Choose");
    }

    @Test
    void a_sheet_with_no_dates() throws IOException {
        Object[][] rows = new Object[40][];
        rows[0] = new Object[] {"Hall A (kWh)", "Hall B (kWh)"};
        for (int i = 1; i < rows.length; i++) {
            rows[i] = new Object[] {100.5 + i, 17.25 * (i % 7)};
        }

        assertThat(refused(workbook("undated.xlsx", rows))).contains("undated.xlsx", "Readings", "date");
    }

    @Test
    void an_unknown_unit() throws IOException {
        StringBuilder csv = new StringBuilder("Time,Hall A (furlong)\n");
        Instant start = Instant.parse("2025-05-01T00:00:00Z");
        for (int hour = 0; hour < 12; hour++) {
            csv.append(start.plusSeconds(3_600L * hour))
                    .append(',')
                    .append(5 + hour % 5)
                    .append('\n');
        }

        assertThat(refused(text("odd-unit.csv", csv.toString()))).contains("odd-unit.csv", "B1", "furlong", "unit");
    }

    @Test
    void an_unknown_unit_on_the_command_line() throws IOException {
        Path csv = text(
                "plain.csv", "Time,Hall A\n2025-05-01T00:00:00Z,5\n2025-05-01T01:00:00Z,7\n2025-05-01T02:00:00Z,6\n");

        assertThat(Commands.run("import", csv, "--into", project, "--unit", "furlong")
                        .fails())
                .extracting(result -> result.out() + result.err())
                .asString()
                .contains("furlong");
    }

    @Test
    void a_password_protected_workbook() throws Exception {
        Path open = workbook("open.xlsx", new Object[] {"Time", "kWh"}, new Object[] {"2025-05-01", 5});
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                Files.copy(open, encrypted);
            }
            container.writeFilesystem(out);
        }

        assertThat(refused(locked)).contains("locked.xlsx", "--password");
        assertThat(Commands.run("import", locked, "--dry-run", "--password", "wrong", "--json")
                        .fails()
                        .json()
                        .at("/findings/0/message")
                        .asText())
                .contains("does not open");
        assertThat(Commands.run("import", locked, "--dry-run", "--password", "secret", "--unit", "kWh", "--json")
                        .out())
                .contains("locked.xlsx")
                .doesNotContain("password");
    }

    @Test
    void a_file_that_is_not_there() {
        assertThat(refused(folder.resolve("missing.csv"))).contains("missing.csv", "no such file", "Check the name");
    }

    @Test
    void a_truncated_project_file() throws IOException {
        Path truncated = folder.resolve("truncated.coppice");
        Files.write(truncated, Arrays.copyOf(before, before.length * 2 / 3));
        byte[] damaged = Commands.bytes(truncated);
        Path csv = text("may.csv", "Time,Hall A (kWh)\n2025-05-01T00:00:00Z,5\n2025-05-01T01:00:00Z,7\n");

        for (Object[] command : new Object[][] {
            {"simulate", truncated},
            {"check", truncated, "--json"},
            {"export", truncated},
            {"import", csv, "--into", truncated}
        }) {
            Commands.run(command).fails("truncated.coppice");
        }

        assertThat(Commands.bytes(truncated)).isEqualTo(damaged);
    }

    @Test
    void a_project_that_is_none() throws IOException {
        Path text = text("text.coppice", "this is no database, however long the text may be made");

        Commands.run("simulate", text).fails("text.coppice");
    }
}
