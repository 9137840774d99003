package org.coppice.model.source;

/**
 * An expected problem, told to a person: what was wrong (with the values), where (file, sheet, cell; or page and field), and
 * what to do. Everything else that is thrown is a bug.
 */
public class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem that needs no place, because it is told where it arose. */
    public UserError(String message) {
        super(message);
    }

    /** A problem with the failure of the system that led to it. */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }

    /** A problem at a place: the message becomes {@code where: message}. */
    public static UserError at(String where, String message) {
        return new UserError(where + ": " + message);
    }

    /** The message for people, never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
