package org.coppice.app.workspace;

/** Work that takes longer than a frame. */
@FunctionalInterface
public interface Job<T> {

    /**
     * Does the work, on a thread of its own.
     *
     * @throws Exception a {@link org.coppice.model.source.UserError} is told to the user, anything else is a bug
     */
    T run(Progress progress) throws Exception;
}
