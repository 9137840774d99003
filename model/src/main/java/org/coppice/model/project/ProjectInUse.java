package org.coppice.model.project;

import org.coppice.model.source.UserError;

/** Another window or command has the project open. It can be opened read-only. */
public final class ProjectInUse extends UserError {
    private static final long serialVersionUID = 1L;

    ProjectInUse(String message) {
        super(message);
    }
}
