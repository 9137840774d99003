package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.coppice.app.control.Seen;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalTest {
    /** The steps are made by the test. */
    private static final Duration STEP = Duration.hours(1);

    private static final int MOST_STEPS = 1000;

    private final List<Rehearsal> begun = new ArrayList<>();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        FxThread.run(() -> begun.forEach(Rehearsal::stop));
    }

    /** A shell whose workspace has results only when it is told to. */
    private TestShell shell() {
        return TestShell.of(SamplePages.workspace(Plan.empty("Empty", 2025)), folder);
    }

    private Rehearsal rehearsal(TestShell window, Duration rest) {
        begun.add(new Rehearsal(
                window.shell(), window.workspace(), window.shell().root().getScene(), STEP, rest));
        return begun.get(begun.size() - 1);
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
        return window.shell().front().lookupAll(".card").stream()
                .filter(card -> Seen.of(card).getValue())
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
            assertThat(PageRegistry.all().stream()
                            .map(page -> window.shell().build(page.id()).node())
                            .filter(page -> Seen.of(page).getValue()))
                    .containsExactly(window.shell().front());
            assertThat(window.shell().build(PageId.ENERGY).node().lookupAll(".page-view"))
                    .as("views of Energy, all of them there")
                    .hasSize(5)
                    .noneMatch(view -> ((Parent) view).getChildrenUnmodifiable().isEmpty());
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
            assertThat(view(window.shell().front())).isEqualTo("Hour by hour");
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
                    () -> window.shell().isBuilt(PageId.SITES)
                            && !window.shell()
                                    .build(PageId.SITES)
                                    .node()
                                    .lookupAll(".card")
                                    .isEmpty());
            Site site = window.workspace().plan().sites().get(0);
            window.workspace().edit(Edit.put(PlanTable.SITES, Site.NAME.with(site, "Renamed")));
            step(window, rehearsal, rehearsal::isOver);
            assertThat(window.workspace().plan().sites().get(0).name()).isEqualTo("Renamed");
            window.shell().open(PageId.SITES);
            window.shell().root().applyCss();
            window.shell().root().layout();
            assertThat(window.shell().front().lookupAll(".table-cell").stream()
                            .map(cell -> ((TableCell<?, ?>) cell).getText()))
                    .contains("Renamed");
        });
    }

    @Test
    void pages_come_back_into_the_window_after_it_was_styled_anew_and_take_its_size() {
        FxThread.run(() -> {
            TestShell window = shell();
            Rehearsal rehearsal = rehearsal(window, Duration.ZERO);
            giveResults(window.workspace());
            step(window, rehearsal, rehearsal::isOver);
            Region energy = (Region) window.shell().build(PageId.ENERGY).node();
            List<String> before = contents(window, PageId.ENERGY);
            window.shell().open(PageId.SITES);
            window.theme().setZoom(1.25);
            assertThat(energy.getScene()).isNull();
            assertThat(rehearsal.isOver()).isFalse();
            step(window, rehearsal, rehearsal::isOver);
            assertThat(energy.getScene()).isNotNull();
            window.shell().root().resize(1000, 700);
            window.shell().root().layout();
            step(window, rehearsal, rehearsal::isOver);
            window.shell().root().layout();
            assertThat(energy.getWidth()).isEqualTo(((Region) window.shell().front()).getWidth());
            assertThat(contents(window, PageId.ENERGY)).isEqualTo(before);
        });
    }

    @Test
    void a_page_that_is_opened_while_it_comes_back_is_whole() {
        FxThread.run(() -> {
            TestShell window = shell();
            Rehearsal rehearsal = rehearsal(window, Duration.ZERO);
            giveResults(window.workspace());
            step(window, rehearsal, rehearsal::isOver);
            List<String> before = contents(window, PageId.SITES);
            window.shell().open(PageId.OVERVIEW);
            Node sites = window.shell().build(PageId.SITES).node();
            window.theme().setZoom(1.25);
            step(window, rehearsal, () -> sites.getScene() != null);
            assertThat(sites.lookupAll(".card").size()).isLessThan(before.size());
            assertThat(contents(window, PageId.SITES)).isEqualTo(before);
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
