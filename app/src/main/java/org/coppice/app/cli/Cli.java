package org.coppice.app.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.coppice.model.source.UserError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: reads the arguments, runs the command they name, and says by the exit code how it went. */
@Command(
        name = "coppice",
        description = "Energy, carbon, water and e-waste of AI computing. Without arguments the window opens.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Cli.Version.class,
        usageHelpAutoWidth = true,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the input is at fault; the message says where and what to do",
            "2:the command line is wrong",
            "70:our fault; the log has the details"
        })
public final class Cli {
    /** In the order of the help. Setting one up takes milliseconds, all of them a third of a second. */
    private static final Map<String, Supplier<CliCommand>> COMMANDS = commands();

    private final Console console;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a fault of ours, which otherwise goes to the log only.")
    private boolean debug;

    Cli(Console console) {
        this.console = console;
    }

    private static Map<String, Supplier<CliCommand>> commands() {
        Map<String, Supplier<CliCommand>> commands = new LinkedHashMap<>();
        commands.put("new", NewCommand::new);
        commands.put("import", ImportCommand::new);
        commands.put("simulate", SimulateCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("sweep", SweepCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("report", ReportCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("calibrate", CalibrateCommand::new);
        commands.put("schema", SchemaCommand::new);
        commands.put("verify", VerifyCommand::new);
        return commands;
    }

    /** Runs one command with the streams of this process; the exit code. */
    public static int execute(String... arguments) {
        return new Cli(Console.ofProcess()).run(arguments);
    }

    /** Runs one command and ends the process. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    int run(String... arguments) {
        try {
            if (COMMANDS.containsKey(first(arguments))) {
                Preparation.begin();
            }
            return line(arguments).execute(arguments);
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError problem) {
            return failed(problem);
        }
    }

    private static String first(String... arguments) {
        return arguments.length > 0 ? arguments[0] : "";
    }

    /** With the command that the first argument names, or with all where it names none and they are to be listed. */
    private CommandLine line(String... arguments) {
        CommandLine line = new CommandLine(this);
        String named = first(arguments);
        COMMANDS.forEach((name, command) -> {
            if (name.equals(named) || !COMMANDS.containsKey(named)) {
                line.addSubcommand(name, command.get());
            }
        });
        return line.setOut(new PrintWriter(console.out(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, java.nio.charset.StandardCharsets.UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::misused)
                .setExecutionExceptionHandler((problem, command, parsed) -> failed(problem));
    }

    Console console() {
        return console;
    }

    private int misused(CommandLine.ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        console.complain(String.valueOf(problem.getMessage()));
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.getErr().flush();
        console.say("Try “" + name + " --help”.");
        return ExitCode.USAGE;
    }

    private int failed(Throwable problem) {
        if (problem instanceof UserError fault) {
            console.complain(fault.text());
            return ExitCode.INPUT;
        }
        FaultLog.write(problem)
                .ifPresentOrElse(
                        log -> console.complain("something went wrong that is our fault (" + brief(problem)
                                + "). Nothing was changed. The details are in " + log + "."),
                        () -> console.complain("something went wrong that is our fault (" + brief(problem)
                                + "). Nothing was changed."));
        if (debug) {
            problem.printStackTrace(console.err());
        }
        return ExitCode.OURS;
    }

    private static String brief(Throwable problem) {
        @Nullable String message = problem.getMessage();
        return problem.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** Which version this is, from the manifest of the archive it was started from. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            @Nullable String version = Cli.class.getPackage().getImplementationVersion();
            return new String[] {"Coppice " + (version == null ? "(development build)" : version)};
        }
    }
}
