package org.coppice.model.project.store;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.coppice.model.source.UserError;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells problems of the disk and of damaged files to people; what else SQLite complains about is a bug. */
final class SqlProblems {

    private SqlProblems() {}

    static RuntimeException told(SQLException failed, String name) {
        if (failed instanceof SQLiteException problem) {
            return told(problem, name);
        }
        return new IllegalStateException(failed);
    }

    private static RuntimeException told(SQLiteException problem, String name) {
        // Extended codes keep the primary code in their low byte.
        int primary = problem.getResultCode().code & 0xFF;
        if (primary == SQLiteErrorCode.SQLITE_FULL.code) {
            return new UserError(
                    "The disk is full. Nothing of " + name + " is lost; free some space and try again.", problem);
        }
        if (primary == SQLiteErrorCode.SQLITE_CORRUPT.code || primary == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return damaged(name, problem.getResultCode().message, problem);
        }
        if (primary == SQLiteErrorCode.SQLITE_BUSY.code || primary == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return new UserError(name + " is in use by another program. Close it there, or open a copy.", problem);
        }
        if (primary == SQLiteErrorCode.SQLITE_IOERR.code
                || primary == SQLiteErrorCode.SQLITE_READONLY.code
                || primary == SQLiteErrorCode.SQLITE_CANTOPEN.code) {
            return new UserError(
                    name + " cannot be read or written here (" + problem.getResultCode().message
                            + "). Check the disk and the permissions of the folder.",
                    problem);
        }
        return new IllegalStateException(problem);
    }

    /** Looks into a file that nobody has vouched for: whatever SQLite complains about there is damage, not a bug. */
    static <T> T lookingInto(String name, Supplier<T> look) {
        try {
            return look.get();
        } catch (IllegalStateException failed) {
            if (failed.getCause() instanceof SQLException problem) {
                throw damaged(name, String.valueOf(problem.getMessage()), problem);
            }
            throw failed;
        }
    }

    static UserError damaged(String name, String what, Throwable cause) {
        return new UserError(damagedText(name, what), cause);
    }

    static String damagedText(String name, String what) {
        return name + " is damaged: " + what + ". Open the backup beside it (ending in .bak) or an earlier copy.";
    }
}
