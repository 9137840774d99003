package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.layout.StackPane;
import org.coppice.app.page.SamplePages;
import org.coppice.app.shell.FxThread;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;
import org.junit.jupiter.api.Test;

/** What the cells of a table show follows the plan, without new cells being made for it. */
class FieldTableTest {
    private final Workspace workspace = SamplePages.workspace(SamplePages.plan());

    private static <M> FieldTable<M> shown(FieldTable<M> table) {
        Scene scene = new Scene(new StackPane(table), 1200, 400);
        layout(scene);
        return table;
    }

    private static void layout(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static List<TableCell<?, ?>> cells(FieldTable<?> table) {
        layout(table.getScene());
        return table.lookupAll(".table-cell").stream()
                .<TableCell<?, ?>>map(TableCell.class::cast)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    private static List<String> texts(FieldTable<?> table, Column<?> column) {
        return cells(table).stream()
                .filter(cell -> cell.getTableColumn().getId().equals(column.title()))
                .map(TableCell::getText)
                .toList();
    }

    private FieldTable<Fleet> fleets(Column<Fleet> column) {
        return shown(new FieldTable<>(
                "Fleets",
                new FieldTableModel<>(
                        workspace,
                        new PlanRows<>(PlanTable.FLEETS, Fleet.TYPE, plan -> {
                            throw new UserError("none");
                        }),
                        List.of(Column.of(Fleet.NAME, 10), column))));
    }

    private FieldTable<Site> sites() {
        return shown(new FieldTable<>(
                "Sites",
                new FieldTableModel<>(
                        workspace,
                        new PlanRows<>(PlanTable.SITES, Site.TYPE, plan -> {
                            throw new UserError("none");
                        }),
                        List.of(Column.of(Site.NAME, 10), Column.of(Site.PUE, 8)))));
    }

    @Test
    void a_reference_shows_the_new_name_of_what_it_refers_to() {
        FxThread.run(() -> {
            Column<Fleet> column = Column.of(Fleet.SITE, 8);
            FieldTable<Fleet> table = fleets(column);
            Site site = workspace.plan().sites().get(0);
            assertThat(texts(table, column)).contains(site.name()).doesNotContain("Renamed");
            List<TableCell<?, ?>> before = cells(table);
            workspace.edit(Edit.put(PlanTable.SITES, Site.NAME.with(site, "Renamed")));
            assertThat(texts(table, column)).contains("Renamed").doesNotContain(site.name());
            assertThat(cells(table)).as("the same cells").isEqualTo(before);
        });
    }

    @Test
    void a_table_that_was_in_no_window_shows_the_new_texts_when_it_is_again() {
        FxThread.run(() -> {
            Column<Fleet> column = Column.of(Fleet.SITE, 8);
            FieldTable<Fleet> table = fleets(column);
            Scene scene = table.getScene();
            StackPane pane = (StackPane) scene.getRoot();
            pane.getChildren().clear();
            Site site = workspace.plan().sites().get(0);
            workspace.edit(Edit.put(PlanTable.SITES, Site.NAME.with(site, "Renamed")));
            pane.getChildren().setAll(table);
            assertThat(texts(table, column)).contains("Renamed").doesNotContain(site.name());
        });
    }

    @Test
    void a_value_that_is_chosen_loses_the_mark_of_a_default_also_where_its_text_is_the_same() {
        FxThread.run(() -> {
            Site site = workspace.plan().sites().get(0);
            Source rule = Source.rule("tried");
            workspace.edit(
                    Edit.put(PlanTable.SITES, Site.PUE.with(site, Sourced.defaulted(Profile.constant(1.3), rule))));
            FieldTable<Site> table = sites();
            Column<Site> column = Column.of(Site.PUE, 8);
            assertThat(texts(table, column)).contains("1.3 *");
            workspace.edit(Edit.put(PlanTable.SITES, Site.PUE.with(site, Sourced.of(Profile.constant(1.3), rule))));
            assertThat(texts(table, column)).contains("1.3").doesNotContain("1.3 *");
        });
    }

    @Test
    void a_computed_column_is_told_anew_when_what_it_rests_on_has_changed() {
        FxThread.run(() -> {
            AtomicReference<String> outcome = new AtomicReference<>("");
            Column<Fleet> column = Column.computed("Energy", "", true, 6, (plan, fleet) -> outcome.get());
            FieldTable<Fleet> table = fleets(column);
            assertThat(texts(table, column)).isNotEmpty().containsOnly("");
            outcome.set("12 kWh");
            table.retell();
            assertThat(texts(table, column)).containsOnly("12 kWh");
        });
    }

    @Test
    void a_row_that_is_removed_is_gone_and_the_others_stay() {
        FxThread.run(() -> {
            Column<Fleet> column = Column.of(Fleet.BASE_UTILISATION, 8);
            FieldTable<Fleet> table = fleets(column);
            int before = texts(table, column).size();
            Fleet twin = Fleet.ID.with(workspace.plan().fleets().get(0), "twin");
            assertThat(workspace.tryEdit(Edit.add(PlanTable.FLEETS, twin))).isEmpty();
            assertThat(texts(table, column)).hasSize(before + 1);
            workspace.undo();
            assertThat(texts(table, column)).hasSize(before);
        });
    }
}
