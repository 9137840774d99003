package org.coppice.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.coppice.model.project.StateFolder;

/** Where the stack of a fault of ours goes: {@code coppice.log} in the state folder of the user. */
final class FaultLog {

    private FaultLog() {}

    /** Appends the problem; the log, or empty where it cannot be written. */
    static Optional<Path> write(Throwable problem) {
        StringWriter stack = new StringWriter();
        problem.printStackTrace(new PrintWriter(stack));
        try {
            Path folder = Files.createDirectories(StateFolder.standard().path());
            Path log = folder.resolve("coppice.log");
            Files.writeString(
                    log,
                    Instant.now() + " " + stack + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return Optional.of(log);
        } catch (IOException | SecurityException cannot) {
            return Optional.empty();
        }
    }
}
