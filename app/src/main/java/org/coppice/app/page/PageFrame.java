package org.coppice.app.page;

import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.EndsLine;

/**
 * The common outline of pages: heading, one line of what is seen, commands on the right, and the contents below, which scroll
 * when they are taller than the window.
 */
public final class PageFrame {
    private final Label subheading = new Label();
    private final EndsLine head;
    private final VBox contents = new VBox();
    private final ScrollPane scroll = new ScrollPane(contents);
    private List<Node> wanted = List.of();
    /** How many of them are shown. */
    private int most = Integer.MAX_VALUE;

    /** An outline with that heading. */
    public PageFrame(String title) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        subheading.getStyleClass().add("subheading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        subheading.setMinWidth(0);
        HBox words = new HBox(10, heading, subheading);
        words.setAlignment(Pos.BASELINE_LEFT);
        head = new EndsLine(words);
        contents.getStyleClass().add("page");
        contents.getChildren().add(head);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    }

    /** The line beside the heading, for example {@code Two sites · 412 servers}. */
    public void setSubheading(String text) {
        subheading.setText(text);
    }

    /** Adds commands at the right of the heading. */
    public PageFrame command(Node... nodes) {
        head.add(nodes);
        return this;
    }

    /** Adds contents below the others. */
    public PageFrame add(Node... nodes) {
        contents.getChildren().addAll(nodes);
        return this;
    }

    /**
     * Shows these contents and no others. What is shown already stays where it is: a node that is taken out and put back loses the
     * drag or the typing that is under way in it.
     */
    public PageFrame setContents(Node... nodes) {
        return setContents(List.of(nodes));
    }

    /** The same for a list. */
    public PageFrame setContents(List<? extends Node> nodes) {
        wanted = List.copyOf(nodes);
        arrange();
        return this;
    }

    private void arrange() {
        List<Node> shown =
                contents.getChildren().subList(1, contents.getChildren().size());
        List<Node> now = wanted.subList(0, Math.min(most, wanted.size()));
        if (!shown.equals(now)) {
            shown.clear();
            contents.getChildren().addAll(now);
        }
    }

    /** Shows none of the contents until {@link #showMore} or {@link #showAll}: for a page that is not looked at yet. */
    public void showNone() {
        most = 0;
        arrange();
    }

    /** Shows one more of the contents; whether that was not the last. */
    public boolean showMore() {
        most++;
        arrange();
        return most < wanted.size();
    }

    /** Shows all contents, as is usual. */
    public void showAll() {
        most = Integer.MAX_VALUE;
        arrange();
    }

    /** Lets contents take the room that is left. */
    public static void grow(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    /** Adds contents that take the room that is left. */
    public PageFrame addGrowing(Node node) {
        grow(node);
        return add(node);
    }

    /** The size of text here, in pixels: one em at the present zoom. */
    public double textPixels() {
        return subheading.getFont().getSize();
    }

    /** Whether the page is in front. */
    public ObservableValue<Boolean> onScreen() {
        return onScreen(scroll);
    }

    /** Whether a node is in a window. */
    public static ObservableValue<Boolean> onScreen(Node node) {
        return node.sceneProperty().map(Objects::nonNull).orElse(false);
    }

    /** Everything, for {@link Page#node()}. */
    public Node node() {
        return scroll;
    }
}
