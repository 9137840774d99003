package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FocusKeeperTest {
    private final List<Button> buttons = List.of(button("Menu"), button("One"), button("Two"), button("Help"));
    private HBox choices;
    private VBox page;
    private Stage stage;

    private static Button button(String text) {
        return FxThread.call(() -> new Button(text));
    }

    @BeforeEach
    void show() {
        FxThread.run(() -> {
            choices = new HBox(buttons.get(1), buttons.get(2));
            page = new VBox(choices, buttons.get(3));
            Scene scene = new Scene(new VBox(buttons.get(0), page), 300, 200);
            FocusKeeper.watch(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            buttons.get(2).requestFocus();
        });
    }

    @AfterEach
    void hide() {
        FxThread.run(stage::hide);
    }

    private void awaitFocus(Button button) {
        FxThread.await(button.getText(), () -> stage.getScene().getFocusOwner() == button);
    }

    @Test
    void goes_to_what_bears_the_same_words_where_all_is_shown_anew() {
        Button again = button("Two");
        FxThread.run(() -> choices.getChildren().setAll(new Button("Zero"), new Button("One"), again));
        awaitFocus(again);
    }

    @Test
    void goes_to_the_first_beside_it_where_there_is_none_of_its_words() {
        FxThread.run(() -> choices.getChildren().remove(buttons.get(2)));
        awaitFocus(buttons.get(1));
    }

    @Test
    void goes_to_the_nearest_surroundings_that_are_left() {
        FxThread.run(() -> page.getChildren().remove(choices));
        awaitFocus(buttons.get(3));
        FxThread.run(() -> assertThat(buttons.get(0).isFocused()).isFalse());
    }

    @Test
    void stays_with_what_is_taken_out_and_put_back() {
        FxThread.run(() -> {
            page.getChildren().remove(choices);
            page.getChildren().add(0, choices);
        });
        awaitFocus(buttons.get(2));
    }

    @Test
    void leaves_the_keyboard_where_somebody_has_put_it() {
        FxThread.run(() -> {
            choices.getChildren().remove(buttons.get(2));
            buttons.get(3).requestFocus();
        });
        awaitFocus(buttons.get(3));
        // A frame later it is there still: the toolkit has looked for a place meanwhile.
        FxThread.run(() -> stage.getScene().getRoot().layout());
        awaitFocus(buttons.get(3));
    }
}
