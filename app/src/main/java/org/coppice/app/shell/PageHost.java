package org.coppice.app.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.coppice.app.control.Curtain;

/**
 * Holds all pages for good and shows one of them. The others stay in the window, each behind its curtain, so that to show one is
 * to switch two curtains and not to style a page anew. They are not laid out when the window is resized, and are taken out of the
 * window before it is styled anew; what they miss is made good by {@link #tidy} while nobody looks, or when they are shown.
 */
final class PageHost extends Region {
    private final Map<Node, Curtain> curtains = new HashMap<>();
    private Optional<Curtain> front = Optional.empty();
    private Optional<Curtain> rehearsed = Optional.empty();
    private Runnable onUntidy = () -> {};

    PageHost() {
        getStyleClass().add("page-host");
        setMinSize(0, 0);
        widthProperty().addListener(observable -> onUntidy.run());
        heightProperty().addListener(observable -> onUntidy.run());
    }

    /** Called when pages that are not shown miss something. */
    void setOnUntidy(Runnable listener) {
        onUntidy = listener;
    }

    /** Shows a page in place of the one before. */
    void show(Node page) {
        Curtain next = curtain(page);
        Optional<Curtain> last = front.filter(before -> before != next);
        front = Optional.of(next);
        attach(next);
        fit(next);
        last.ifPresent(Curtain::lower);
        next.raise();
    }

    /** The page that is shown. */
    Optional<Node> front() {
        return front.map(Curtain::contents);
    }

    /** Lets a page that is not shown come up to date, until the rehearsal ends. */
    void rehearse(Node page) {
        endRehearsal();
        Curtain next = curtain(page);
        rehearsed = Optional.of(next);
        attach(next);
        fit(next);
        if (!isFront(next)) {
            next.rehearse();
        }
    }

    /** The page that was rehearsed rests, unless it is shown by now. */
    void endRehearsal() {
        rehearsed.filter(curtain -> !isFront(curtain)).ifPresent(Curtain::lower);
        rehearsed = Optional.empty();
    }

    /** Takes all pages out of the window that are not shown: the window is about to be styled anew. */
    void setAside() {
        List<Node> hidden = new ArrayList<>(getChildren());
        front.ifPresent(hidden::remove);
        if (!hidden.isEmpty()) {
            getChildren().removeAll(hidden);
            onUntidy.run();
        }
    }

    /** Whether a page is in the window, shown or not. */
    boolean isAttached(Node page) {
        return find(page).filter(this::isAttached).isPresent();
    }

    /** Whether a page is in the window and of the size in which it would be shown. */
    boolean isTidy(Node page) {
        return find(page).filter(this::isAttached).filter(this::isFitting).isPresent();
    }

    private Optional<Curtain> find(Node page) {
        return Optional.ofNullable(curtains.get(page));
    }

    /** Puts a page into the window, in the size in which it would be shown. */
    void tidy(Node page) {
        Curtain curtain = curtain(page);
        attach(curtain);
        fit(curtain);
    }

    private Curtain curtain(Node page) {
        return curtains.computeIfAbsent(page, Curtain::new);
    }

    private boolean isFront(Curtain curtain) {
        return front.filter(shown -> shown == curtain).isPresent();
    }

    private boolean isAttached(Curtain curtain) {
        return curtain.getParent() == this;
    }

    private void attach(Curtain curtain) {
        if (!isAttached(curtain)) {
            getChildren().add(curtain);
        }
    }

    private boolean isFitting(Curtain curtain) {
        return curtain.getWidth() == getWidth() && curtain.getHeight() == getHeight();
    }

    private void fit(Curtain curtain) {
        curtain.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        front.ifPresent(this::fit);
        rehearsed.ifPresent(this::fit);
    }
}
