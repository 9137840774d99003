package org.coppice.app.page;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.coppice.app.control.EndsLine;

/** A titled surface with a hairline around it. */
public final class Card extends VBox {
    private final Label heading = new Label();
    private final Label detail = new Label();
    private final EndsLine head;

    /** A surface with a title, a quieter remark beside it (may be blank), and contents. */
    public Card(String title, String remark, Node... contents) {
        getStyleClass().add("card");
        setTitle(title);
        heading.getStyleClass().add("section-title");
        // Where there is no room the remark gives way, and is read in full by pointing at it.
        detail.setMinWidth(0);
        setRemark(remark);
        detail.getStyleClass().add("muted");
        HBox words = new HBox(8, heading, detail);
        words.setAlignment(Pos.CENTER_LEFT);
        head = new EndsLine(words);
        // The title gives way last: only where it is wider than the whole surface.
        heading.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(Math.ceil(heading.prefWidth(-1)), head.getWidth()),
                        head.widthProperty(),
                        heading.textProperty(),
                        heading.fontProperty()));
        getChildren().add(head);
        getChildren().addAll(contents);
        setMinWidth(0);
    }

    /** Changes the title. */
    public void setTitle(String title) {
        heading.setText(title);
        setAccessibleText(title);
    }

    /** Changes the remark beside the title. */
    public void setRemark(String remark) {
        detail.setText(remark);
        detail.setTooltip(remark.isBlank() ? null : new Tooltip(remark));
    }

    /** Shows the surface, or leaves no room for it. */
    public void setShown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    /** Adds commands at the right of the title. */
    public Card command(Node... nodes) {
        head.add(nodes);
        return this;
    }

    /** Lets this content take the room that is left in the surface. */
    public Card grow(Node content) {
        VBox.setVgrow(content, Priority.ALWAYS);
        return this;
    }
}
