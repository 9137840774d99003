package org.coppice.app.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Work in the background that is done only when the test says so; all else happens at once. */
public final class HeldThreads implements Executor {
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding = true;

    @Override
    public void execute(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    /** Threads whose work is held here. */
    public Threads threads() {
        return new Threads(Runnable::run, this, Runnable::run);
    }

    /** How much waits. */
    public int waiting() {
        return held.size();
    }

    /** Does what has waited longest. */
    public void doNext() {
        held.remove().run();
    }

    /** Does all that waits, and what comes of it. */
    public void doAll() {
        while (!held.isEmpty()) {
            doNext();
        }
    }

    /** Does what waits, and from now on everything at once. */
    public void release() {
        holding = false;
        doAll();
    }
}
