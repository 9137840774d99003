package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.ToggleButton;
import org.coppice.app.chart.fx.ChartView;
import org.coppice.app.control.FigureCard;
import org.coppice.app.control.Seen;
import org.coppice.app.control.StatementTable;
import org.coppice.app.control.table.FieldTable;
import org.coppice.app.intake.SampleIntake;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.page.Waiting;
import org.coppice.app.workspace.HeldThreads;
import org.coppice.app.workspace.Workspace;
import org.coppice.importers.sheet.Progress;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No page computes on the JavaFX thread what it shows. The background is held here until it is let go: what is on a page before
 * that was computed where it must not be.
 */
class BackgroundPagesTest {
    private static SampleIntake sample;

    private final HeldThreads work = new HeldThreads();
    private TestShell window;

    @BeforeAll
    static void readTheSample() {
        sample = SampleIntake.of("two-sites", Progress.SILENT);
    }

    @BeforeEach
    void open(@TempDir Path folder) {
        window = FxThread.call(() -> {
            Workspace workspace = new Workspace(work.threads(), problem -> {
                throw new AssertionError(problem);
            });
            workspace.show(sample.plan(), sample.readings());
            TestShell shown = TestShell.of(workspace, folder);
            // The year itself is computed before any page asks for a picture of it.
            shown.shell().open(PageId.SITES);
            work.doAll();
            assertThat(workspace.assessmentProperty().get()).isPresent();
            return shown;
        });
    }

    static List<PageEntry> pages() {
        return PageRegistry.all();
    }

    private Node centre(PageId page) {
        window.shell().open(page);
        window.shell().root().applyCss();
        window.shell().root().layout();
        return window.shell().front();
    }

    private <N extends Node> Stream<N> all(Node root, String style, Class<N> type) {
        return root.lookupAll(style).stream()
                .filter(node -> Seen.of(node).getValue())
                .map(type::cast);
    }

    /** What only results bring onto a page: pictures with a chart in them, statements with rows, figures, the energy of work. */
    private long results(Node root) {
        return all(root, ".chart-view", ChartView.class)
                        .filter(chart -> chart.getChart().isPresent())
                        .count()
                + all(root, ".statement", StatementTable.class)
                        .filter(table -> !table.statement().rows().isEmpty())
                        .count()
                + all(root, ".figure-card", FigureCard.class).count()
                + all(root, ".table-cell", TableCell.class)
                        .filter(cell -> cell.getStyleClass().contains("computed")
                                && cell.getTableColumn().getId().equals("Energy")
                                && cell.getText() != null
                                && !cell.getText().isEmpty())
                        .count();
    }

    private long tables(Node root) {
        return all(root, ".table-view", FieldTable.class)
                .filter(table -> !table.getItems().isEmpty())
                .count();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_shows_no_result_before_the_background_has_computed_it_and_then_it_does(PageEntry entry) {
        long before = FxThread.call(() -> results(centre(entry.id())));
        assertThat(before).as("computed on the JavaFX thread").isZero();
        FxThread.run(work::doAll);
        long after = FxThread.call(() -> results(centre(entry.id())) + tables(centre(entry.id())));
        assertThat(after).isPositive();
    }

    @ParameterizedTest
    @EnumSource(
            value = PageId.class,
            names = {"OVERVIEW", "ENERGY", "WHAT_IF", "TRADE_OFFS", "LIFECYCLE", "METERS"})
    void a_page_of_results_waits_for_them_and_then_shows_them(PageId page) {
        assertThat(FxThread.call(() -> centre(page).lookupAll(".waiting"))).hasSize(1);
        FxThread.run(work::doAll);
        FxThread.run(() -> {
            Node centre = centre(page);
            assertThat(centre.lookupAll(".waiting")).isEmpty();
            assertThat(results(centre)).isPositive();
        });
    }

    /** The views of the Energy page are computed one by one, as they are looked at. */
    @ParameterizedTest
    @EnumSource(value = PageId.class, names = "ENERGY")
    void every_view_of_the_energy_page_is_computed_in_the_background(PageId page) {
        for (String view : List.of("Hour by hour", "Bill", "Accounts", "Contracts", "On site")) {
            FxThread.run(() -> {
                Node centre = centre(page);
                centre.lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(button -> button.getText().equals(view))
                        .forEach(ToggleButton::fire);
                assertThat(results(centre(page))).as(view + ", before").isZero();
                work.doAll();
                // The sample has no battery, so that the view of what stands on the site has no picture.
                assertThat(results(centre(page)) + tables(centre(page)))
                        .as(view)
                        .isPositive();
            });
        }
    }

    @Test
    void pages_that_are_not_in_front_compute_nothing_and_catch_up_when_they_are() {
        FxThread.run(() -> {
            work.doAll();
            for (PageEntry entry : pages()) {
                centre(entry.id());
                work.doAll();
                centre(entry.id());
                work.doAll();
            }
            centre(PageId.SITES);
            work.doAll();
            window.workspace().edit(Edit.setPlan(Plan.STEP_MINUTES, 60));
            work.doNext(); // the assessment; nobody looks at it
            assertThat(work.waiting()).isZero();
            centre(PageId.LIFECYCLE);
            assertThat(work.waiting()).isEqualTo(1);
        });
    }

    @Test
    void nothing_is_lost_when_pages_are_switched_faster_than_they_are_computed() {
        FxThread.run(() -> {
            for (PageEntry entry : pages()) {
                centre(entry.id());
            }
            work.doNext();
            for (PageEntry entry : pages()) {
                centre(entry.id());
            }
            work.doAll();
            for (PageEntry entry : pages()) {
                Node centre = centre(entry.id());
                work.doAll();
                assertThat(results(centre) + tables(centre))
                        .as(entry.id().title())
                        .isPositive();
                assertThat(all(centre, ".waiting", Waiting.class))
                        .as(entry.id().title())
                        .isEmpty();
            }
        });
    }

    @Test
    void the_picture_stands_until_the_next_one_is_there() {
        FxThread.run(() -> {
            centre(PageId.LIFECYCLE);
            work.doAll();
            Node centre = centre(PageId.LIFECYCLE);
            long shown = results(centre);
            List<Node> nodes = List.copyOf(centre.lookupAll(".card"));
            window.workspace().edit(Edit.setPlan(Plan.STEP_MINUTES, 60));
            assertThat(results(centre)).isEqualTo(shown);
            work.doAll();
            assertThat(results(centre)).isEqualTo(shown);
            assertThat(List.copyOf(centre.lookupAll(".card")))
                    .as("the same nodes")
                    .isEqualTo(nodes);
        });
    }
}
