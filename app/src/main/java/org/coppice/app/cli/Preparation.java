package org.coppice.app.cli;

import org.coppice.model.project.ProjectFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads the database that nearly every command needs, while the command line is still being understood. Nobody waits for it. */
final class Preparation {
    private Preparation() {}

    /** Begins. */
    static void begin() {
        Thread thread = new Thread(Preparation::load, "preparing");
        thread.setDaemon(true);
        thread.start();
    }

    private static void load() {
        Logger log = LoggerFactory.getLogger(Preparation.class);
        try {
            ProjectFile.prepareDatabase();
        } catch (RuntimeException | LinkageError failed) {
            // The command meets it too, and tells.
            log.debug("Preparing failed", failed);
        }
    }
}
