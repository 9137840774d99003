package org.coppice.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import org.coppice.app.cli.Cli;
import org.coppice.app.cli.Headless;
import org.coppice.app.display.Screen;

/**
 * Where the program starts: the command line when it is given arguments, the window when not.
 *
 * <p>Not a JavaFX {@code Application}: started from the class path such a class is refused by the Java launcher.
 */
public final class Launcher {

    private static final String ENDING = ".coppice";

    private Launcher() {}

    /** The project that is to be opened in the window, as a desktop asks by a double click: the only argument, and a file. */
    static Optional<Path> projectIn(List<String> arguments) {
        return arguments.size() == 1 && arguments.get(0).endsWith(ENDING)
                ? Optional.of(Path.of(arguments.get(0))).filter(Files::isRegularFile)
                : Optional.empty();
    }

    public static void main(String[] arguments) {
        boolean train = List.of(arguments).equals(List.of(CoppiceApp.TRAIN));
        boolean opens = projectIn(List.of(arguments)).isPresent();
        Optional<String> noScreen = arguments.length == 0 || train || opens ? Screen.missing() : Optional.empty();
        if (arguments.length > 0 && !train && (!opens || noScreen.isPresent())) {
            System.exit(Cli.execute(arguments));
        }
        if (noScreen.isPresent()) {
            System.out.println(noScreen.get());
            System.exit(Headless.run(Path.of("")));
        }
        if (!opens) {
            SampleStart.ahead();
        }
        Application.launch(CoppiceApp.class, arguments);
    }
}
