package org.coppice.app.control.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.coppice.app.workspace.Threads;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.time.SeriesSource;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FieldTableModelTest {
    private final Workspace workspace = new Workspace(Threads.direct(), problem -> {});
    private final Column<Fleet> name = Column.of(Fleet.NAME, 10);
    private final Column<Fleet> site = Column.of(Fleet.SITE, 10);
    private final Column<Fleet> cap = Column.of(Fleet.POWER_CAP, 10);
    private final FieldTableModel<Fleet> model = new FieldTableModel<>(
            workspace,
            new PlanRows<>(PlanTable.FLEETS, Fleet.TYPE, FieldTableModelTest::blank),
            List.of(name, site, cap));

    private static Fleet blank(Plan plan) {
        String id = PlanTable.FLEETS.freshId(plan, "fleet");
        return new Fleet(id, id, "fra", "h100-8", Optional.empty(), Ratio.ZERO, List.of());
    }

    @BeforeEach
    void openSample() {
        workspace.show(SamplePlan.load("two-sites"), SeriesSource.NONE);
    }

    private Fleet first() {
        return model.rows().get(0);
    }

    @Test
    void a_cell_understands_units() {
        assertThat(model.commit(first(), cap, "0.0055 MW")).isEmpty();
        assertThat(first().powerCap()).contains(Power.ofKilowatts(5.5));
        assertThat(model.text(first(), cap)).isEqualTo("5.5 kW");
    }

    @Test
    void what_is_refused_is_kept_with_its_reason_until_mended() {
        assertThat(model.commit(first(), cap, "5 MWh").orElseThrow()).contains("MWh");
        assertThat(model.refused(first(), cap).orElseThrow().text()).isEqualTo("5 MWh");
        assertThat(first().powerCap()).isEmpty();

        model.commit(first(), cap, "5 kW");
        assertThat(model.refused(first(), cap)).isEmpty();
    }

    @Test
    void a_reference_is_written_by_name() {
        assertThat(model.text(first(), site)).isEqualTo("Frankfurt");
        assertThat(model.choices(first(), site)).containsExactly("Frankfurt", "Columbus");
        assertThat(model.commit(first(), site, "columbus")).isEmpty();
        assertThat(first().site()).isEqualTo("cmh");
        assertThat(model.commit(first(), site, "Oslo").orElseThrow()).contains("Known: Frankfurt, Columbus");
    }

    @Test
    void copied_rows_have_titles_units_and_bare_numbers_and_paste_back() {
        model.commit(first(), cap, "5500 W");
        String copied = model.copy(List.of(first()));
        assertThat(copied).isEqualTo("Name\tSite\tPower cap (kW)\nHall A, training\tFrankfurt\t5.5\n");
        Plan before = workspace.plan();
        assertThat(model.paste(copied, 0, 0).rejected()).isEmpty();
        assertThat(workspace.plan().fleets()).isEqualTo(before.fleets());
    }

    @Test
    void a_block_is_one_step_and_reports_the_cells_it_rejects() {
        int rows = model.rows().size();
        PasteReport report = model.paste("Name\tPower cap (kW)\nA\t6 kW\nB\tplenty\n", 0, 0);
        assertThat(report.summary()).isEqualTo("3 cells pasted, 1 cell rejected");
        assertThat(report.rejected().get(0).row()).isEqualTo(3);
        assertThat(model.rows().get(0).name()).isEqualTo("A");
        assertThat(model.rows().get(1).name()).isEqualTo("B");

        workspace.undo();
        assertThat(model.rows()).hasSize(rows);
        assertThat(first().name()).isEqualTo("Hall A, training");
    }

    @Test
    void rows_below_the_last_are_added_with_ids_of_their_own() {
        int rows = model.rows().size();
        PasteReport report = model.paste("New A\tColumbus\nNew B\tFrankfurt", rows, 0);
        assertThat(report.rowsAdded()).isEqualTo(2);
        assertThat(model.rows().stream().map(Fleet::id).distinct()).hasSize(rows + 2);
        assertThat(model.rows().get(rows).site()).isEqualTo("cmh");
    }

    @Test
    void the_filter_looks_into_every_cell() {
        model.filterProperty().set("columbus");
        assertThat(model.rows()).allMatch(fleet -> fleet.site().equals("cmh")).isNotEmpty();
    }

    @Test
    void a_row_in_use_is_not_removed_and_says_by_whom() {
        assertThat(model.remove(List.of(first())).orElse("")).contains("in use by");
    }
}
