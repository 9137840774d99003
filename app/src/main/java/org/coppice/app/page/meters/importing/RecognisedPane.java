package org.coppice.app.page.meters.importing;

import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.coppice.app.control.ListEscape;
import org.coppice.app.control.TextSize;
import org.coppice.importers.recognise.Guess;
import org.coppice.model.plan.Plan;

/** How the whole file was read, with the evidence and a way to change it. What concerns one meter is in the table of meters. */
final class RecognisedPane extends VBox {
    /** Shown for each meter, in the table of meters. */
    private static final Set<String> OF_METERS = Set.of("unit", "quantity");

    private static final double QUESTION_EM = 8;
    private static final double BOX_EM = 16.2;

    private final BiConsumer<String, String> answer;

    RecognisedPane(BiConsumer<String, String> answer) {
        this.answer = answer;
    }

    void show(ImportState state, Plan plan) {
        getChildren()
                .setAll(state.preview().guesses().stream()
                        .filter(guess -> !OF_METERS.contains(ImportWords.base(guess.question())))
                        .map(guess -> row(guess, state.takesAnyText(guess), plan))
                        .toList());
    }

    private Node row(Guess guess, boolean free, Plan plan) {
        Label question = new Label(ImportWords.question(guess.question()));
        question.getStyleClass().add("muted");
        TextSize.width(question, QUESTION_EM, QUESTION_EM, 0);
        question.setWrapText(true);
        Label evidence = new Label(guess.evidence() + (guess.open() ? ": asked above" : ""));
        evidence.getStyleClass().addAll("muted", "small");
        evidence.setWrapText(true);
        evidence.setMinHeight(Region.USE_PREF_SIZE);
        boolean changeable = !guess.alternatives().isEmpty() || free;
        VBox words = new VBox(2, changeable ? choice(guess, free, plan) : chosen(guess, plan), evidence);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, question, words);
        row.getStyleClass().add("value-row");
        return row;
    }

    private static Label chosen(Guess guess, Plan plan) {
        Label chosen = new Label(ImportWords.choice(guess.question(), guess.chosen(), plan));
        chosen.getStyleClass().add("strong");
        chosen.setWrapText(true);
        return chosen;
    }

    /** The answer taken and those not chosen; where any text may be one, another can be typed. */
    private ComboBox<String> choice(Guess guess, boolean free, Plan plan) {
        ComboBox<String> box = new ComboBox<>();
        ListEscape.keepIn(box);
        box.getItems().add(guess.chosen());
        guess.alternatives().stream()
                .filter(other -> !other.equals(guess.chosen()))
                .forEach(box.getItems()::add);
        box.setEditable(free);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String choice) {
                return choice == null ? "" : ImportWords.choice(guess.question(), choice, plan);
            }

            @Override
            public String fromString(String text) {
                // What is shown in words stands for the choice: the box asks for it whenever it is left.
                return box.getItems().stream()
                        .filter(choice -> toString(choice).equals(text))
                        .findFirst()
                        .orElse(text);
            }
        });
        box.setValue(guess.chosen());
        TextSize.width(box, 0, BOX_EM, 0);
        box.setAccessibleText(ImportWords.question(guess.question()));
        box.setOnAction(event -> {
            String chosen = box.getValue();
            if (chosen != null && !chosen.isBlank() && !chosen.equals(guess.chosen())) {
                answer.accept(guess.question(), chosen.strip());
            }
        });
        return box;
    }
}
