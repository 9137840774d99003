/**
 * The open document: what is kept, when, and how it comes back.
 *
 * <p>A {@link org.coppice.model.project.Project} works on a copy in the state folder of the user, where every edit is one
 * transaction, durable before it is acknowledged; <em>saving</em> publishes that copy as one closed SQLite file, never edited in
 * place. A process that is killed loses nothing: opening the file again finds the working copy. {@link
 * org.coppice.model.project.ProjectFile} is the same for the command line, without a window in between.
 */
@NullMarked
package org.coppice.model.project;

import org.jspecify.annotations.NullMarked;
