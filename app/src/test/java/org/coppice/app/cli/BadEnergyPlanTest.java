package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.site.Site;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.quantity.Power;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be, in a plan written by hand: refused by name, or told by {@code check}. */
class BadEnergyPlanTest {
    @TempDir
    Path folder;

    private final Plan sample = SamplePlan.load("two-sites");

    private <C> C first(Class<C> kind) {
        return sample.contracts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode checks(Plan plan) {
        Path project = folder.resolve("mine.coppice");
        ProjectFile.create(project, plan, Imported.NONE);
        return Commands.run("check", project, "--json").json();
    }

    private static void tells(JsonNode checks, String code, String severity, String where, String words) {
        assertThat(checks).anySatisfy(check -> {
            assertThat(check.get("code").asText()).isEqualTo(code);
            assertThat(check.get("severity").asText()).isEqualTo(severity);
            assertThat(check.get("where").asText()).isEqualTo(where);
            assertThat(check.get("message").asText()).contains(words);
        });
    }

    @Test
    void an_agreement_that_ends_before_it_begins() {
        Ppa ppa = first(Ppa.class);
        Ppa exchanged = Ppa.TO.with(ppa, Optional.of(ppa.from().minusDays(1)));
        tells(
                checks(PlanTable.CONTRACTS.with(sample, exchanged)),
                "contract-ends-before-it-begins",
                "error",
                "Energy, " + ppa.name() + ", To",
                "Maybe the two were exchanged?");
    }

    @Test
    void an_agreement_that_has_not_begun() {
        Ppa ppa = first(Ppa.class);
        Plan plan = PlanTable.CONTRACTS.with(
                sample, Ppa.TO.with(Ppa.FROM.with(ppa, LocalDate.of(2032, 1, 1)), Optional.empty()));
        tells(checks(plan), "contract-not-begun", "warning", "Energy, " + ppa.name() + ", From", "mistyped");
    }

    @Test
    void certificates_used_twice() {
        Certificates once = Certificates.SERIAL_FIRST.with(first(Certificates.class), "A-1");
        Certificates twice = Certificates.ID.with(Certificates.NAME.with(once, "The same again"), "again");
        Plan plan = PlanTable.CONTRACTS.with(PlanTable.CONTRACTS.with(sample, once), twice);
        tells(
                checks(plan),
                "instrument-not-counted",
                "warning",
                "Energy, The same again, " + Certificates.SERIAL_FIRST.label(),
                "claimed once only");
    }

    @Test
    void days_without_a_contract() {
        GridContract grid = GridContract.TO.with(first(GridContract.class), Optional.of(LocalDate.of(2025, 6, 1)));
        String site = sample.findSite(grid.site()).orElseThrow().name();
        tells(
                checks(PlanTable.CONTRACTS.with(sample, grid)),
                "no-grid-contract",
                "warning",
                "Energy, " + site,
                "the cost of the year is not known");
    }

    @Test
    void megawatts_typed_as_kilowatts() {
        Site site = Site.CONNECTION.with(sample.sites().get(0), Optional.of(Power.ofKilowatts(1.2)));
        tells(
                checks(PlanTable.SITES.with(sample, site)),
                "above-connection",
                "warning",
                "Sites, " + site.name(),
                "Maybe the connection was meant in MW");
    }

    private void refused(String from, String to, String... words) throws IOException {
        Path good = folder.resolve("good.json");
        Path project = folder.resolve("sample.coppice");
        ProjectFile.create(project, sample, Imported.NONE);
        Commands.run("export", project, "--out", good).succeeds();
        String text = Files.readString(good);
        String bad = text.replaceFirst(from, to);
        assertThat(bad).isNotEqualTo(text);
        Path plan = Files.writeString(folder.resolve("bad.json"), bad);
        Commands.run("new", folder.resolve("bad.coppice"), "--from", plan).fails(words);
        assertThat(folder.resolve("bad.coppice")).doesNotExist();
    }

    @Test
    void a_battery_that_gives_more_than_it_takes() throws IOException {
        refused(
                "(\"policy\": \"peak-shaving\")",
                "$1, \"chargeEfficiency\": \"104 %\"",
                "Efficiency in",
                "at most 100 %");
    }

    @Test
    void a_cap_below_the_floor() throws IOException {
        refused("(\"kind\": \"ppa\",)", "$1 \"floor\": 0.06, \"cap\": 0.04,", "floor (0.06", "cap (0.04");
    }

    @Test
    void a_tariff_with_a_hole() throws IOException {
        String hours = "1, ".repeat(23);
        refused(
                "(\"kind\": \"grid-contract\",)",
                "$1 \"tariff\": {\"energy\": {\"calendar\": {\"weekday\": [" + hours
                        + "3]}, \"periods\": [{\"name\": \"All\", \"tiers\": [{\"rate\": 0.1}]}]}},",
                "names period 3, but there is only one",
                "23:00");
    }
}
