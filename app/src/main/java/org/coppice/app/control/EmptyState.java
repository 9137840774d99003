package org.coppice.app.control;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** What an empty page says: that there is nothing yet, and what to do next. */
public final class EmptyState extends VBox {
    private static final double WIDTH = 460;

    private final HBox commands = new HBox(8);

    /** A message with one command that leads on. */
    public EmptyState(String title, String whatToDo, String command, Runnable run) {
        getStyleClass().add("empty-state");
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        Label words = new Label(whatToDo);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setMaxWidth(WIDTH);
        words.setTextAlignment(TextAlignment.CENTER);
        commands.setAlignment(Pos.CENTER);
        setAlignment(Pos.CENTER);
        setSpacing(10);
        setMinHeight(320);
        getChildren().addAll(heading, words, commands);
        Button first = button(command, run);
        first.getStyleClass().add("accent");
    }

    /** Adds another way to go on. */
    public EmptyState or(String command, Runnable run) {
        button(command, run);
        return this;
    }

    /** Puts the focus on the first command, so that keys reach the page. */
    public void focusFirst() {
        commands.getChildren().get(0).requestFocus();
    }

    private Button button(String text, Runnable run) {
        Button button = new Button(text);
        button.setOnAction(event -> run.run());
        commands.getChildren().add(button);
        return button;
    }
}
