package org.coppice.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;

/** All actions as one menu, and their shortcuts. */
final class MainMenu {

    /** In the order of every desktop program; a group that is not named here follows these. */
    private static final List<String> GROUPS = List.of("File", "Edit", "View", "Go to", "Help");

    private MainMenu() {}

    static MenuButton of(Actions actions) {
        MenuButton button = new MenuButton("Menu");
        button.setId("main-menu");
        button.setAccessibleText("Menu");
        button.setOnShowing(event -> fill(button, actions));
        fill(button, actions);
        return button;
    }

    private static void fill(MenuButton button, Actions actions) {
        Map<String, Menu> menus = new LinkedHashMap<>();
        GROUPS.forEach(group -> menus.put(group, new Menu(group)));
        for (Action action : actions.all()) {
            menus.computeIfAbsent(action.group(), group -> new Menu(group))
                    .getItems()
                    .add(item(action));
        }
        menus.values().removeIf(menu -> menu.getItems().isEmpty());
        button.getItems().setAll(menus.values());
    }

    private static MenuItem item(Action action) {
        MenuItem item = new MenuItem(action.text());
        item.disableProperty().bind(action.enabled().map(enabled -> !enabled));
        item.setOnAction(event -> action.perform());
        if (!action.shortcut().isEmpty()) {
            item.setText(action.text() + "    "
                    + KeyCombination.valueOf(action.shortcut()).getDisplayText());
        }
        return item;
    }

    /** Makes the shortcuts work, also while the menu is closed. */
    static void installShortcuts(Scene scene, Actions actions) {
        for (Action action : actions.all()) {
            if (!action.shortcut().isEmpty()) {
                scene.getAccelerators().put(KeyCombination.valueOf(action.shortcut()), action::perform);
            }
        }
    }
}
