package org.coppice.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.app.intake.Sites;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.project.ProjectFile;
import org.coppice.model.source.UserError;
import org.coppice.model.study.calibration.Calibration;
import org.coppice.model.study.calibration.MeterComparison;
import org.coppice.model.study.calibration.Proposal;
import org.coppice.model.time.SeriesSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the model of a site with its meters, and takes values of the plan from them. */
@Command(
        name = "calibrate",
        description =
                "Compares the modelled load with the metered one, and shows which PUE, base utilisation or power curve"
                        + " would make them agree. Changes nothing without --apply.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  coppice calibrate two-sites.coppice",
            "  coppice calibrate two-sites.coppice --site Frankfurt --apply pue",
            "  coppice calibrate two-sites.coppice --site fra --json"
        })
final class CalibrateCommand extends AnsweringCommand {
    @Parameters(paramLabel = "PROJECT", description = "The project file.")
    @SuppressWarnings("NullAway.Init")
    private Path project;

    @Option(names = "--site", paramLabel = "S", description = "Id or name of a site; without it all that are metered.")
    private Optional<String> site = Optional.empty();

    @Option(
            names = "--fleet",
            paramLabel = "F",
            description = "Id or name of the fleet whose utilisation or type is calibrated; without it the largest.")
    private Optional<String> fleet = Optional.empty();

    @Option(
            names = "--apply",
            paramLabel = "VALUE",
            description = "Put this value into the project: ${COMPLETION-CANDIDATES}.")
    private Optional<Calibration.Kind> apply = Optional.empty();

    /** A site with all that its meters say. */
    record SiteReport(Site site, List<MeterComparison> comparisons, List<Proposal> proposals) {}

    @Override
    int run() {
        if (apply.isPresent()) {
            return ProjectFile.edit(project, open -> {
                List<SiteReport> reports = reports(open.plan(), open.readings());
                Calibration chosen = chosen(reports, apply.get());
                open.commit(chosen.edit());
                answer(reports, Optional.of(chosen));
                return ExitCode.DONE;
            });
        }
        try (ReadProject open = ReadProject.of(project)) {
            answer(reports(open.plan(), open.readings()), Optional.empty());
        }
        return ExitCode.DONE;
    }

    private void answer(List<SiteReport> reports, Optional<Calibration> applied) {
        answer(CalibrationRows.document(reports, applied), () -> CalibrationRows.text(reports));
        console()
                .say(applied.map(each -> "Done: " + each.edit().name() + ".")
                        .orElse("Nothing was changed. Choose one with --apply pue, utilisation or curve."));
    }

    private List<SiteReport> reports(Plan plan, SeriesSource source) {
        List<Site> sites =
                site.map(word -> List.of(Sites.require(plan, word, ""))).orElse(plan.sites());
        List<SiteReport> reports = new ArrayList<>();
        for (Site each : sites) {
            List<MeterComparison> comparisons = MeterComparison.list(plan, each, source);
            if (!comparisons.isEmpty()) {
                reports.add(new SiteReport(
                        each, comparisons, Proposal.list(plan, each, fleet, source, LocalDate.now(each.zone()))));
            }
        }
        if (reports.isEmpty()) {
            throw new UserError((site.isPresent() ? sites.get(0).name() + " has no" : "No site has a")
                    + " meter of its IT or facility load with readings in " + plan.year()
                    + ". Import them with coppice import, or set the plan's year to theirs.");
        }
        return reports;
    }

    private static Calibration chosen(List<SiteReport> reports, Calibration.Kind kind) {
        if (reports.size() > 1) {
            throw new UserError("Several sites are metered: "
                    + reports.stream().map(report -> report.site().name()).collect(Collectors.joining(", "))
                    + ". Say which one to calibrate with --site.");
        }
        Proposal proposal = reports.get(0).proposals().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
        return proposal.calibration().orElseThrow(() -> new UserError(proposal.refused()));
    }

    @Override
    Object faultDocument(UserError problem) {
        return Json.object("sites", List.of(), "applied", null, "error", problem.text());
    }
}
