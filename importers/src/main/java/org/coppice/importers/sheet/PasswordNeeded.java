package org.coppice.importers.sheet;

import org.coppice.model.source.UserError;

/** A file that opens with a password only: none was given, or a wrong one. */
public final class PasswordNeeded extends UserError {
    private static final long serialVersionUID = 1L;

    private PasswordNeeded(String message) {
        super(message);
    }

    /** No password was given. */
    public static PasswordNeeded missing(String name) {
        return new PasswordNeeded(name
                + ": the workbook is password-protected. Give its password, which is not kept, or open it in Excel, remove"
                + " the password (File → Info → Protect Workbook → Encrypt with Password, leave it empty), save it, and"
                + " import it again. Where nobody knows it, ask for a copy without one.");
    }

    /** The password given is not that of the file. */
    public static PasswordNeeded wrong(String name) {
        return new PasswordNeeded(name
                + ": the password does not open the workbook. Check capitals and keyboard layout, and try again; where"
                + " nobody knows it, ask whoever made the file for a copy without one.");
    }
}
