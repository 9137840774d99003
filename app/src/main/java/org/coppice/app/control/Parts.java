package org.coppice.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The children of a pane, each built as a part of its own ({@link FrameByFrame}) once the pane is in a window. Until then a child
 * that says how high it is has its room kept, so that nothing moves when it comes.
 */
public final class Parts {
    private final Pane pane;
    private final FrameByFrame frames;
    /** Children that were there before, and stay. */
    private final int before;

    private List<Node> wanted = List.of();

    /** The children of this pane after those that it has already. */
    public Parts(Pane pane) {
        this(pane, FrameByFrame.inWindow());
    }

    Parts(Pane pane, FrameByFrame frames) {
        this.pane = pane;
        this.frames = frames;
        before = pane.getChildren().size();
        pane.sceneProperty().addListener(observable -> build());
    }

    /** Adds a child after the others. */
    public void add(Node child) {
        List<Node> more = new ArrayList<>(wanted);
        more.add(child);
        show(more);
    }

    /**
     * Shows these and no others. What is shown already, as far as both begin alike, stays where it is: a node that is taken out and
     * put back loses the drag or the typing that is under way in it.
     */
    public void show(List<? extends Node> nodes) {
        if (wanted.equals(nodes)) {
            return;
        }
        int same = 0;
        while (same < Math.min(wanted.size(), nodes.size()) && wanted.get(same) == nodes.get(same)) {
            same++;
        }
        wanted = List.copyOf(nodes);
        ObservableList<Node> children = pane.getChildren();
        children.remove(Math.min(children.size(), before + same), children.size());
        build();
    }

    private void build() {
        if (pane.getScene() == null && !frames.isAtOnce()) {
            return;
        }
        ObservableList<Node> children = pane.getChildren();
        for (int i = 0; i < wanted.size(); i++) {
            Node child = wanted.get(i);
            int place = before + i;
            if (place == children.size()) {
                children.add(frames.isAtOnce() ? child : roomOf(child));
            }
            if (children.get(place) != child) {
                frames.build(pane, () -> put(child, place));
            }
        }
    }

    /** Unless something else is wanted by now, or nobody looks any more. */
    private void put(Node child, int place) {
        boolean still = place < before + wanted.size() && wanted.get(place - before) == child;
        if (still && pane.getScene() != null && pane.getChildren().get(place) != child) {
            pane.getChildren().set(place, child);
        }
    }

    private static Node roomOf(Node child) {
        Region room = new Region();
        Priority grow = VBox.getVgrow(child);
        VBox.setVgrow(room, grow);
        room.setVisible(false);
        room.managedProperty().bind(child.managedProperty());
        if (child instanceof Region region) {
            room.setMinHeight(region.minHeight(-1));
            room.setPrefHeight(region.prefHeight(-1));
        }
        return room;
    }
}
