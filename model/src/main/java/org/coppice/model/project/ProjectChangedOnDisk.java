package org.coppice.model.project;

import org.coppice.model.source.UserError;

/** Somebody else changed the file since it was opened. Save under another name, or save over it knowingly. */
public final class ProjectChangedOnDisk extends UserError {
    private static final long serialVersionUID = 1L;

    ProjectChangedOnDisk(String message) {
        super(message);
    }
}
