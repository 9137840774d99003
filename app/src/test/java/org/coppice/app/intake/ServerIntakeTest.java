package org.coppice.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.source.UserError;
import org.coppice.resources.Catalogue;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;

class ServerIntakeTest {
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

    private final List<DeviceType> catalogue = Catalogue.get().deviceTypes();
    private final Plan sample = SamplePlan.load("two-sites");
    private final Plan plan = Plan.FLEETS.with(Plan.WORKLOADS.with(sample, List.of()), List.of());

    private static ServerRow row(String type, int count, LocalDate purchased, String site) {
        return new ServerRow(type, count, purchased, Optional.of(site), "servers.csv, row 2");
    }

    private Plan after(ServerRow... rows) {
        return ServerIntake.of(plan, catalogue, List.of(rows), Optional.empty()).after();
    }

    @Test
    void rows_of_one_type_and_site_become_one_fleet_with_a_cohort_a_date() {
        Plan after =
                after(row("h100-8", 4, MAY, "Frankfurt"), row("H100 8", 2, MARCH, "fra"), row("h100-8", 1, MAY, "FRA"));

        assertThat(after.fleets()).singleElement().satisfies(fleet -> {
            assertThat(fleet.site()).isEqualTo("fra");
            assertThat(fleet.deviceType()).isEqualTo("h100-8");
            assertThat(fleet.cohorts()).containsExactly(new Cohort(MARCH, 2), new Cohort(MAY, 5));
        });
    }

    @Test
    void a_type_of_the_catalogue_is_taken_over_into_the_plan() {
        Plan without = Plan.DEVICE_TYPES.with(plan, List.of());

        Plan after = ServerIntake.of(without, catalogue, List.of(row("h100-8", 4, MAY, "fra")), Optional.empty())
                .after();

        assertThat(after.findDeviceType("h100-8")).isEqualTo(Catalogue.get().findDeviceType("h100-8"));
    }

    @Test
    void the_same_list_again_changes_nothing() {
        List<ServerRow> rows = List.of(row("h100-8", 4, MAY, "fra"), row("dell-r740", 40, MARCH, "cmh"));
        ServerIntake first = ServerIntake.of(plan, catalogue, rows, Optional.empty());

        ServerIntake second = ServerIntake.of(first.after(), catalogue, rows, Optional.empty());

        assertThat(first.changes()).hasSize(2);
        assertThat(second.changesNothing()).isTrue();
        assertThat(second.after()).isSameAs(first.after());
    }

    @Test
    void a_list_says_how_many_there_are_and_other_dates_stay() {
        Plan before = after(row("h100-8", 4, MARCH, "fra"), row("h100-8", 8, MAY, "fra"));

        ServerIntake next = ServerIntake.of(before, catalogue, List.of(row("h100-8", 6, MAY, "fra")), Optional.empty());

        assertThat(next.after().fleets().get(0).cohorts()).containsExactly(new Cohort(MARCH, 4), new Cohort(MAY, 6));
        assertThat(next.changes()).singleElement().asString().contains("12 → 10");
    }

    @Test
    void an_unknown_type_names_the_row_and_the_nearest_names() {
        assertThatThrownBy(() -> after(row("R740 Dell", 4, MAY, "fra"), row("Del R740", 4, MAY, "fra")))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("servers.csv, row 2", "“R740 Dell”", "Maybe", "dell-r740");
    }

    @Test
    void an_unknown_site_names_the_row_and_the_sites_there_are() {
        assertThatThrownBy(() -> after(row("h100-8", 4, MAY, "Paris")))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("servers.csv, row 2", "“Paris”", "Frankfurt (fra)", "Columbus (cmh)");
    }

    @Test
    void a_row_without_a_site_goes_to_the_site_asked_for_and_never_to_one_of_two_by_chance() {
        List<ServerRow> rows = List.of(new ServerRow("h100-8", 4, MAY, Optional.empty(), "servers.csv, row 2"));

        Plan after = ServerIntake.of(plan, catalogue, rows, Optional.of("cmh")).after();

        assertThat(after.fleets()).extracting(Fleet::site).containsExactly("cmh");
        assertThatThrownBy(() -> ServerIntake.of(plan, catalogue, rows, Optional.empty()))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("names no site", "--site");
    }

    @Test
    void among_two_fleets_of_a_type_at_a_site_none_is_chosen_in_silence() {
        List<ServerRow> rows = List.of(row("h100-8", 4, MAY, "fra"));

        assertThatThrownBy(() -> ServerIntake.of(sample, catalogue, rows, Optional.empty()))
                .isInstanceOf(UserError.class)
                .hasMessageContainingAll("Frankfurt has 2 fleets", "Hall A, training", "Hall A, inference");
    }
}
