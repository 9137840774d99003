package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    /** The steps are made by the test. */
    private static final Duration STEP = Duration.hours(1);

    private static final int MOST_STEPS = 1000;

    @TempDir
    Path folder;

    /** A shell whose workspace has results only when it is told to. */
    private TestShell shell() {
        return TestShell.of(SamplePages.workspace(Plan.empty("Empty", 2025)), folder);
    }

    private static Rehearsal rehearsal(TestShell window, Duration rest) {
        return new Rehearsal(
                window.shell(), window.workspace(), window.shell().root().getScene(), STEP, rest);
    }

    private static void giveResults(Workspace workspace) {
        workspace.show(SamplePages.plan(), SeriesSource.NONE);
    }

    private static Set<PageId> built(TestShell window) {
        return PageRegistry.all().stream()
                .map(PageEntry::id)
                .filter(window.shell()::isBuilt)
                .collect(Collectors.toSet());
    }

    private static List<String> contents(TestShell window, PageId page) {
        window.shell().open(page);
        window.shell().root().applyCss();
        window.shell().root().layout();
        return window.shell().root().getCenter().lookupAll(".card").stream()
                .map(Node::getAccessibleText)
                .toList();
    }

    @Test
    void all_pages_are_built_once_there_are_results_and_open_as_they_would_without() {
        FxThread.run(() -> {
            TestShell window = shell();
            Rehearsal rehearsal = rehearsal(window, Duration.ZERO);
            assertThat(built(window)).containsExactly(PageId.OVERVIEW);
            giveResults(window.workspace());
            step(window, rehearsal, rehearsal::isOver);
            assertThat(built(window)).hasSize(PageRegistry.all().size());
            assertThat(window.shell().currentProperty().get()).isEqualTo(PageId.OVERVIEW);
            assertThat(window.shell().root().lookupAll(".wings .page")).isEmpty();
            TestShell other = shell();
            giveResults(other.workspace());
            for (PageEntry page : PageRegistry.all()) {
                assertThat(contents(window, page.id()))
                        .as(page.id().title())
                        .isEqualTo(contents(other, page.id()))
                        .isNotEmpty();
            }
        });
    }

    @Test
    void a_page_that_is_opened_while_it_is_built_is_whole_and_shows_its_first_view() {
        FxThread.run(() -> {
            TestShell window = shell();
            Rehearsal rehearsal = rehearsal(window, Duration.ZERO);
            giveResults(window.workspace());
            Node root = window.shell().root();
            step(window, rehearsal, () -> view(root).equals("Accounts"));
            List<String> opened = contents(window, PageId.ENERGY);
            assertThat(view(window.shell().root().getCenter())).isEqualTo("Hour by hour");
            TestShell other = shell();
            giveResults(other.workspace());
            assertThat(opened).isEqualTo(contents(other, PageId.ENERGY)).isNotEmpty();
            step(window, rehearsal, rehearsal::isOver);
            assertThat(built(window)).hasSize(PageRegistry.all().size());
            assertThat(contents(window, PageId.ENERGY)).isEqualTo(opened);
        });
    }

    private static String view(Node root) {
        List<String> views = List.of("Hour by hour", "Bill", "Accounts", "Contracts", "On site");
        return root.lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.isSelected() && views.contains(button.getText()))
                .map(ToggleButton::getText)
                .findFirst()
                .orElse("none");
    }

    @Test
    void nothing_is_built_while_the_window_is_in_use() {
        FxThread.run(() -> {
            TestShell window = shell();
            Rehearsal rehearsal = rehearsal(window, Duration.hours(1));
            giveResults(window.workspace());
            Event.fireEvent(
                    window.shell().root(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SHIFT, true, false, false, false));
            for (int i = 0; i < 10; i++) {
                rehearsal.next();
            }
            assertThat(built(window)).containsExactly(PageId.OVERVIEW);
            assertThat(rehearsal.isOver()).isFalse();
        });
    }

    @Test
    void an_edit_while_a_page_is_built_reaches_that_page() {
        FxThread.run(() -> {
            TestShell window = shell();
            Rehearsal rehearsal = rehearsal(window, Duration.ZERO);
            giveResults(window.workspace());
            step(
                    window,
                    rehearsal,
                    () -> !window.shell().root().lookupAll(".wings .card").isEmpty());
            Site site = window.workspace().plan().sites().get(0);
            window.workspace().edit(Edit.put(PlanTable.SITES, Site.NAME.with(site, "Renamed")));
            step(window, rehearsal, rehearsal::isOver);
            assertThat(window.workspace().plan().sites().get(0).name()).isEqualTo("Renamed");
            window.shell().open(PageId.SITES);
            window.shell().root().applyCss();
            window.shell().root().layout();
            assertThat(window.shell().root().getCenter().lookupAll(".table-cell").stream()
                            .map(cell -> ((TableCell<?, ?>) cell).getText()))
                    .contains("Renamed");
        });
    }

    /** Steps on until something holds. */
    private static void step(TestShell window, Rehearsal rehearsal, BooleanSupplier condition) {
        for (int i = 0; i < MOST_STEPS; i++) {
            window.shell().root().applyCss();
            if (condition.getAsBoolean()) {
                return;
            }
            rehearsal.next();
        }
        throw new AssertionError("Not after " + MOST_STEPS + " steps");
    }
}
