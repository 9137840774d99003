package org.coppice.importers;

import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Opening;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that is read in a thread of its own, while something else is made ready, such as the project that it goes into. What goes
 * wrong is thrown to whoever asks for the file or its tables. Closing it stops the thread.
 */
public final class ReadAhead implements AutoCloseable {
    /** Made here also so that the logging is set up before a second thread asks for it. */
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private final FutureTask<FileTables> tables;
    private volatile boolean closed;

    private ReadAhead(Path path, Progress progress) {
        tables = new FutureTask<>(() -> new FileTables(ImportFile.of(path, watched(progress))));
    }

    /**
     * Begins to read.
     *
     * @param opening what a person has said about opening the file; asked in the thread
     */
    public static ReadAhead of(Path path, Supplier<Opening> opening, Progress progress) {
        ReadAhead ahead = new ReadAhead(path, progress);
        Thread thread = new Thread(() -> ahead.read(opening, ahead.watched(progress)), "reading");
        thread.setDaemon(true);
        thread.start();
        return ahead;
    }

    private Progress watched(Progress progress) {
        return new Progress() {
            @Override
            public void at(String what, double fraction) {
                progress.at(what, fraction);
            }

            @Override
            public boolean cancelled() {
                return closed || progress.cancelled();
            }
        };
    }

    private void read(Supplier<Opening> opening, Progress progress) {
        tables.run();
        try {
            tables().read(opening.get(), progress);
            file().hash(); // while somebody looks at the tables
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failed) {
            // Nothing is kept then: whoever asks for the tables reads them again, and hears of it.
            LOG.debug("Reading ahead failed", failed);
        }
    }

    /** The file. */
    public ImportFile file() {
        return tables().file();
    }

    /**
     * Its tables, which are known or being read.
     *
     * @throws org.coppice.model.source.UserError if the file cannot be read
     */
    public FileTables tables() {
        try {
            return tables.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file is read", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            if (failed.getCause() instanceof Error problem) {
                throw problem;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
