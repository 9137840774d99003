package org.coppice.app;

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

    private Launcher() {}

    public static void main(String[] arguments) {
        boolean train = List.of(arguments).equals(List.of(CoppiceApp.TRAIN));
        if (arguments.length > 0 && !train) {
            System.exit(Cli.execute(arguments));
        }
        Optional<String> noScreen = Screen.missing();
        if (noScreen.isPresent()) {
            System.out.println(noScreen.get());
            System.exit(Headless.run(Path.of("")));
        }
        SampleStart.ahead();
        Application.launch(CoppiceApp.class, arguments);
    }
}
