package org.coppice.app;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import org.coppice.model.project.StateFolder;
import org.jspecify.annotations.Nullable;

/**
 * {@code coppice.log} in the state folder of the user, and the one before it when it has grown large. Nothing goes to standard output,
 * which belongs to answers. The file is opened by the first line that is written: most runs have nothing to log.
 */
final class LogFile extends AppenderBase<ILoggingEvent> {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSS'Z', UTC} %-5level %logger{24} - %msg%n";
    private static final long MOST_BYTES = 5_000_000;

    private @Nullable RollingFileAppender<ILoggingEvent> file;

    @Override
    protected void append(ILoggingEvent event) {
        RollingFileAppender<ILoggingEvent> open = file;
        if (open == null) {
            open = open(StateFolder.standard().path().toString());
            file = open;
        }
        open.doAppend(event);
    }

    private RollingFileAppender<ILoggingEvent> open(String folder) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(getContext());
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        encoder.start();

        RollingFileAppender<ILoggingEvent> opened = new RollingFileAppender<>();
        opened.setContext(getContext());
        opened.setName("coppice.log");
        opened.setFile(folder + "/coppice.log");
        opened.setEncoder(encoder);

        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(getContext());
        rolling.setParent(opened);
        rolling.setFileNamePattern(folder + "/coppice.%i.log");
        rolling.setMinIndex(1);
        rolling.setMaxIndex(1);
        rolling.start();

        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(getContext());
        size.setMaxFileSize(new FileSize(MOST_BYTES));
        size.start();

        opened.setRollingPolicy(rolling);
        opened.setTriggeringPolicy(size);
        opened.start();
        return opened;
    }

    @Override
    public void stop() {
        if (file != null) {
            file.stop();
        }
        super.stop();
    }
}
