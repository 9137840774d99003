package org.coppice.importers.sheet;

import org.coppice.model.source.UserError;

/** A file that opens with a password only: none was given, or a wrong one. */
public final class PasswordNeeded extends UserError {
    private static final long serialVersionUID = 1L;

    PasswordNeeded(String message) {
        super(message);
    }
}
