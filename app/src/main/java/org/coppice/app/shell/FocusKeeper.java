package org.coppice.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the keyboard near where it was when what had it is taken out of the window, because it was shown anew or its page left. By
 * itself the toolkit would go to the first button of the window. It goes to what bears the same words, else to the first thing
 * that takes the keyboard in the nearest surroundings that are still there.
 */
final class FocusKeeper {
    private final Scene scene;
    private Optional<Held> held = Optional.empty();
    /** What the toolkit gave the keyboard to after it was lost. */
    private Optional<Node> taken = Optional.empty();

    /** What has the keyboard, with its words and what it stood in, the nearest first. */
    private record Held(Node node, String words, List<Parent> around) {}

    private FocusKeeper(Scene scene) {
        this.scene = scene;
    }

    /** Keeps the keyboard of that scene. */
    static void watch(Scene scene) {
        FocusKeeper keeper = new FocusKeeper(scene);
        scene.focusOwnerProperty().addListener((observable, before, now) -> keeper.changed(now));
    }

    /** The toolkit takes the keyboard from what is gone, and then looks for another place; whoever else moves it means it. */
    private void changed(@Nullable Node now) {
        Optional<Held> lost = held.filter(before -> now == null && !isThere(before.node()));
        lost.ifPresent(gone -> {
            taken = Optional.empty();
            Platform.runLater(() -> keep(gone));
        });
        if (now != null && taken.isEmpty()) {
            taken = Optional.of(now);
        }
        held = Optional.ofNullable(now).map(FocusKeeper::held);
    }

    private static Held held(Node node) {
        List<Parent> around = new ArrayList<>();
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            around.add(at);
        }
        return new Held(node, words(node), around);
    }

    private void keep(Held lost) {
        Optional<Node> now = Optional.ofNullable(scene.getFocusOwner());
        if (now.isPresent() && !now.equals(taken)) {
            return; // somebody has put it elsewhere meanwhile
        }
        if (isThere(lost.node())) {
            lost.node().requestFocus(); // it was taken out and put back
        } else {
            nearest(lost).ifPresent(Node::requestFocus);
        }
    }

    /** Where the keyboard is to go; empty where it is near already. */
    private Optional<Node> nearest(Held lost) {
        Optional<Node> now = Optional.ofNullable(scene.getFocusOwner()).filter(this::isThere);
        for (Parent left : lost.around()) {
            if (left == scene.getRoot()
                    || now.filter(node -> isWithin(node, left)).isPresent()) {
                return Optional.empty();
            }
            Optional<Node> place = isThere(left) ? place(left, lost.words()) : Optional.empty();
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private Optional<Node> place(Parent left, String words) {
        List<Node> places = takers(left).toList();
        return places.stream()
                .filter(node -> !words.isEmpty() && words(node).equals(words))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    private Stream<Node> takers(Node node) {
        Stream<Node> self =
                node.isFocusTraversable() && !node.isDisabled() && isThere(node) ? Stream.of(node) : Stream.empty();
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(this::takers))
                : self;
    }

    private static String words(Node node) {
        return node instanceof Labeled labeled && labeled.getText() != null ? labeled.getText() : "";
    }

    private static boolean isWithin(Node node, Parent parent) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == parent) {
                return true;
            }
        }
        return false;
    }

    /** Whether a node is in the window and seen. */
    private boolean isThere(Node node) {
        boolean seen = node.getScene() == scene;
        for (Node at = node; seen && at != null; at = at.getParent()) {
            seen = at.isVisible();
        }
        return seen;
    }
}
