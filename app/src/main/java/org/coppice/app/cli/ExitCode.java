package org.coppice.app.cli;

/** What the process says of how it went. */
final class ExitCode {
    /** Done. */
    static final int DONE = 0;
    /** The input is at fault: a file, an answer that is missing, a balance that does not close. */
    static final int INPUT = 1;
    /** The command line is wrong. */
    static final int USAGE = 2;
    /** Our fault ({@code EX_SOFTWARE} of BSD's sysexits.h). */
    static final int OURS = 70;

    private ExitCode() {}
}
