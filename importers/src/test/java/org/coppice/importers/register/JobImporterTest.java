package org.coppice.importers.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.Progress;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.source.Finding;
import org.coppice.model.source.UserError;
import org.junit.jupiter.api.Test;

/** Logs of Slurm, clusters and clouds, with invented values. */
class JobImporterTest {
    private static JobLog read(String text, String zone) {
        return JobImporter.read(
                new FileTables(ImportFile.of("jobs.csv", text.getBytes(StandardCharsets.UTF_8))),
                zone.isEmpty() ? ImportOptions.none() : ImportOptions.none().withAnswer("zone", zone),
                Progress.SILENT);
    }

    private static final String SACCT = "JobID|JobName|Start|End|AllocTRES|ConsumedEnergyRaw|State\n"
            + "101|train|2024-06-20T08:00:00|2024-06-20T10:00:00|billing=96,cpu=96,gres/gpu:h100=8,gres/gpu=8,mem=1T,node=1|0|COMPLETED\n"
            + "101.batch|batch|2024-06-20T08:00:00|2024-06-20T10:00:00|cpu=96,gres/gpu=8,node=1|36000000|COMPLETED\n"
            + "101.extern|extern|2024-06-20T08:00:00|2024-06-20T10:00:00|billing=96,node=1|35900000|COMPLETED\n"
            + "102|wide|2024-06-20T09:00:00|2024-06-21T09:00:00|cpu=384,gres/gpu=32,node=4|720000000|COMPLETED\n"
            + "103|waits|Unknown|Unknown|cpu=1,node=1|0|PENDING\n"
            + "104|runs|2024-06-21T09:00:00|Unknown|cpu=1,node=1|0|RUNNING\n";

    @Test
    void stepsOfAJobAreNotCountedAgain() {
        JobLog log = read(SACCT, "Europe/Berlin");
        assertThat(log.jobs()).extracting(Job::id).containsExactly("101", "102");
        assertThat(log.sum(job -> job.gpus() * job.hours())).isEqualTo(8 * 2 + 32 * 24);
        assertThat(log.sum(job -> job.nodes() * job.hours())).isEqualTo(2 + 4 * 24);
        // 36 MJ of the highest step and 720 MJ: 10 kWh and 200 kWh
        assertThat(log.sum(Job::kilowattHours)).isCloseTo(210, within(1e-9));
        assertThat(log.from()).isEqualTo(Instant.parse("2024-06-20T06:00:00Z"));
        assertThat(log.findings()).extracting(Finding::code).containsExactly("job-steps", "unfinished");
    }

    @Test
    void theZoneOfLocalTimesIsAsked() {
        assertThat(read(SACCT, "").findings()).extracting(Finding::code).contains("zone");
    }

    @Test
    void batchSystemsAndWorkloadsHaveWordsOfTheirOwn() {
        JobLog condor = read(
                "ClusterId,ProcId,JobStartDate,CompletionDate,RemoteWallClockTime,RequestGPUs\n"
                        + "7,0,1718841600,1718845200,3600,2\n8,0,1718848800,1718856000,7200,4\n",
                "");
        assertThat(condor.sum(job -> job.gpus() * job.hours())).isEqualTo(2 + 4 * 2);
        JobLog workloads = read(
                "Workload name,Project,Started at,Finished at,GPU allocated\n"
                        + "a,p,2024-06-20T00:00:00Z,2024-06-20T02:00:00Z,0.5\n",
                "");
        assertThat(workloads.sum(job -> job.gpus() * job.hours())).isEqualTo(1);
    }

    @Test
    void accountingOfPbsIsARecordALine() {
        JobLog log = read(
                "06/20/2024 08:50:00;S;7.pbs;user=a queue=gpu\n"
                        + "06/20/2024 08:50:00;E;7.pbs;user=a jobname=train start=1718841600 exec_host=n1/0*8+n2/0*8"
                        + " Resource_List.ngpus=16 end=1718848800 Exit_status=0\n",
                "");
        assertThat(log.jobs()).extracting(Job::name).containsExactly("train");
        assertThat(log.sum(job -> job.gpus() * job.hours())).isEqualTo(32);
        assertThat(log.sum(job -> job.nodes() * job.hours())).isEqualTo(4);
    }

    @Test
    void accountingOfLsfIsARecordALine() {
        String job =
                "\"JOB_FINISH\" \"10.1\" 1718845200 101 1001 33816603 2 1718841000 0 0 1718841600 \"a\" \"gpu\" \"\""
                        + " \"\" \"\" \"h\" \"/home\" \"\" \"\" \"\" \"1718841600.101\" 0 2 \"n01\" \"n02\" 64 100.0"
                        + " \"train\" \"cmd\" 0 0 0\n";
        JobLog log = read(job + job.replace(" 101 ", " 102 "), "");
        assertThat(log.jobs()).extracting(Job::id).containsExactly("101", "102");
        assertThat(log.jobs().get(0).name()).isEqualTo("train");
        assertThat(log.sum(each -> each.nodes() * each.hours())).isEqualTo(4);
    }

    @Test
    void plannedGpusAreHundredthsOfAGpuForEachInstance() {
        JobLog log = read(
                "job_name,task_name,inst_num,status,start_time,end_time,plan_cpu,plan_mem,plan_gpu,gpu_type\n"
                        + "a,worker,4,Terminated,1718841600,1718845200,600,30,50,T4\n",
                "");
        assertThat(log.sum(job -> job.gpus() * job.hours())).isEqualTo(2);
    }

    @Test
    void elapsedTimesOfSlurmHaveDays() {
        JobLog log = read(
                "JobID,JobName,Start,Elapsed,NNodes,ConsumedEnergy\n1,a,2024-06-20T00:00:00,1-02:30:00,2,1.80M\n",
                "UTC");
        assertThat(log.jobs().get(0).hours()).isEqualTo(26.5);
        assertThat(log.jobs().get(0).kilowattHours()).isEqualTo(0.5);
    }

    @Test
    void aClusterNamesUnitsAndOffsets() {
        JobLog log = read(
                "pod,namespace,start_time,end_time,gpu_count,energy_kwh\n"
                        + "a,ml,2024-06-20T00:00:00Z,2024-06-20T01:30:00Z,4,2.5\n"
                        + "b,ml,2024-06-20T00:00:00Z,2024-06-20T00:30:00Z,0.5,0.1\n",
                "");
        assertThat(log.findings()).isEmpty();
        assertThat(log.sum(job -> job.gpus() * job.hours())).isEqualTo(6.25);
        assertThat(log.sum(Job::kilowattHours)).isEqualTo(2.6);
        assertThat(log.sum(job -> job.nodes() * job.hours())).isNaN();
    }

    @Test
    void anEnergyThatNobodyMeasuredIsMissingNotHuge() {
        JobLog log = read(
                "JobID,Start,End,NNodes,ConsumedEnergyRaw\n"
                        + "1,2024-06-20T00:00:00,2024-06-20T01:00:00,1,18446744073709551614\n",
                "UTC");
        assertThat(log.sum(Job::kilowattHours)).isNaN();
    }

    @Test
    void anotherFileIsRefusedWithWhatIsMissing() {
        assertThatThrownBy(() -> read("Time,kWh\n2024-06-20 00:00,1\n", ""))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("log of jobs")
                .hasMessageContaining("sacct");
    }
}
