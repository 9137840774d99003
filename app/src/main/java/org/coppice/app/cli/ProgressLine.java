package org.coppice.app.cli;

import java.util.Locale;

/** Shows on a terminal how far long work is, on one line that is rewritten; silent where nobody watches. */
final class ProgressLine implements AutoCloseable {
    private final Console console;
    private String shown = "";

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Work is at {@code fraction} (0..1) of {@code what}. */
    synchronized void at(String what, double fraction) {
        if (!console.terminal()) {
            return;
        }
        String line = String.format(Locale.ROOT, "%s %3.0f %%", what, 100 * Math.min(1, Math.max(0, fraction)));
        if (!line.equals(shown)) {
            overwrite(line);
        }
    }

    private void overwrite(String line) {
        console.err().print("\r" + line + " ".repeat(Math.max(0, shown.length() - line.length())));
        console.err().flush();
        shown = line;
    }

    /** Wipes the line. */
    @Override
    public synchronized void close() {
        if (!shown.isEmpty()) {
            console.err().print("\r" + " ".repeat(shown.length()) + "\r");
            console.err().flush();
            shown = "";
        }
    }
}
