/**
 * What can be done without a window? One class a command; each opens a project, asks the same engines as the window, and
 * prints the same figures.
 *
 * <p>Terms: an <em>answer</em> is what a command prints on standard output, a table for people or, with {@code --json}, one
 * document for programs. Everything else (progress, remarks, complaints) goes to standard error. A command that reads, and a
 * command that fails, leaves the project file byte for byte.
 */
@NullMarked
package org.coppice.app.cli;

import org.jspecify.annotations.NullMarked;
