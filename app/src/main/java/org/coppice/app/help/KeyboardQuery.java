package org.coppice.app.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;

/** All keys of the program: those of the actions, and those inside tables and charts. */
final class KeyboardQuery {
    private static final List<Keys> TABLES = List.of(
            new Keys("Arrows", "Move from cell to cell"),
            new Keys("F2, Enter, or just type", "Edit the cell; units are understood: 1.2 MW"),
            new Keys("Enter", "Take what was typed"),
            new Keys("Esc", "Leave the cell as it was"),
            new Keys("Delete", "Remove the selected rows"),
            new Keys("Ctrl+C", "Copy the selected rows, with titles and units"),
            new Keys("Ctrl+V", "Paste from a spreadsheet at the cell, or a server list into Hardware"));
    private static final List<Keys> CHARTS = List.of(
            new Keys("+  −  0", "Zoom in, zoom out, show all"),
            new Keys("Arrows", "Move along when zoomed in"),
            new Keys("Shift+Arrows", "Move the pointer and read the values under it"),
            new Keys("Enter", "Select what is under the pointer"),
            new Keys("Menu key or right click", "Copy the data, save as SVG or PNG, show as a table"));
    private static final List<Keys> EVERYWHERE = List.of(
            new Keys("Tab, Shift+Tab", "The next control, the one before"),
            new Keys("Enter or Space on a figure", "Explain the figure"));

    private KeyboardQuery() {}

    /**
     * The keys by heading.
     *
     * @param display turns the shortcut of an action into words of this machine: {@code Shortcut+K} into {@code Ctrl+K}
     */
    static Map<String, List<Keys>> of(Actions actions, UnaryOperator<String> display) {
        Map<String, List<Keys>> groups = new LinkedHashMap<>();
        for (Action action : actions.all()) {
            if (!action.shortcut().isEmpty()) {
                groups.computeIfAbsent(action.group(), group -> new ArrayList<>())
                        .add(new Keys(display.apply(action.shortcut()), action.text()));
            }
        }
        groups.put("Everywhere", EVERYWHERE);
        groups.put("In tables", TABLES);
        groups.put("In charts", CHARTS);
        return groups;
    }
}
