package org.coppice.app.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.coppice.model.source.UserError;

/** Questions to the user that stand in a window of their own. Behind an interface, because tests cannot drive native dialogs. */
public interface Dialogs {

    /** What to do with changes that are not saved. */
    enum Unsaved {
        SAVE,
        DISCARD,
        CANCEL
    }

    /** Asks for a file to read. */
    Optional<Path> chooseToOpen(String title, FileKind kind);

    /** Asks for files to read, in the order of their names; none where the user thought better of it. */
    List<Path> chooseSeveralToOpen(String title, FileKind kind);

    /** Asks where to write a file. */
    Optional<Path> chooseToSave(String title, FileKind kind, String suggestedName);

    /** Asks what to do with changes that are not saved. */
    Unsaved askUnsaved(String projectName);

    /** Asks whether to go on; {@code doIt} is the word on the button that does. */
    boolean confirm(String title, String message, String doIt);

    /** Asks for a line of text. */
    Optional<String> askText(String title, String label, String initial);

    /** Asks for one of several choices. */
    Optional<String> choose(String title, String label, List<String> choices);

    /** Tells something that is not a problem. */
    void tell(String title, String message);

    /** Tells a problem: what was wrong, where, and what to do. */
    void complain(UserError problem);
}
