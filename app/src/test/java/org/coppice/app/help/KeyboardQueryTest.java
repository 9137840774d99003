package org.coppice.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;
import org.junit.jupiter.api.Test;

class KeyboardQueryTest {

    @Test
    void every_action_with_a_shortcut_is_listed_under_its_menu_and_no_other() {
        Actions actions = new Actions();
        actions.add(Action.always("file.save", "File", "Save", "Shortcut+S", () -> {}));
        actions.add(Action.always("view.zoom.100", "View", "Zoom: 100 %", "", () -> {}));
        actions.add(Action.always("file.open", "File", "Open…", "Shortcut+O", () -> {}));

        Map<String, List<Keys>> groups = KeyboardQuery.of(actions, shortcut -> shortcut.replace("Shortcut", "Ctrl"));

        assertThat(groups.keySet()).containsExactly("File", "Everywhere", "In tables", "In charts");
        assertThat(groups.get("File")).containsExactly(new Keys("Ctrl+S", "Save"), new Keys("Ctrl+O", "Open…"));
    }
}
