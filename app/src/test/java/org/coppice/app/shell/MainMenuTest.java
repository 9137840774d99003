package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.MenuItem;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;
import org.junit.jupiter.api.Test;

class MainMenuTest {

    @Test
    void groupsStandInTheUsualOrderWhateverWasDeclaredFirst() {
        Actions actions = new Actions();
        for (String group : List.of("Help", "Edit", "Tools", "View", "File")) {
            actions.add(Action.always(group, group, "Something", "", () -> {}));
        }

        List<String> titles = FxThread.call(() ->
                MainMenu.of(actions).getItems().stream().map(MenuItem::getText).toList());

        assertThat(titles).containsExactly("File", "Edit", "View", "Help", "Tools");
    }
}
