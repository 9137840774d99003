package org.coppice.app.cli;

import org.coppice.model.source.UserError;
import picocli.CommandLine.Option;

/** A command that answers, to people or to programs. */
abstract class AnsweringCommand extends CliCommand {

    @Option(names = "--json", description = "Answer with one JSON document on standard output.")
    private boolean json;

    /** Whether a program reads the answer. */
    final boolean json() {
        return json;
    }

    /** Prints the answer: the document to programs, the text to people. */
    final void answer(Object document, java.util.function.Supplier<String> text) {
        console().answer(json ? Json.text(document) : text.get());
    }

    /** The document that a fault of the input leaves, of the same shape as an answer. */
    abstract Object faultDocument(UserError problem);

    @Override
    final void refused(UserError problem) {
        if (json) {
            console().answer(Json.text(faultDocument(problem)));
        }
    }
}
