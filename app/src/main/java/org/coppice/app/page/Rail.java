package org.coppice.app.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The list of pages on the left. */
public final class Rail extends VBox {
    /** A hairline stands after these: what there is, what could be. */
    private static final Set<PageId> GROUP_ENDS = Set.of(PageId.OVERVIEW, PageId.METERS);

    private final Map<PageId, ToggleButton> buttons = new EnumMap<>(PageId.class);

    /** The pages in that order; {@code open} is called when the user chooses one. */
    public Rail(List<PageEntry> entries, Consumer<PageId> open) {
        getStyleClass().add("rail");
        setAccessibleText("Pages");
        ToggleGroup group = new ToggleGroup();
        for (int i = 0; i < entries.size(); i++) {
            PageEntry entry = entries.get(i);
            ToggleButton button = button(entry, open);
            button.setToggleGroup(group);
            buttons.put(entry.id(), button);
            getChildren().add(button);
            if (GROUP_ENDS.contains(entry.id()) && i < entries.size() - 1) {
                getChildren().add(new Separator());
            }
        }
    }

    private static ToggleButton button(PageEntry entry, Consumer<PageId> open) {
        ToggleButton button = new ToggleButton(entry.id().title(), new FontIcon(entry.icon()));
        button.getStyleClass().add("rail-item");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setId("rail-" + entry.id().name().toLowerCase(java.util.Locale.ROOT));
        // Choosing the page that is open must not unselect it.
        button.setOnAction(event -> open.accept(entry.id()));
        return button;
    }

    /** Marks the page that is open. */
    public void select(PageId id) {
        ToggleButton button = buttons.get(id);
        if (button != null) {
            button.setSelected(true);
        }
    }
}
