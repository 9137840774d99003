package org.coppice.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.coppice.app.shell.FxThread;
import org.coppice.app.shell.PageRegistry;
import org.coppice.app.shell.TestShell;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that was closed is forgotten: nothing that lives on holds it. */
class PageLeakTest {
    private static final int TIMES = 12;
    private static final int COLLECTIONS = 40;

    @TempDir
    private Path folder;

    static List<PageEntry> pages() {
        return PageRegistry.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_that_was_opened_and_closed_many_times_is_collected(PageEntry entry) {
        TestShell window = FxThread.call(() -> TestShell.of(SamplePages.workspace(SamplePages.plan()), folder));
        List<WeakReference<Object>> closed = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            closed.addAll(FxThread.call(() -> openAndClose(entry, window)));
        }
        assertThat(alive(closed)).as("pages and nodes still held").isZero();
        // The workspace outlives them, and still works.
        FxThread.run(() -> window.workspace().edit(Edit.setPlan(Plan.STEP_MINUTES, 60)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_window_with_hidden_pages_is_collected(PageEntry entry) {
        List<WeakReference<Object>> forgotten = new ArrayList<>();
        forgotten.add(FxThread.call(() -> {
            TestShell window = TestShell.of(SamplePages.workspace(SamplePages.plan()), folder);
            window.shell().open(entry.id());
            layout(window);
            window.shell().open(entry.id() == PageId.SITES ? PageId.HARDWARE : PageId.SITES);
            layout(window);
            return new WeakReference<>(window.shell());
        }));
        assertThat(alive(forgotten)).as("windows still held").isZero();
    }

    private static void layout(TestShell window) {
        window.shell().root().applyCss();
        window.shell().root().layout();
    }

    private static List<WeakReference<Object>> openAndClose(PageEntry entry, TestShell window) {
        Page page = entry.make().apply(window.shell().context());
        Scene scene = new Scene(new StackPane(page.node()), 1200, 800);
        window.theme().add(scene);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        page.close();
        window.theme().remove(scene);
        return List.of(new WeakReference<>(page), new WeakReference<>(page.node()));
    }

    /** How many are left when a bounded number of collections has not cleared them all. */
    private static long alive(List<WeakReference<Object>> references) {
        long alive = references.size();
        for (int i = 0; i < COLLECTIONS && alive > 0; i++) {
            System.gc();
            // Lets the toolkit drop what it holds until its next pulse.
            FxThread.run(() -> {});
            alive = references.stream()
                    .map(WeakReference::get)
                    .flatMap(each -> Optional.ofNullable(each).stream())
                    .count();
        }
        return alive;
    }
}
