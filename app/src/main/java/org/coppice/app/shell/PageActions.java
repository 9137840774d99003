package org.coppice.app.shell;

import java.util.List;
import java.util.function.Consumer;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;

/** An action a page: its name in the palette, Ctrl+1 … Ctrl+9 on the keyboard. */
final class PageActions {
    private static final int DIGITS = 9;

    private PageActions() {}

    static void declare(Actions actions, List<PageEntry> entries, Consumer<PageId> open) {
        for (int i = 0; i < entries.size(); i++) {
            PageId id = entries.get(i).id();
            String shortcut = i < DIGITS ? "Shortcut+" + (i + 1) : "";
            actions.add(Action.always("page." + id.name(), "Go to", id.title(), shortcut, () -> open.accept(id)));
        }
    }
}
