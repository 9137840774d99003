package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.coppice.app.cli.Commands.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new",
                "import",
                "simulate",
                "compare",
                "sweep",
                "explain",
                "report",
                "export",
                "check",
                "calibrate",
                "schema",
                "verify"
            })
    void every_command_explains_itself_with_examples(String command) {
        Result help = Commands.run(command, "--help").succeeds();

        assertThat(help.out()).startsWith("Usage: coppice " + command).contains("Examples:", "Exit codes:");
        assertThat(help.err()).isEmpty();
    }

    @Test
    void an_unknown_command_is_refused_with_the_nearest() {
        Result result = Commands.run("simulat");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("'simulat'", "coppice simulate", "Try “coppice --help”.");
    }

    @Test
    void an_unknown_option_is_refused() {
        Result result = Commands.run("simulate", "a.coppice", "--jsn");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--jsn", "--json");
    }

    @Test
    void without_a_command_the_commands_are_named() {
        Result result = Commands.run();

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("coppice --help");
    }

    @Test
    void an_import_needs_a_project_unless_it_is_dry() {
        Result result = Commands.run("import", "a.csv");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("--into PROJECT", "--dry-run");
    }

    @Test
    void a_comparison_needs_two_scenarios() {
        assertThat(Commands.run("compare", "a.coppice", "baseline").code()).isEqualTo(2);
    }

    @Test
    void a_new_project_comes_from_one_place() {
        Result result =
                Commands.run("new", folder.resolve("a.coppice"), "--sample", "two-sites", "--from", "plan.json");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("mutually exclusive");
    }

    @Test
    void a_project_that_is_not_there_is_the_inputs_fault_also_for_programs() {
        Path missing = folder.resolve("missing.coppice");

        for (String command : new String[] {"simulate", "check"}) {
            Result result = Commands.run(command, missing, "--json").fails("missing.coppice");
            assertThat(result.json().isContainerNode()).isTrue();
        }
    }

    @Test
    void the_version_is_printed() {
        assertThat(Commands.run("--version").succeeds().out()).startsWith("Coppice ");
    }
}
