package org.coppice.app.shell;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Where a page is dressed before it is seen: of the size of the stage it will stand on, under the same style sheets, but invisible
 * and out of reach. What a page costs when it is first opened is paid here, so that opening it is as quick as opening it again.
 */
final class Wings extends Pane {
    private final BorderPane stage;

    /** Beside that stage, whose centre is as large as a page. */
    Wings(BorderPane stage) {
        this.stage = stage;
        setVisible(false);
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("wings");
    }

    /** Takes a page in, in place of the one before. */
    void dress(Node page) {
        getChildren().setAll(page);
    }

    /** Sends the page away that is still here. */
    void clear() {
        getChildren().clear();
    }

    /** Takes the size of the stage. */
    void fit() {
        resize(stage.getWidth(), stage.getHeight());
    }

    @Override
    protected void layoutChildren() {
        getManagedChildren().stream()
                .map(Region.class::cast)
                .forEach(page -> page.resizeRelocate(0, 0, getWidth(), getHeight()));
    }
}
