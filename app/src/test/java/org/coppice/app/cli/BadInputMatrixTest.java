package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input on the command line, a row each: what is said, in the one document, without a trace of a stack. */
class BadInputMatrixTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.coppice.app.cli.BadInputs#rows")
    void isToldInOneDocument(BadInputs.Input row) throws IOException {
        Path file = Files.write(folder.resolve(row.file()), row.content());

        Commands.Result result = Commands.run("import", file, "--dry-run", "--json");
        if (row.open()) {
            result.fails();
        } else {
            assertThat(result.err()).doesNotContain("\tat ", "Exception");
        }
        JsonNode findings = result.json().get("findings");
        assertThat(findings).as(findings.toString()).anySatisfy(finding -> {
            assertThat(finding.get("code").asText()).isEqualTo(row.code());
            assertThat(List.of("question", "error")
                            .contains(finding.get("severity").asText()))
                    .isEqualTo(row.open());
            String all =
                    finding.get("where").asText() + " " + finding.get("message").asText() + " "
                            + finding.get("action").asText();
            assertThat(all).contains(row.file());
            row.words().forEach(word -> assertThat(all).contains(word));
            if (finding.get("severity").asText().equals("question")) {
                assertThat(finding.get("options"))
                        .allSatisfy(option ->
                                assertThat(option.get("total").isNumber()).isTrue());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.coppice.app.cli.BadInputs#refused")
    void leavesTheProjectByteForByte(BadInputs.Input row) throws IOException {
        Path file = Files.write(folder.resolve(row.file()), row.content());
        Path project = folder.resolve("mine.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
        byte[] before = Commands.bytes(project);

        Commands.run("import", file, "--into", project).fails(row.file());

        assertThat(Commands.bytes(project)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside).containsExactlyInAnyOrder(file, project);
        }
    }

    /** Odd, but readable: 72 hours that count 0 … 9 kWh over and over are 7 · 45 + 0 + 1 = 316. */
    static Stream<Arguments> odd() {
        String readings = BadInputs.hours("Time (UTC),Süd kWh", i -> Integer.toString(i % 10));
        return Stream.of(
                Arguments.of("utf16.csv", readings.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("bom.csv", ("\uFEFF" + readings).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("latin.csv", readings.getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("cr.csv", readings.replace('\n', '\r').getBytes(StandardCharsets.UTF_8)),
                Arguments.of("sep.csv", ("sep=,\n" + readings).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("spaces.csv", readings.replace(",", " , ").getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "guard.csv",
                        BadInputs.hours("Time (UTC),kWh", i -> "=\"" + i % 10 + "\"")
                                .getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "formula.csv",
                        BadInputs.hours("Time (UTC),kWh,Remark", i -> i % 10 + ",\"=cmd|'/c calc'!A1\"")
                                .getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void whatIsOddButReadableIsRead(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);

        JsonNode series = Commands.run("import", file, "--dry-run", "--json")
                .succeeds()
                .json()
                .get("series");

        assertThat(series).hasSize(1);
        assertThat(series.get(0).get("readings").asInt()).isEqualTo(72);
        assertThat(series.get(0).get("total").asDouble()).isEqualTo(316);
    }
}
