package org.coppice.app.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.control.EndsLine;
import org.coppice.app.control.Seen;

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
    /** The contents of each view, below the contents of none. */
    private final Map<String, VBox> views = new HashMap<>();

    private final Deque<VBox> aside = new ArrayDeque<>();
    private Optional<VBox> view = Optional.empty();

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
        subheading.setTooltip(text.isBlank() ? null : new Tooltip(text)); // where there is no room for all of it
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
        view = Optional.empty();
        wanted = List.copyOf(nodes);
        arrange();
        return this;
    }

    /**
     * Shows these contents as one of several views of the page. Those of the other views stay in the window, hidden, so that going
     * back to them costs nothing. No node may belong to two views.
     */
    public PageFrame setView(String name, List<? extends Node> nodes) {
        VBox box = views.computeIfAbsent(name, ignored -> newView());
        view = Optional.of(box);
        putBack(box);
        wanted = List.copyOf(nodes);
        if (box.getChildren().equals(wanted)) {
            most = Math.max(most, wanted.size());
        }
        arrange();
        return this;
    }

    private VBox newView() {
        VBox box = new VBox();
        box.getStyleClass().add("page-view");
        grow(box);
        aside.add(box);
        return box;
    }

    private void putBack(VBox box) {
        if (aside.remove(box)) {
            contents.getChildren().add(box);
        }
    }

    private void arrange() {
        List<Node> now = wanted.subList(0, Math.min(most, wanted.size()));
        views.values().forEach(box -> {
            boolean shown = view.filter(box::equals).isPresent();
            box.setVisible(shown);
            box.setManaged(shown);
        });
        fill(bare(), view.isPresent() ? List.of() : now);
        view.ifPresent(box -> fill(box.getChildren(), now));
    }

    /** What is shown in no view: between the head and the views. */
    private List<Node> bare() {
        List<Node> all = contents.getChildren();
        return all.subList(1, all.size() - (views.size() - aside.size()));
    }

    private static void fill(List<Node> place, List<Node> now) {
        if (!place.equals(now)) {
            place.clear();
            place.addAll(now);
        }
    }

    /** Shows none of the contents until {@link #showMore} or {@link #showAll}: for a page that is not looked at yet. */
    public void showNone() {
        most = 0;
        arrange();
    }

    /** The same for a view that is set next and was not shown yet; what is shown now stays. */
    public void showNoneOfNext() {
        most = 0;
    }

    /** Takes the views out that are not shown, until {@link #showMore} or {@link #showAll} puts them back. */
    public void setViewsAside() {
        views.values().stream()
                .filter(box -> view.filter(box::equals).isEmpty())
                .filter(contents.getChildren()::remove)
                .forEach(aside::add);
    }

    /** Shows one more of the contents, or puts one more view back; whether that was not the last. */
    public boolean showMore() {
        if (most < wanted.size()) {
            most++;
            arrange();
        } else if (!aside.isEmpty()) {
            putBack(aside.element());
        }
        return most < wanted.size() || !aside.isEmpty();
    }

    /** Shows all contents, as is usual. */
    public void showAll() {
        most = Integer.MAX_VALUE;
        List.copyOf(aside).forEach(this::putBack);
        arrange();
    }

    /** Lets contents take the room that is left. */
    public static void grow(Node node) {
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    /** Scrolls to the beginning. */
    public void toTop() {
        scroll.setVvalue(0);
    }

    /** The size of text here, in pixels: one em at the present zoom. */
    public double textPixels() {
        return subheading.getFont().getSize();
    }

    /** Whether the page is in front. */
    public ObservableValue<Boolean> onScreen() {
        return Seen.afterwards(scroll);
    }

    /** Everything, for {@link Page#node()}. */
    public Node node() {
        return scroll;
    }
}
