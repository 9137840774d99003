package org.coppice.app;

import java.lang.management.ManagementFactory;

/**
 * How long the start took, told on standard error where the system property {@code coppice.startup-report} is set: milliseconds
 * since the start of Java.
 */
final class Startup {
    private static final boolean TOLD = System.getProperty("coppice.startup-report") != null;

    private Startup() {}

    static void reached(String milestone) {
        if (TOLD) {
            long millis = System.currentTimeMillis()
                    - ManagementFactory.getRuntimeMXBean().getStartTime();
            System.err.println("startup: " + milestone + " after " + millis + " ms");
        }
    }
}
