package org.coppice.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;
import org.coppice.app.control.table.FieldTable;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.PageId;
import org.coppice.app.page.SamplePages;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.time.SeriesSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Pages that are not in front stay in the window, and rest there until they are opened again. */
class HiddenPagesTest {
    private static final int MOST_TABS = 200;

    @TempDir
    private Path folder;

    private TestShell shell() {
        return TestShell.of(SamplePages.workspace(SamplePages.plan()), folder);
    }

    private static void layout(TestShell window) {
        window.shell().root().applyCss();
        window.shell().root().layout();
    }

    private static Node open(TestShell window, PageId page) {
        window.shell().open(page);
        layout(window);
        return window.shell().front();
    }

    private static boolean isSeen(Node node) {
        Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null;
    }

    private static List<String> names(Node page) {
        return page.lookupAll(".table-cell").stream()
                .map(cell -> ((TableCell<?, ?>) cell).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private static void rename(TestShell window, String name) {
        Site site = window.workspace().plan().sites().get(0);
        window.workspace().edit(Edit.put(PlanTable.SITES, Site.NAME.with(site, name)));
    }

    @Test
    void one_page_is_visible_and_the_others_stay_in_the_window() {
        FxThread.run(() -> {
            TestShell window = shell();
            Node sites = open(window, PageId.SITES);
            Node hardware = open(window, PageId.HARDWARE);
            assertThat(hardware.getScene()).isNotNull();
            assertThat(sites.getScene()).isSameAs(hardware.getScene());
            assertThat(isSeen(hardware)).isTrue();
            assertThat(isSeen(sites)).isFalse();
            open(window, PageId.SITES);
            assertThat(isSeen(hardware)).isFalse();
            assertThat(isSeen(sites)).isTrue();
        });
    }

    @Test
    void the_tables_of_a_hidden_page_rest_and_show_the_plan_when_it_is_opened() {
        FxThread.run(() -> {
            TestShell window = shell();
            Node sites = open(window, PageId.SITES);
            FieldTable<?> table = FxThread.find(sites, ".table-view", FieldTable.class);
            open(window, PageId.HARDWARE);
            List<?> before = List.copyOf(table.getItems());
            rename(window, "Renamed");
            layout(window);
            assertThat(table.getItems()).as("while hidden").isEqualTo(before);
            assertThat(names(sites)).doesNotContain("Renamed");
            assertThat(names(open(window, PageId.SITES))).contains("Renamed");
            window.workspace().undo();
            layout(window);
            assertThat(names(sites)).doesNotContain("Renamed");
        });
    }

    @Test
    @SuppressWarnings("unchecked") // the first table of the page is that of the fleets
    void a_row_is_selected_again_when_the_selected_one_was_removed_while_its_page_was_hidden() {
        FxThread.run(() -> {
            TestShell window = shell();
            Node hardware = open(window, PageId.HARDWARE);
            FieldTable<Fleet> fleets = FxThread.find(hardware, ".table-view", FieldTable.class);
            open(window, PageId.SITES);
            Fleet first = window.workspace().plan().fleets().get(0);
            window.workspace().edit(new Edit("Remove", plan -> PlanTable.FLEETS.without(plan, first.id())));
            open(window, PageId.HARDWARE);
            assertThat(window.workspace().plan().fleets()).doesNotContain(first);
            assertThat(fleets.getSelectionModel().getSelectedItem())
                    .isIn(window.workspace().plan().fleets());
        });
    }

    @Test
    void other_colours_reach_pages_that_were_hidden() {
        FxThread.run(() -> {
            TestShell window = shell();
            Node sites = open(window, PageId.SITES);
            Label heading = FxThread.find(sites, ".heading", Label.class);
            Paint light = heading.getTextFill();
            open(window, PageId.HARDWARE);
            window.theme().setDark(true);
            layout(window);
            open(window, PageId.SITES);
            assertThat(heading.getTextFill()).isNotEqualTo(light);
            open(window, PageId.HARDWARE);
            window.theme().setDark(false);
            open(window, PageId.SITES);
            assertThat(heading.getTextFill()).isEqualTo(light);
        });
    }

    @Test
    void hidden_pages_are_out_of_the_window_while_it_is_styled_anew() {
        FxThread.run(() -> {
            TestShell window = shell();
            Node sites = open(window, PageId.SITES);
            Node hardware = open(window, PageId.HARDWARE);
            window.theme().setZoom(1.25);
            assertThat(sites.getScene()).isNull();
            assertThat(hardware.getScene()).isNotNull();
            assertThat(window.shell().host().isTidy(sites)).isFalse();
            layout(window);
            window.shell().host().tidy(sites);
            assertThat(sites.getScene()).isNotNull();
            assertThat(isSeen(sites)).isFalse();
            assertThat(window.shell().host().isTidy(sites)).isTrue();
        });
    }

    @Test
    void a_page_takes_the_size_of_the_window_when_it_is_opened_not_while_it_is_hidden() {
        FxThread.run(() -> {
            TestShell window = shell();
            Region sites = (Region) open(window, PageId.SITES);
            Region hardware = (Region) open(window, PageId.HARDWARE);
            double before = sites.getWidth();
            window.shell().root().resize(1000, 700);
            layout(window);
            assertThat(hardware.getWidth()).isLessThan(before);
            assertThat(sites.getWidth()).isEqualTo(before);
            open(window, PageId.SITES);
            assertThat(sites.getWidth()).isEqualTo(hardware.getWidth());
        });
    }

    @Test
    void the_tab_key_reaches_no_hidden_page() {
        FxRobot robot = new FxRobot();
        MainWindow window = FxThread.call(() -> {
            MainWindow made = TestWindow.show(folder, new FakeDialogs());
            made.workspace().show(SamplePages.plan(), SeriesSource.NONE);
            return made;
        });
        for (PageEntry page : PageRegistry.all()) {
            FxThread.run(() -> window.shell().open(page.id()));
        }
        FxThread.run(() -> window.shell().open(PageId.WORKLOADS));
        Set<Node> reached = new HashSet<>();
        boolean more = true;
        for (int i = 0; i < MOST_TABS && more; i++) {
            robot.push(KeyCode.TAB);
            more = reached.add(FxThread.call(() -> window.stage().getScene().getFocusOwner()));
        }
        FxThread.run(() -> {
            assertThat(reached).allMatch(HiddenPagesTest::isSeen);
            assertThat(reached)
                    .as("tables of the page in front")
                    .anyMatch(node -> node instanceof FieldTable<?>)
                    .hasSizeGreaterThan(10);
            window.shell().close();
            window.stage().hide();
        });
    }
}
