package org.coppice.app.page.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coppice.app.intake.ServerListIntake;
import org.coppice.app.page.SamplePages;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.Cohort;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardwarePageModelTest {
    private static final String HEADER = "Type\tCount\tPurchase date\tSite\n";
    private static final String GOOD = HEADER
            + "h100-8\t4\t2025-05-01\tFrankfurt\n"
            + "h100-8\t2\t2025-03-01\tfra\n"
            + "dell-r740\t40\t2021-03-01\tColumbus\n";

    private final Plan before = Plan.DEVICE_TYPES.with(
            Plan.FLEETS.with(Plan.WORKLOADS.with(SamplePages.plan(), List.of()), List.of()), List.of());
    private final Workspace workspace = SamplePages.workspace(before);
    private final HardwarePageModel model = new HardwarePageModel(workspace);

    @Test
    void a_pasted_server_list_becomes_fleets_with_cohorts_and_types_of_the_catalogue() {
        ServerListIntake intake = model.pasteIfServers(GOOD).orElseThrow();

        assertThat(model.fleets().rows()).extracting(Fleet::site).containsExactly("fra", "cmh");
        assertThat(model.fleets().rows().get(0).cohorts())
                .containsExactly(new Cohort(LocalDate.of(2025, 3, 1), 2), new Cohort(LocalDate.of(2025, 5, 1), 4));
        assertThat(workspace.plan().findDeviceType("dell-r740")).isPresent();
        assertThat(intake.rejected()).isEmpty();
        assertThat(intake.report()).startsWith("2 fleets added or changed: ").contains("at Frankfurt: new, 6 × ");
    }

    @Test
    void one_undo_takes_back_all_of_a_list() {
        model.pasteIfServers(GOOD);
        assertThat(workspace.undoNameProperty().get()).isEqualTo("Paste server list");

        workspace.undo();

        assertThat(workspace.plan()).isEqualTo(before);
        assertThat(workspace.canUndoProperty().get()).isFalse();
    }

    @Test
    void an_unknown_type_names_its_row_and_the_nearest_names_and_the_others_are_added() {
        ServerListIntake intake =
                model.pasteIfServers(GOOD + "Del R740x\t3\t2024\tFrankfurt\n").orElseThrow();

        assertThat(intake.rejected())
                .singleElement()
                .asString()
                .contains("A5", "“Del R740x” is no device type", "Maybe", "dell-r740");
        assertThat(intake.report()).contains("2 fleets added", "1 row rejected:\n");
        assertThat(workspace.plan().fleets()).hasSize(2);
    }

    @Test
    void an_unknown_site_names_its_row_and_the_sites_there_are() {
        ServerListIntake intake =
                model.pasteIfServers(HEADER + "h100-8\t4\t2025-05-01\tParis\n").orElseThrow();

        assertThat(intake.rejected())
                .singleElement()
                .asString()
                .contains("A2", "no site “Paris”", "Frankfurt (fra)", "Columbus (cmh)");
        assertThat(intake.report()).startsWith("Nothing was changed. 1 row rejected");
        assertThat(workspace.canUndoProperty().get()).isFalse();
    }

    @Test
    void a_row_that_lacks_something_is_rejected_once_with_the_reason() {
        ServerListIntake intake = model.pasteIfServers(GOOD
                        + "h100-8\tmany\t2024\tfra\n"
                        + "h100-8\t1\tsoon\tfra\n"
                        + "h100-8\t1\t\tfra\n"
                        + "h100-8\t1\t2024\t\n")
                .orElseThrow();

        assertThat(intake.rejected())
                .satisfiesExactly(
                        count -> assertThat(count).contains("B5", "“many” is no count"),
                        date -> assertThat(date).contains("C6", "“soon” is no date", "left out"),
                        none -> assertThat(none).contains("A7", "no date of purchase"),
                        site -> assertThat(site).contains("A8", "names no site").doesNotContain("--site"));
        assertThat(workspace.plan().fleets()).hasSize(2);
    }

    @Test
    void the_same_list_again_changes_nothing() {
        model.pasteIfServers(GOOD);

        ServerListIntake again = model.pasteIfServers(GOOD).orElseThrow();

        assertThat(again.report()).isEqualTo("Nothing was changed: the plan says the same already.");
    }

    @Test
    void a_list_without_titles_is_known_by_its_dates() {
        assertThat(model.pasteIfServers("h100-8\t4\t2025-05-01\tfra\n")).isPresent();
        assertThat(workspace.plan().fleets()).hasSize(1);
        assertThat(model.pasteIfServers("Hall A\t5\n")).isEmpty();
    }

    @Test
    void cells_of_the_table_itself_are_no_list() {
        model.pasteIfServers(GOOD);
        String copied = model.fleets().copy(model.fleets().rows());

        assertThat(copied).startsWith("Name\tSite\tDevice type\tServers bought\tPurchased");
        assertThat(model.pasteIfServers(copied)).isEmpty();
        assertThat(model.pasteIfServers("Name\tSite\tDevice type\nA\tfra\th100-8\n"))
                .isEmpty();
        assertThat(model.pasteIfServers("Hall A")).isEmpty();
        assertThat(model.pasteIfServers("Device type\tServers\tPurchased\tSite\nh100-8\t6\t2024-01-01\tfra\n"))
                .isPresent();
    }

    @Test
    void the_command_says_why_a_text_is_no_list() {
        assertThatThrownBy(() -> model.pasteServers("Hall A"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no list of equipment");
    }

    @Test
    void a_file_is_read_and_added_likewise(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("servers.csv"), GOOD.replace('\t', ','));
        List<ServerListIntake> added = new ArrayList<>();

        model.readServers(file, read -> added.add(model.add(read)));

        assertThat(added)
                .singleElement()
                .satisfies(intake -> assertThat(intake.changes()).hasSize(2));
        assertThat(workspace.undoNameProperty().get()).isEqualTo("Import servers.csv");
        ImportRecord record =
                workspace.plan().imports().get(workspace.plan().imports().size() - 1);
        assertThat(record.file()).isEqualTo("servers.csv");
        assertThat(record.size()).isEqualTo(Files.size(file));
        assertThat(record.hash()).hasSize(64);
        assertThat(record.meters()).isEmpty();
        assertThat(record.findings()).isEmpty();
    }

    @Test
    void the_record_of_a_file_names_the_rows_that_were_left_out(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("servers.csv"), GOOD.replace('\t', ',') + "Del R740x,3,2024-01-01,Frankfurt\n");

        model.readServers(file, model::add);

        assertThat(workspace.plan().imports())
                .last()
                .satisfies(record -> assertThat(record.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.message()).contains("“Del R740x” is no device type")));
    }
}
