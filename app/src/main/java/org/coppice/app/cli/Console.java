package org.coppice.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two streams of a command: answers on {@code out}, everything else on {@code err}. Both are UTF-8 whatever the machine
 * thinks of it, and end lines alike everywhere.
 *
 * @param terminal whether a person watches {@code err}, so that a progress line may be rewritten
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

    /** The streams of this process. */
    @SuppressWarnings("SystemConsoleNull") // on newer Java a console is always there; progress is then shown, no more
    static Console ofProcess() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.console() != null);
    }

    private static PrintStream utf8(FileDescriptor target) {
        return new PrintStream(new FileOutputStream(target), true, StandardCharsets.UTF_8);
    }

    /** Part of the answer. */
    void answer(String text) {
        out.print(text);
        out.print('\n');
        out.flush();
    }

    /** A remark beside the answer. */
    void say(String text) {
        err.print(text);
        err.print('\n');
        err.flush();
    }

    /** A complaint, led by the name of the program as is usual. */
    void complain(String text) {
        say("coppice: " + text);
    }
}
