package org.coppice.app.shell;

import java.util.Locale;
import org.coppice.app.theme.Appearance;
import org.coppice.app.workspace.Action;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.ProjectFiles;
import org.coppice.app.workspace.Workspace;

/** The actions of the window itself: edit, view. */
final class WindowActions {
    private static final int[] ZOOMS = {100, 125, 150};

    private WindowActions() {}

    static void declareFiles(Actions actions, ProjectFiles files, Reporting reporting, Runnable quit) {
        actions.add(Action.always("file.new", "File", "New", "Shortcut+N", files::create));
        actions.add(Action.always("file.open", "File", "Open…", "Shortcut+O", files::open));
        actions.add(Action.always("file.save", "File", "Save", "Shortcut+S", files::save));
        actions.add(Action.always("file.save-as", "File", "Save As…", "Shortcut+Shift+S", files::saveAs));
        actions.add(Action.always("file.report", "File", "Report…", "Shortcut+R", reporting::write));
        actions.add(Action.always("file.recover", "File", "Recover unsaved work…", "", files::recover));
        files.recent()
                .forEach(file -> actions.add(Action.always(
                        "recent." + file, "Recent", String.valueOf(file.getFileName()), "", () -> files.open(file))));
        actions.add(Action.always("file.quit", "File", "Quit", "Shortcut+Q", quit));
    }

    static void declare(Actions actions, Workspace workspace, Look look, Runnable palette) {
        actions.add(
                new Action("edit.undo", "Edit", "Undo", "Shortcut+Z", workspace.canUndoProperty(), workspace::undo));
        actions.add(
                new Action("edit.redo", "Edit", "Redo", "Shortcut+Y", workspace.canRedoProperty(), workspace::redo));
        actions.add(Action.always("view.palette", "View", "Search or run a command…", "Shortcut+K", palette));
        for (Appearance appearance : Appearance.values()) {
            actions.add(Action.always(
                    "view.appearance." + appearance.name().toLowerCase(Locale.ROOT),
                    "View",
                    "Colours: " + appearance.label(),
                    "",
                    () -> look.setAppearance(appearance)));
        }
        for (int zoom : ZOOMS) {
            actions.add(
                    Action.always("view.zoom." + zoom, "View", "Zoom: " + zoom + " %", "", () -> look.setZoom(zoom)));
        }
    }
}
