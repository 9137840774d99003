package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs commands as a shell would, and keeps what they print. */
final class Commands {

    /** How a command went. */
    record Result(int code, String out, String err) {

        /** The one document on standard output. */
        JsonNode json() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException notJson) {
                throw new UncheckedIOException(out, notJson);
            }
        }

        Result succeeds() {
            assertThat(code).as("%s%n%s", out, err).isZero();
            return this;
        }

        /** Fails because of the input, saying so in words that name place and remedy. */
        Result fails(String... words) {
            assertThat(code).as("%s%n%s", out, err).isEqualTo(1);
            assertThat(err).isNotBlank().doesNotContain("\tat ", "Exception");
            for (String word : words) {
                assertThat(err).contains(word);
            }
            return this;
        }
    }

    private Commands() {}

    static Result run(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code = new Cli(console).run(texts);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
