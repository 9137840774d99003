package org.coppice.app.page.meters.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.coppice.app.control.FigureText;

/** The files of the queue with their stages; one is looked at. */
final class QueueStrip extends FlowPane {
    private final ImportQueue queue;
    private final Runnable changed;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<ImportSession, ToggleButton> buttons = new HashMap<>();

    /** The files of a queue; {@code changed} runs whenever one of them goes on. */
    QueueStrip(ImportQueue queue, Runnable changed) {
        super(6, 6);
        this.queue = queue;
        this.changed = changed;
        setAccessibleText("Files to import");
    }

    void refresh() {
        for (ImportSession session : queue.sessions()) {
            ToggleButton button = buttons.get(session);
            if (button == null) {
                button = button(session);
                buttons.put(session, button);
                getChildren().add(button);
            }
            Stage stage = session.stageProperty().get();
            button.setText(session.name() + " · " + stage.text() + warnings(session, stage));
            button.setSelected(queue.shownProperty().get().equals(Optional.of(session)));
            button.getStyleClass().removeIf(name -> name.startsWith("stage-"));
            button.getStyleClass().add("stage-" + stage.name().toLowerCase(java.util.Locale.ROOT));
        }
        boolean several = queue.sessions().size() > 1;
        setVisible(several);
        setManaged(several);
    }

    /** A file that asks nothing may still be worth a look. */
    private static String warnings(ImportSession session, Stage stage) {
        int warnings = stage == Stage.READY || stage == Stage.DONE
                ? UnseenWarnings.of(session).size()
                : 0;
        return warnings == 0 ? "" : " · " + FigureText.count(warnings, "warning");
    }

    private ToggleButton button(ImportSession session) {
        ToggleButton button = new ToggleButton();
        button.setMnemonicParsing(false);
        button.getStyleClass().add("queue-file");
        button.setToggleGroup(group);
        button.setTooltip(new Tooltip(session.path().toString()));
        button.setOnAction(event -> {
            button.setSelected(true);
            queue.show(session);
        });
        InvalidationListener told = observable -> changed.run();
        session.stageProperty().addListener(told);
        return button;
    }
}
