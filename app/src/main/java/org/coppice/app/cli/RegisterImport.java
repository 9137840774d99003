package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.app.intake.CertificateIntake;
import org.coppice.app.intake.JobIntake;
import org.coppice.importers.ImportOptions;
import org.coppice.importers.register.CertificateImporter;
import org.coppice.importers.register.CertificateList;
import org.coppice.importers.register.CertificateRow;
import org.coppice.importers.register.Job;
import org.coppice.importers.register.JobImporter;
import org.coppice.importers.register.JobLog;
import org.coppice.importers.sheet.ImportFile;
import org.coppice.importers.sheet.container.FileTables;
import org.coppice.model.source.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The import of a register of certificates or a log of jobs, as asked for on the command line.
 *
 * @param jobs whether it is a log of jobs
 */
record RegisterImport(boolean jobs, Path path, Optional<Path> into, Map<String, String> answers, boolean dryRun) {

    int run(AnsweringCommand command, ProgressLine progress) {
        ImportFile file = ImportFile.of(path);
        ListImport read = jobs ? jobs(file, progress) : certificates(file, progress);
        return read.take(command, progress, into, dryRun);
    }

    private ListImport certificates(ImportFile file, ProgressLine progress) {
        CertificateList list = CertificateImporter.read(new FileTables(file), options(), progress::at);
        TextTable table = new TextTable("Plant", "Technology", "Country", ">Vintage", ">MWh", "Cancelled", "Cell");
        list.rows().stream()
                .limit(40)
                .forEach(row -> table.row(
                        row.plant(),
                        row.technology().name().toLowerCase(java.util.Locale.ROOT),
                        row.country(),
                        Integer.toString(row.vintage()),
                        TextTable.number(row.megawattHours()),
                        row.cancelled().map(yes -> yes ? "yes" : "no").orElse("?"),
                        row.where()));
        return new ListImport(
                file,
                Json.object(
                        "certificates",
                        list.rows().stream().map(RegisterImport::document).toList(),
                        "megawattHours",
                        list.megawattHours(),
                        "granular",
                        list.isGranular()),
                table.toString(),
                answered(list.findings()),
                plan -> CertificateIntake.of(plan, list, answers));
    }

    private List<Finding> answered(List<Finding> findings) {
        List<Finding> open = new ArrayList<>(findings);
        open.removeIf(finding -> answers.containsKey(finding.code()));
        return open;
    }

    private static Map<String, @Nullable Object> document(CertificateRow row) {
        return Json.object(
                "plant", row.plant(),
                "plantId", row.plantId(),
                "technology", row.technology().name().toLowerCase(java.util.Locale.ROOT),
                "country", row.country(),
                "zone", row.zone(),
                "vintage", row.vintage(),
                "megawattHours", row.megawattHours(),
                "cancelled", row.cancelled().orElse(null),
                "serialFirst", row.serialFirst(),
                "serialLast", row.serialLast(),
                "start", row.start().map(Instant::toString).orElse(null),
                "minutes", row.minutes() == 0 ? null : row.minutes(),
                "where", row.where());
    }

    private ListImport jobs(ImportFile file, ProgressLine progress) {
        JobLog log = JobImporter.read(new FileTables(file), options(), progress::at);
        double nodeHours = log.sum(job -> job.nodes() * job.hours());
        double gpuHours = log.sum(job -> job.gpus() * job.hours());
        double energy = log.sum(Job::kilowattHours);
        TextTable table = new TextTable(">Jobs", "From", "To", ">Node-hours", ">GPU-hours", ">kWh");
        table.row(
                Integer.toString(log.jobs().size()),
                log.from().toString(),
                log.to().toString(),
                shown(nodeHours),
                shown(gpuHours),
                shown(energy));
        return new ListImport(
                file,
                Json.object(
                        "jobs", log.jobs().size(),
                        "from", log.jobs().isEmpty() ? null : log.from().toString(),
                        "to", log.jobs().isEmpty() ? null : log.to().toString(),
                        "nodeHours", known(nodeHours),
                        "gpuHours", known(gpuHours),
                        "energyKwh", known(energy)),
                table.toString(),
                answered(log.findings()),
                plan -> JobIntake.of(plan, file.baseName(), log, answers));
    }

    private static @Nullable Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static String shown(double value) {
        return Double.isNaN(value) ? "–" : TextTable.number(value);
    }

    private ImportOptions options() {
        return new ImportOptions(answers, Optional.empty(), List.of(), ZoneOffset.UTC);
    }
}
