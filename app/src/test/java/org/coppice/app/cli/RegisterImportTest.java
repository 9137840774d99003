package org.coppice.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.project.Imported;
import org.coppice.model.project.ProjectFile;
import org.coppice.resources.SamplePlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers of certificates and logs of jobs on the command line. */
class RegisterImportTest {
    private static final String REGISTER =
            "Plant,Country,Technology,Vintage,From Certificate,To Certificate,Volume (MWh),Status\n"
                    + "Vindpark Nord,SE,Wind,2025,7001,7500,500,Cancelled\nSolpark Syd,SE,Solar,2025,8001,8100,100,Issued\n";

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void project() {
        project = folder.resolve("mine.coppice");
        ProjectFile.create(project, SamplePlan.load("two-sites"), Imported.NONE);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Plan plan() {
        try (var open = ProjectFile.read(project)) {
            return open.plan();
        }
    }

    @Test
    void certificatesBecomeContractsOnce() throws IOException {
        Path file = file("gos.csv", REGISTER);
        JsonNode document = Commands.run("import", file, "--as", "certificates", "--into", project, "--json")
                .succeeds()
                .json();
        assertThat(document.get("megawattHours").asDouble()).isEqualTo(600);
        assertThat(document.get("certificates")).hasSize(2);
        assertThat(document.get("changes")).hasSize(2);
        Certificates wind = plan().contracts().stream()
                .filter(Certificates.class::isInstance)
                .map(Certificates.class::cast)
                .filter(each -> each.serialFirst().equals("7001"))
                .findFirst()
                .orElseThrow();
        assertThat(wind.market()).isEqualTo("EU");
        assertThat(wind.technology()).isEqualTo(Technology.WIND);
        assertThat(wind.vintage()).isEqualTo(2025);
        assertThat(wind.volume().kilowattHours()).isEqualTo(500_000);
        assertThat(wind.cancelled()).isTrue();
        assertThat(wind.from()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(plan().imports()).extracting(each -> each.file()).contains("gos.csv");

        int before = plan().contracts().size();
        assertThat(Commands.run("import", file, "--as", "certificates", "--into", project, "--json")
                        .succeeds()
                        .json()
                        .get("changes"))
                .isEmpty();
        assertThat(plan().contracts()).hasSize(before);
    }

    @Test
    void whatARegisterLeavesOpenIsAskedAndNothingIsChanged() throws IOException {
        Path file = file("recs.csv", "Plant,Technology,Vintage,Volume (MWh)\nA,Wind,2025,10\n");
        Plan before = plan();
        JsonNode document = Commands.run("import", file, "--as", "certificates", "--into", project, "--json")
                .fails()
                .json();
        assertThat(document.get("findings").findValuesAsText("code")).containsExactlyInAnyOrder("cancelled", "market");
        assertThat(plan().contracts()).isEqualTo(before.contracts());
        Commands.run(
                        "import",
                        file,
                        "--as",
                        "certificates",
                        "--into",
                        project,
                        "--answer",
                        "cancelled=yes",
                        "--answer",
                        "market=US")
                .succeeds();
        assertThat(plan().contracts()).hasSize(before.contracts().size() + 1);
    }

    @Test
    void certificatesOfAnHourBecomeGranularOnes() throws IOException {
        Path file = file(
                "granular.csv",
                "Device ID,Country,Technology,Certificate ID,Production starting interval,Production ending interval,Energy (Wh),Status\n"
                        + "D1,DE,Solar,GC-1,2025-06-20T10:00:00Z,2025-06-20T11:00:00Z,1250000,Cancelled\n"
                        + "D1,DE,Solar,GC-2,2025-06-20T11:00:00Z,2025-06-20T12:00:00Z,1500000,Cancelled\n");
        Commands.run("import", file, "--as", "certificates", "--into", project, "--site", "fra")
                .succeeds();
        GranularCertificates made = plan().contracts().stream()
                .filter(GranularCertificates.class::isInstance)
                .map(GranularCertificates.class::cast)
                .filter(each -> each.deviceId().equals("D1"))
                .findFirst()
                .orElseThrow();
        assertThat(made.batches()).extracting(batch -> batch.wattHours()).containsExactly(1_250_000, 1_500_000);
        assertThat(made.site()).isEqualTo("fra");
    }

    /** Twelve of 24 servers for the first twelve hours of each of the ten first days of March: half, then none. */
    @Test
    void jobsBecomeTheLoadOfAFleet() throws IOException {
        StringBuilder log = new StringBuilder("JobID|JobName|Start|End|AllocTRES|ConsumedEnergyRaw|State\n");
        for (int day = 1; day <= 10; day++) {
            log.append(String.format(
                    java.util.Locale.ROOT,
                    "%d|train|2025-03-%02dT00:00:00|2025-03-%02dT12:00:00|gres/gpu=96,node=12|3600000|COMPLETED\n",
                    day,
                    day,
                    day));
        }
        Path file = file("sacct.txt", log.toString());
        JsonNode open = Commands.run("import", file, "--as", "jobs", "--into", project, "--dry-run", "--json")
                .fails()
                .json();
        assertThat(open.get("findings").findValuesAsText("code")).contains("zone", "fleet");
        JsonNode document = Commands.run(
                        "import",
                        file,
                        "--as",
                        "jobs",
                        "--into",
                        project,
                        "--zone",
                        "Europe/Berlin",
                        "--answer",
                        "fleet=fra-train",
                        "--json")
                .succeeds()
                .json();
        assertThat(document.get("gpuHours").asDouble()).isEqualTo(96 * 12 * 10);
        assertThat(document.get("energyKwh").asDouble()).isCloseTo(10, within(1e-9));
        Batch made = plan().workloads().stream()
                .filter(Batch.class::isInstance)
                .map(Batch.class::cast)
                .filter(each -> each.name().equals("sacct"))
                .findFirst()
                .orElseThrow();
        assertThat(made.from()).isEqualTo(LocalDate.of(2025, 3, 1));
        // the last job ends at noon of the tenth, which is the last day of the log
        assertThat(made.to()).isEqualTo(Optional.of(LocalDate.of(2025, 3, 11)));
        assertThat(made.load().at(2, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(made.load().at(2, 11)).isCloseTo(0.5, within(1e-12));
        assertThat(made.load().at(2, 12)).isZero();
        assertThat(made.load().at(3, 0)).isZero();
    }

    @Test
    void moreJobsThanServersAreRefused() throws IOException {
        Path file = file("wide.csv", "job,start,end,nodes\n1,2025-03-01T00:00:00Z,2025-03-02T00:00:00Z,1000\n");
        JsonNode document = Commands.run(
                        "import", file, "--as", "jobs", "--into", project, "--answer", "fleet=fra-train", "--json")
                .fails()
                .json();
        assertThat(document.get("findings").findValuesAsText("code")).containsExactly("more-than-the-fleet");
    }

    @Test
    void anotherFileIsRefusedWithTheWayOut() throws IOException {
        Path file = file("meter.csv", "Time,kWh\n2025-03-01 00:00,1\n");
        assertThat(Commands.run("import", file, "--as", "jobs", "--dry-run", "--json")
                        .fails()
                        .json()
                        .toString())
                .contains("sacct");
    }
}
