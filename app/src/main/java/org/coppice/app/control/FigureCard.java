package org.coppice.app.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.chart.Sparkline;
import org.coppice.app.chart.colour.Palette;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.model.quantity.Figure;

/** A headline figure: value, unit, a remark, its course over the year, and what it rests on. A click explains it. */
public final class FigureCard extends VBox {
    private static final double SPARK_WIDTH = 64;
    private static final double SPARK_HEIGHT = 28;

    /** Below this the number needs the room. */
    private static final double ROOM_FOR_SPARK = 215;

    private final Label title = new Label();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label remark = new Label();
    private final ChartView spark = new ChartView();
    private final BasisBar basis = new BasisBar();
    private Optional<Figure> figure = Optional.empty();

    /** A card without a figure yet; {@code explain} is called when it is clicked or Enter is pressed on it. */
    public FigureCard(ObservableValue<Palette> palette, Consumer<Figure> explain) {
        getStyleClass().add("figure-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        title.getStyleClass().add("muted");
        value.getStyleClass().add("figure-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("figure-unit");
        remark.getStyleClass().addAll("figure-delta", "muted");
        spark.setMinSize(SPARK_WIDTH, SPARK_HEIGHT);
        spark.setPrefSize(SPARK_WIDTH, SPARK_HEIGHT);
        spark.setMaxSize(SPARK_WIDTH, SPARK_HEIGHT);
        spark.setFocusTraversable(false);
        spark.setMouseTransparent(true);
        spark.setVisible(false);
        spark.paletteProperty().bind(palette);
        HBox number = new HBox(5, value, unit);
        number.setAlignment(Pos.BASELINE_LEFT);
        HBox.setHgrow(number, Priority.ALWAYS);
        HBox line = new HBox(number, spark);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox.setMargin(basis, new javafx.geometry.Insets(8, -11, 1, -11));
        getChildren().addAll(title, line, remark, basis);
        spark.managedProperty().bind(widthProperty().greaterThan(ROOM_FOR_SPARK));
        spark.opacityProperty()
                .bind(javafx.beans.binding.Bindings.when(spark.managedProperty())
                        .then(1)
                        .otherwise(0));
        setMinWidth(0);
        setOnMouseClicked(event -> explainWith(explain));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                explainWith(explain);
                event.consume();
            }
        });
    }

    private void explainWith(Consumer<Figure> explain) {
        requestFocus();
        figure.ifPresent(explain);
    }

    /** Shows a figure under a label of its own, with a remark below it. */
    public void show(String label, Figure shown, String words, Tone tone) {
        figure = Optional.of(shown);
        FigureText text = FigureText.of(shown);
        title.setText(label);
        value.setText(text.number());
        unit.setText(text.unit());
        remark.setText(words);
        if (!remark.getStyleClass().contains(tone.styleClass())) {
            remark.getStyleClass().removeAll("better", "worse", "muted");
            remark.getStyleClass().add(tone.styleClass());
        }
        basis.setBasis(shown.basis());
        setAccessibleText(label + ": " + text.text() + (words.isEmpty() ? "" : ", " + words) + ". Explain");
    }

    /** Shows the course over the year; none where there are no values. */
    public void setCourse(Optional<Sparkline> course) {
        course.ifPresent(spark::setChart);
        spark.setVisible(course.isPresent());
    }

    /** The figure on show. */
    public Optional<Figure> figure() {
        return figure;
    }

    /** Whether a remark is good news; the words say it too. */
    public enum Tone {
        BETTER,
        WORSE,
        NEITHER;

        String styleClass() {
            return switch (this) {
                case BETTER -> "better";
                case WORSE -> "worse";
                case NEITHER -> "muted";
            };
        }
    }
}
