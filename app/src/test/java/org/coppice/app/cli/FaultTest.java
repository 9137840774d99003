package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.coppice.model.project.StateFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
    @TempDir
    Path state;

    private final String before = System.getProperty(StateFolder.PROPERTY, "");
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void keep_the_log_here() {
        System.setProperty(StateFolder.PROPERTY, state.toString());
    }

    @AfterEach
    void put_the_log_back() {
        System.setProperty(StateFolder.PROPERTY, before);
    }

    /** The first answer meets a stream that fails as no stream should. */
    private int run(String... arguments) {
        PrintStream broken = new PrintStream(new ByteArrayOutputStream()) {
            @Override
            public void print(String text) {
                throw new IllegalStateException("broken on purpose");
            }
        };
        return new Cli(new Console(broken, new PrintStream(err, true, StandardCharsets.UTF_8), false)).run(arguments);
    }

    @Test
    void a_fault_of_ours_is_said_in_a_sentence_and_its_stack_goes_to_the_log() throws IOException {
        assertThat(run("schema")).isEqualTo(70);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("our fault", "broken on purpose", "coppice.log")
                .doesNotContain("\tat ");
        assertThat(state.resolve("coppice.log")).content().contains("broken on purpose", "SchemaCommand");
    }

    @Test
    void the_stack_is_shown_to_those_who_ask() {
        assertThat(run("schema", "--debug")).isEqualTo(70);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("at org.coppice.app.cli.SchemaCommand");
    }
}
