package org.coppice.app.shell;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import org.coppice.app.intake.SampleIntake;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;
import org.coppice.model.project.Project;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.time.Profile;

/**
 * How long the JavaFX thread is held in a window with the sample, page by page: when a page is opened first, when it is opened
 * again, and when new results arrive. To be run as a main class with the class path of the tests, on a display.
 *
 * <p>Every 2 ms a task asks the thread for a sign of life; how long it waits is what a user would wait, on a machine that may be
 * busy, and the processor time between two signs is what the thread itself took.
 */
public final class FrameTimes {
    private static final long PROBE_MILLIS = 2;
    private static final long QUIET_MILLIS = 400;
    private static final int AGAIN = 3;
    private static final int EDITS = 4;
    private static final int MOST_TOLD = 20;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<double[]> samples = new ArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private long fxThread;
    private long processorBefore;
    private volatile long lastBusy = System.nanoTime();

    /** Prints a line a page; an argument names the folder for what the window keeps. */
    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("frame-times");
        new FrameTimes().run(folder);
        System.exit(0);
    }

    private void run(Path folder) throws InterruptedException {
        MainWindow window = FxThread.call(() -> {
            MainWindow made = TestWindow.make(folder, new FakeDialogs());
            made.show();
            fxThread = Thread.currentThread().getId();
            return made;
        });
        startProbes();
        settle();
        tell("window", "first");
        FxThread.run(() -> window.files()
                .show(
                        "Open the sample",
                        progress -> {
                            SampleIntake sample = SampleIntake.of("two-sites", Progress.SILENT);
                            return Project.openUnsaved(sample.plan(), sample.imported(), TestWindow.state(folder));
                        },
                        () -> {}));
        FxThread.await(
                "the results of the sample",
                () -> !window.workspace().plan().sites().isEmpty()
                        && window.workspace().assessmentProperty().get().isPresent());
        settle();
        tell("sample", "shown");
        FxThread.await("the rehearsal of the pages", () -> window.rehearsal().isOver());
        settle();
        tellAll("rehearsal", "pages");
        for (PageEntry entry : PageRegistry.all()) {
            page(window, entry.id());
        }
        for (String view : List.of("Bill", "Accounts", "Contracts", "On site", "Hour by hour")) {
            view(window, view);
        }
        look(window);
        resize(window);
        counts(window);
    }

    /** Other colours and sizes, with the first page in front; then the pages that were hidden meanwhile. */
    private void look(MainWindow window) throws InterruptedException {
        open(window, PageId.OVERVIEW);
        for (String action : List.of("appearance.dark", "appearance.light", "zoom.125", "zoom.100")) {
            samples();
            FxThread.run(() ->
                    window.shell().context().actions().get("view." + action).perform());
            open(window, PageId.HARDWARE);
            tell(action, "hardware");
            open(window, PageId.OVERVIEW);
            FxThread.await("the pages to be tidy", () -> window.rehearsal().isOver());
            settle();
            tellAll(action, "tidying");
            open(window, PageId.WORKLOADS);
            tell(action, "workloads");
            open(window, PageId.OVERVIEW);
        }
    }

    private void resize(MainWindow window) throws InterruptedException {
        for (int step = 0; step < EDITS; step++) {
            samples();
            double width = 1300 - 10 * step;
            FxThread.run(() -> window.stage().setWidth(width));
            settle();
            tell("resize", "step " + (step + 1));
        }
        open(window, PageId.WORKLOADS);
        tell("resized", "workloads");
        FxThread.await("the pages to be tidy", () -> window.rehearsal().isOver());
        settle();
        tellAll("resized", "tidying");
    }

    private static void counts(MainWindow window) {
        int nodes = FxThread.call(() -> nodes(window.shell().root()));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT, "nodes %d, heap %.0f MB%n", nodes, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    }

    private static int nodes(Node node) {
        int below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .mapToInt(FrameTimes::nodes)
                        .sum()
                : 0;
        return 1 + below;
    }

    private void view(MainWindow window, String view) throws InterruptedException {
        open(window, PageId.ENERGY);
        samples();
        FxThread.run(() -> window.shell().front().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(view))
                .forEach(ToggleButton::fire));
        settle();
        tell(view, "first open");
        results(window, view);
    }

    private void page(MainWindow window, PageId page) throws InterruptedException {
        String name = page.name().toLowerCase(Locale.ROOT);
        open(window, page);
        tell(name, "first open");
        for (int i = 0; i < AGAIN; i++) {
            open(window, page == PageId.SITES ? PageId.HARDWARE : PageId.SITES);
            samples();
            open(window, page);
            tell(name, "again " + (i + 1));
        }
        results(window, name);
    }

    private void results(MainWindow window, String name) throws InterruptedException {
        for (int i = 0; i < EDITS; i++) {
            Workspace workspace = window.workspace();
            double pue = 1.2 + i * 0.01;
            FxThread.run(() -> workspace.edit(edit(workspace.plan(), pue)));
            settle();
            tell(name, "results " + (i + 1));
        }
        FxThread.run(window.workspace()::undo);
        settle();
        tell(name, "undo");
    }

    private static Edit edit(Plan plan, double pue) {
        Site site = plan.sites().get(0);
        return Edit.put(PlanTable.SITES, Site.PUE.with(site, Sourced.of(Profile.constant(pue), Source.rule("tried"))));
    }

    private void open(MainWindow window, PageId page) throws InterruptedException {
        FxThread.run(() -> window.shell().open(page));
        settle();
    }

    private void startProbes() {
        Thread probing = new Thread(() -> {
            while (true) {
                if (open.get() < 3) {
                    open.incrementAndGet();
                    long asked = System.nanoTime();
                    Platform.runLater(() -> sign(asked));
                }
                try {
                    TimeUnit.MILLISECONDS.sleep(PROBE_MILLIS);
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        });
        probing.setDaemon(true);
        probing.start();
    }

    private void sign(long asked) {
        open.decrementAndGet();
        long processor = threads.getThreadCpuTime(fxThread);
        double wall = (System.nanoTime() - asked) / 1e6;
        double cpu = (processor - processorBefore) / 1e6;
        processorBefore = processor;
        if (cpu > 4) {
            lastBusy = System.nanoTime();
        }
        synchronized (samples) {
            samples.add(new double[] {wall, cpu});
        }
    }

    /** Until the thread has had nothing to do for a while. */
    private void settle() throws InterruptedException {
        lastBusy = System.nanoTime();
        while (System.nanoTime() - lastBusy < TimeUnit.MILLISECONDS.toNanos(QUIET_MILLIS)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private List<double[]> samples() {
        synchronized (samples) {
            List<double[]> taken = List.copyOf(samples);
            samples.clear();
            return taken;
        }
    }

    /** The longest turns of many. */
    private void tellAll(String page, String what) {
        System.out.printf(
                Locale.ROOT,
                "%-12s %-12s longest %s%n",
                page,
                what,
                samples().stream()
                        .map(each -> each[1])
                        .sorted(Comparator.reverseOrder())
                        .limit(MOST_TOLD)
                        .map(each -> String.format(Locale.ROOT, "%.0f", each))
                        .collect(Collectors.joining(" ")));
    }

    private void tell(String page, String what) {
        List<double[]> taken = samples();
        double wall = taken.stream().mapToDouble(each -> each[0]).max().orElse(0);
        double cpu = taken.stream().mapToDouble(each -> each[1]).max().orElse(0);
        double total = taken.stream().mapToDouble(each -> each[1]).sum();
        System.out.printf(
                Locale.ROOT,
                "%-12s %-12s wait %6.1f ms  processor %6.1f ms  all %6.1f ms%n",
                page,
                what,
                wall,
                cpu,
                total);
    }
}
