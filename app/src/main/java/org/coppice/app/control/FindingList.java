package org.coppice.app.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.coppice.model.source.Severity;

/** Remarks under each other: a sign and a word for how much it matters, what it is, where. */
public final class FindingList extends VBox {
    private static final double DOT = 4;

    /** One remark. */
    public record Row(Severity severity, String message, String where) {}

    private record Shown(List<Row> rows, int most, String none) {}

    private Optional<Shown> shown = Optional.empty();

    /** An empty list. */
    public FindingList() {
        getStyleClass().add("finding-list");
    }

    /** Shows remarks, at most so many; says so where there are none, and how many more there are. */
    public void show(List<Row> rows, int most, String none) {
        Optional<Shown> now = Optional.of(new Shown(rows, most, none));
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        getChildren().clear();
        rows.stream().limit(most).forEach(row -> getChildren().add(row(row)));
        if (rows.isEmpty()) {
            getChildren().add(muted(none));
        } else if (rows.size() > most) {
            getChildren().add(muted("and " + (rows.size() - most) + " more"));
        }
    }

    private static HBox row(Row row) {
        Circle dot = new Circle(DOT);
        dot.getStyleClass().addAll("severity-dot", row.severity().text());
        Label word = new Label(word(row.severity()));
        word.getStyleClass().addAll("muted", "small");
        word.setMinWidth(Region.USE_PREF_SIZE);
        word.setStyle("-fx-min-width: 5em;");
        Label message = new Label(row.message());
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(message, Priority.ALWAYS);
        Label where = muted(row.where());
        VBox words = new VBox(message, where);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(dot, word, words);
        box.getStyleClass().add("value-row");
        box.setAccessibleText(word(row.severity()) + ": " + row.message() + ", " + row.where());
        return box;
    }

    /** The word beside the dot, because colour alone says nothing to some. */
    static String word(Severity severity) {
        return switch (severity) {
            case INFO -> "note";
            case REPAIRED -> "repaired";
            case WARNING -> "look at";
            case QUESTION -> "question";
            case ERROR -> "wrong";
        };
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("muted", "small");
        label.setWrapText(true);
        return label;
    }
}
