package org.coppice.app.help;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.coppice.app.workspace.Actions;

/** All keys of the program, under headings. */
final class KeyboardPane extends ScrollPane {
    private static final double KEY_EM = 12;
    private static final double TEXT_EM = 20;

    KeyboardPane(Actions actions, double em) {
        getStyleClass().add("page-scroll");
        setFitToWidth(true);
        FlowPane groups = new FlowPane(2 * em, 1.5 * em);
        groups.getStyleClass().add("page");
        KeyboardQuery.of(actions, shortcut -> KeyCombination.valueOf(shortcut).getDisplayText())
                .entrySet()
                .forEach(group -> groups.getChildren().add(group(group, em)));
        setContent(groups);
    }

    private static VBox group(Map.Entry<String, List<Keys>> group, double em) {
        Label title = new Label(group.getKey());
        title.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.setHgap(em);
        grid.setVgap(0.35 * em);
        grid.getColumnConstraints().addAll(new ColumnConstraints(KEY_EM * em), new ColumnConstraints(TEXT_EM * em));
        for (Keys keys : group.getValue()) {
            Label key = new Label(keys.keys());
            key.setWrapText(true);
            Label does = new Label(keys.does());
            does.getStyleClass().add("muted");
            does.setWrapText(true);
            does.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(grid.getRowCount(), key, does);
        }
        return new VBox(0.5 * em, title, grid);
    }
}
