package org.coppice.app.shell;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;
import org.coppice.app.page.PageEntry;
import org.coppice.app.theme.Theme;
import org.coppice.app.workspace.Actions;
import org.coppice.app.workspace.ProjectFiles;
import org.coppice.app.workspace.Settings;
import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.StateFolder;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;

/**
 * Pictures of every page with the sample, light and dark, at 100 % and 150 %, in {@code target/screenshots}, to be looked at:
 * {@code mvn -pl app -am test-compile} and then this main class with the class path of the tests.
 */
public final class ScreenshotGallery {
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final double[] SCALES = {1, 1.5};

    private final Path folder;
    private final Theme theme = new Theme();
    private final Workspace workspace;
    private final Shell shell;
    private final Scene scene;

    private ScreenshotGallery(Path folder) {
        this.folder = folder;
        Threads threads = Threads.direct();
        FakeDialogs dialogs = new FakeDialogs();
        workspace = new Workspace(threads, dialogs::complain);
        Actions actions = new Actions();
        WindowActions.declare(
                actions, workspace, new Look(theme, new Settings(folder.resolve("settings")), threads), () -> {});
        WindowActions.declareFiles(
                actions,
                new ProjectFiles(workspace, dialogs, new StateFolder(folder.resolve("state"))),
                new Reporting(workspace, dialogs),
                () -> {});
        theme.setDark(false);
        shell = new Shell(PageRegistry.all(), workspace, theme, actions, dialogs, new FakeExports());
        scene = new Scene(shell.root(), WIDTH, HEIGHT);
        theme.add(scene);
    }

    /** Writes all pictures, or those of the pages named. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
        Files.createDirectories(folder);
        ScreenshotGallery gallery = FxThread.call(() -> new ScreenshotGallery(folder));
        FxThread.run(() -> gallery.workspace.show(SamplePlan.load("two-sites"), SeriesSource.NONE));
        for (PageEntry entry : PageRegistry.all()) {
            String name = entry.id().name().toLowerCase(Locale.ROOT);
            if (arguments.length == 0 || List.of(arguments).contains(name)) {
                gallery.take(entry, name);
            }
        }
        if (arguments.length == 0 || List.of(arguments).contains("explain")) {
            FxThread.run(() -> {
                gallery.shell.open(PageRegistry.all().get(0).id());
                gallery.shell.explain("scope2.market");
            });
            gallery.shoot("explain");
            FxThread.run(gallery.shell::closeDrawer);
        }
        if (arguments.length == 0 || List.of(arguments).contains("empty")) {
            FxThread.run(() -> gallery.workspace.show(Plan.empty("Untitled", 2026), SeriesSource.NONE));
            for (PageEntry entry : PageRegistry.all()) {
                gallery.take(entry, "empty-" + entry.id().name().toLowerCase(Locale.ROOT));
            }
        }
        System.exit(0);
    }

    private void take(PageEntry entry, String name) {
        FxThread.run(() -> shell.open(entry.id()));
        shoot(name);
    }

    private void shoot(String name) {
        for (boolean dark : new boolean[] {false, true}) {
            FxThread.run(() -> theme.setDark(dark));
            for (double scale : SCALES) {
                String file = name + (dark ? "-dark" : "-light") + (scale == 1 ? "" : "-150") + ".png";
                write(FxThread.call(() -> picture(scale)), folder.resolve(file));
            }
        }
        FxThread.run(() -> theme.setDark(false));
    }

    private BufferedImage picture(double scale) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.getRoot().layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        WritableImage image = scene.getRoot().snapshot(parameters, null);
        return Optional.ofNullable(SwingFXUtils.fromFXImage(image, null)).orElseThrow();
    }

    private static void write(BufferedImage image, Path file) {
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
