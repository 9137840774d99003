package org.coppice.app.page.meters;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.page.Card;

/** The recipes by which the next files of their shapes are read; each can be forgotten. */
final class RecipesCard {
    private final VBox rows = new VBox();
    private final Card card =
            new Card("Remembered recipes", "the next file of the same shape is read by them, without a question", rows);
    private final Consumer<String> forget;

    RecipesCard(Consumer<String> forget) {
        this.forget = forget;
    }

    Node node() {
        return card;
    }

    void show(List<RecipesQuery.Row> recipes) {
        rows.getChildren().setAll(recipes.stream().map(this::row).toList());
        card.setVisible(!recipes.isEmpty());
        card.setManaged(!recipes.isEmpty());
    }

    private Node row(RecipesQuery.Row recipe) {
        Label name = new Label(recipe.name());
        name.getStyleClass().add("strong");
        Label used = new Label(recipe.used());
        used.getStyleClass().addAll("muted", "small");
        Label answers = new Label(recipe.answers());
        answers.getStyleClass().addAll("muted", "small");
        answers.setWrapText(true);
        answers.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, new HBox(8, name, used), answers);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button button = new Button("Forget");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText("Forget the recipe " + recipe.name());
        button.setOnAction(event -> forget.accept(recipe.id()));
        HBox row = new HBox(8, words, button);
        row.getStyleClass().add("value-row");
        return row;
    }
}
