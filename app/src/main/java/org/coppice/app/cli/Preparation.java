package org.coppice.app.cli;

import java.util.concurrent.CountDownLatch;
import org.coppice.model.project.ProjectFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads what nearly every command needs, while the command line is still being understood. */
final class Preparation {
    private final CountDownLatch plan = new CountDownLatch(1);

    private Preparation() {}

    /** Begins. */
    static Preparation begin() {
        Preparation preparation = new Preparation();
        Thread thread = new Thread(preparation::load, "preparing");
        thread.setDaemon(true);
        thread.start();
        return preparation;
    }

    private void load() {
        Logger log = LoggerFactory.getLogger(Preparation.class);
        try {
            ProjectFile.preparePlan();
            plan.countDown();
            ProjectFile.prepareDatabase();
        } catch (RuntimeException | LinkageError failed) {
            // The command meets it too, and tells.
            log.debug("Preparing failed", failed);
        } finally {
            plan.countDown();
        }
    }

    /**
     * Waits until the classes of the plan are there. They need each other: two threads that load them at once, from different ends,
     * would wait for each other for ever.
     */
    void awaitPlan() {
        try {
            plan.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
