package org.coppice.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Sets up the logging: warnings and errors into a {@link LogFile}. By this and not by a file of XML, whose reading would take a third
 * of a second of each start. Where tests or a person name a file all the same, that counts.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        boolean otherwise = System.getProperty("logback.configurationFile") != null
                || LogSetup.class.getClassLoader().getResource("logback-test.xml") != null;
        if (otherwise) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LogFile file = new LogFile();
        file.setContext(context);
        file.setName("FILE");
        file.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
