package org.coppice.app.cli;

import java.util.concurrent.Callable;
import org.coppice.model.source.UserError;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command has: the streams it speaks on, and that a fault of the input ends it with a message. */
abstract class CliCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before a command runs
    private CommandSpec spec;

    final Console console() {
        return ((Cli) spec.root().userObject()).console();
    }

    /** A complaint about how options go together, which the declarations cannot say. */
    final picocli.CommandLine.ParameterException misuse(String message) {
        return new picocli.CommandLine.ParameterException(spec.commandLine(), message);
    }

    @Override
    public final Integer call() {
        try {
            return run();
        } catch (UserError problem) {
            console().complain(problem.text());
            refused(problem);
            return ExitCode.INPUT;
        }
    }

    /** Does the work; the exit code. */
    abstract int run();

    /** Answers in a way that programs can read although the input is at fault. */
    void refused(UserError problem) {}
}
