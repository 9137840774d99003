package org.coppice.app.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.coppice.app.page.Page;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageFrame;
import org.coppice.app.page.PageId;
import org.coppice.app.workspace.Workspace;

/**
 * Builds the pages that were not opened yet while nobody touches the window, one after the other and in steps, once the first
 * results are there and no job is under way. A page that is opened before its turn is built then. Later it puts the pages that
 * are not shown back into the window after that was styled anew, and gives them the size of the window after that has changed.
 */
final class Rehearsal {
    /** So long must mouse and keys have rested. */
    private static final Duration REST = Duration.millis(400);
    /** Between two steps: some frames, in which answers come and are drawn. */
    private static final Duration STEP = Duration.millis(60);
    /** How many steps nothing is done, so that answers can come. */
    private static final int STAY = 3;

    private final Shell shell;
    private final Workspace workspace;
    private final Scene scene;
    private final Deque<PageEntry> toCome;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final PauseTransition pause;
    private final long restNanos;
    private final EventHandler<InputEvent> touched = event -> touch();
    private final InvalidationListener results = observable -> begin();
    private final InvalidationListener opened = observable -> opened();
    private Optional<PageId> rehearsed = Optional.empty();
    private Optional<PageFrame> frame = Optional.empty();
    private Runnable lastView = () -> {};
    private boolean isBegun;
    private long lastTouch = System.nanoTime();

    /** Of the pages of a shell in that scene; begins by itself with the first results. */
    Rehearsal(Shell shell, Workspace workspace, Scene scene) {
        this(shell, workspace, scene, STEP, REST);
    }

    /** With other times: for tests. */
    Rehearsal(Shell shell, Workspace workspace, Scene scene, Duration step, Duration rest) {
        pause = new PauseTransition(step);
        restNanos = (long) (rest.toMillis() * 1e6);
        this.shell = shell;
        this.workspace = workspace;
        this.scene = scene;
        toCome = new ArrayDeque<>(shell.entries());
        pause.setOnFinished(event -> next());
        scene.addEventFilter(InputEvent.ANY, touched);
        workspace.assessmentProperty().addListener(results);
        shell.currentProperty().addListener(opened);
        shell.host().setOnUntidy(this::resume);
    }

    private void begin() {
        if (workspace.assessmentProperty().get().isPresent()) {
            workspace.assessmentProperty().removeListener(results);
            isBegun = true;
            pause.playFromStart();
        }
    }

    private void resume() {
        if (isBegun && pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }

    private void touch() {
        lastTouch = System.nanoTime();
    }

    private boolean isQuiet() {
        return System.nanoTime() - lastTouch > restNanos
                && workspace.background().running().isEmpty()
                && workspace.assessmentProperty().get().isPresent();
    }

    /** The next step, unless the window is in use; then later. */
    void next() {
        if (isQuiet()) {
            if (steps.isEmpty()) {
                callNextPage();
            }
            if (steps.isEmpty()) {
                callUntidyPage();
            }
            if (steps.isEmpty()) {
                return;
            }
            steps.remove().run();
        }
        pause.playFromStart();
    }

    private void callNextPage() {
        while (steps.isEmpty() && !toCome.isEmpty()) {
            PageId id = toCome.remove().id();
            if (!shell.isBuilt(id)) {
                steps.add(() -> rehearse(id, shell.build(id)));
            }
        }
    }

    private void callUntidyPage() {
        for (PageEntry entry : shell.entries()) {
            if (isUntidy(entry.id())) {
                tidy(entry.id(), shell.build(entry.id()));
                return;
            }
        }
    }

    private boolean isUntidy(PageId id) {
        return id != shell.currentProperty().get()
                && shell.isBuilt(id)
                && !shell.host().isTidy(shell.build(id).node());
    }

    /** To lay a page out takes one step, to style it anew a step for each of its parts. */
    private void tidy(PageId id, Page page) {
        if (shell.host().isAttached(page.node())) {
            steps.add(() -> shell.host().tidy(page.node()));
            return;
        }
        rehearsed = Optional.of(id);
        frame = Optional.of(page.frame());
        steps.add(() -> {
            page.frame().showNone();
            page.frame().setViewsAside();
            shell.host().tidy(page.node());
        });
        steps.add(() -> showMore(page.frame()));
        steps.add(this::end);
    }

    private void rehearse(PageId id, Page page) {
        rehearsed = Optional.of(id);
        frame = Optional.of(page.frame());
        act(page.frame(), () -> {
            page.frame().showNone();
            shell.host().rehearse(page.node());
        });
        for (Runnable view : page.views()) {
            act(page.frame(), () -> {
                page.frame().showNoneOfNext();
                view.run();
            });
            lastView = view;
        }
        steps.add(this::end);
    }

    /** Does something that changes what is in a page, and shows that part by part when its answers have come. */
    private void act(PageFrame page, Runnable action) {
        steps.add(action);
        rest();
        steps.add(() -> showMore(page));
        rest();
    }

    private void showMore(PageFrame page) {
        if (page.showMore()) {
            steps.addFirst(() -> showMore(page));
        }
    }

    private void rest() {
        for (int i = 0; i < STAY; i++) {
            steps.add(() -> {});
        }
    }

    private void end() {
        frame.ifPresent(PageFrame::showAll);
        shell.host().endRehearsal();
        frame = Optional.empty();
        rehearsed = Optional.empty();
        lastView = () -> {};
    }

    /** Somebody opens the page that is being rehearsed: it is to be as at first. */
    private void opened() {
        if (rehearsed.equals(Optional.ofNullable(shell.currentProperty().get()))) {
            steps.clear();
            lastView.run();
            end();
        }
    }

    /** Whether all pages are built and in the window. */
    boolean isOver() {
        return toCome.isEmpty()
                && steps.isEmpty()
                && shell.entries().stream().map(PageEntry::id).noneMatch(this::isUntidy);
    }

    /** Leaves the other pages to be built when they are opened. */
    void stop() {
        pause.stop();
        steps.clear();
        toCome.clear();
        scene.removeEventFilter(InputEvent.ANY, touched);
        workspace.assessmentProperty().removeListener(results);
        shell.currentProperty().removeListener(opened);
        shell.host().setOnUntidy(() -> {});
    }
}
