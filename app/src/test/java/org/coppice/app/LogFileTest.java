package org.coppice.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.coppice.model.project.StateFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings go into a file in the state folder, which is not made before there is one. */
class LogFileTest {
    private final LoggerContext context = new LoggerContext();
    private String before = "";

    @TempDir
    private Path state;

    @BeforeEach
    void begin() {
        before = System.getProperty(StateFolder.PROPERTY, "");
        System.setProperty(StateFolder.PROPERTY, state.toString());
        context.setMDCAdapter(new LogbackMDCAdapter());
        LogFile file = new LogFile();
        file.setContext(context);
        file.start();
        context.getLogger("ROOT").addAppender(file);
    }

    @AfterEach
    void end() {
        context.stop();
        System.setProperty(StateFolder.PROPERTY, before);
    }

    @Test
    void theFileIsMadeByTheFirstLine() throws IOException {
        Path log = state.resolve("coppice.log");
        assertThat(log).doesNotExist();

        context.getLogger("org.coppice.Import").warn("The file {} is damaged", "a.xlsx", new IOException("cut off"));

        assertThat(Files.readString(log))
                .containsPattern("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  ")
                .contains("org.coppice.Import - The file a.xlsx is damaged")
                .contains("java.io.IOException: cut off");
    }

    @Test
    void aFileForTestsCountsBeforeIt() {
        assertThat(new LogSetup().configure(context)).isEqualTo(ExecutionStatus.INVOKE_NEXT_IF_ANY);
    }
}
