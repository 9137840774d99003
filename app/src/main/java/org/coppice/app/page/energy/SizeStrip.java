package org.coppice.app.page.energy;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.coppice.app.page.Card;

/** A slider for the size of an agreement or of equipment: the year is recomputed while it is dragged, and edited once on release. */
final class SizeStrip {
    private final SizeStripModel model;
    private final ComboBox<Resizable> what = new ComboBox<>();
    private final Slider slider = new Slider(SizeStripModel.LEAST, SizeStripModel.MOST, 1);
    private final Label size = new Label();
    private final Label effect = new Label();
    private final Card card;
    private boolean restoring;

    SizeStrip(SizeStripModel model) {
        this.model = model;
        what.setItems(model.choices());
        what.setPromptText("What");
        what.setAccessibleText("What to resize");
        what.setMinWidth(Region.USE_PREF_SIZE);
        slider.setAccessibleText("Size, from a twentieth to three times of what it is");
        slider.setBlockIncrement(0.05);
        HBox.setHgrow(slider, Priority.ALWAYS);
        size.setMinWidth(110);
        size.setAlignment(Pos.CENTER_RIGHT);
        // On a line of its own: words that grow beside the slider would move it under the pointer.
        effect.getStyleClass().add("muted");
        effect.setMinHeight(Region.USE_PREF_SIZE);
        HBox line = new HBox(12, what, slider, size);
        line.setAlignment(Pos.CENTER_LEFT);
        card = new Card(
                "Try a size", "drag: the year is recomputed; let go: it is edited, and can be undone", line, effect);
        what.valueProperty().bindBidirectional(model.chosenProperty());
        size.textProperty().bind(model.sizeProperty());
        effect.textProperty().bind(model.effectProperty());
        card.visibleProperty().bind(model.anyProperty());
        card.managedProperty().bind(model.anyProperty());
        slider.valueProperty().addListener((observable, before, now) -> {
            if (!restoring) {
                dragged(now.doubleValue());
            }
        });
        slider.setOnMouseReleased(event -> release());
        slider.setOnKeyReleased(event -> release());
    }

    private void dragged(double times) {
        model.drag(times);
    }

    private void release() {
        model.release();
        restoring = true;
        slider.setValue(1);
        restoring = false;
    }

    Node node() {
        return card;
    }
}
