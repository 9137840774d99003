package org.coppice.app.page.lifecycle;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.coppice.app.chart.Chart;
import org.coppice.app.chart.ObjectivesChart;
import org.coppice.app.chart.drawing.Ink;
import org.coppice.model.plan.hardware.DeviceCategory;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.reference.EmbodiedClaim;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.KeepYears;
import org.coppice.model.study.figure.SiteStatements;

/**
 * Carbon and scrap a year over the service life, for the fleet that draws most and of which mass, embodied carbon and grid factor
 * are known. How much better machines become each year is an assumption, and the remark says so.
 *
 * @param remark whose machines, where, under which assumption
 */
record KeepChart(Chart chart, String remark) {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 8;
    /** Yearly gains in efficiency of new machines, as in the worked examples of the method; not measured. */
    private static final double GAIN_OF_ACCELERATORS = 0.25;

    private static final double GAIN_OF_OTHERS = 0.15;

    private record Candidate(Fleet fleet, DeviceType type, Ledger ledger, double kilowattHours) {}

    /** The picture; empty where of no fleet enough is known. */
    static Optional<KeepChart> of(Assessment assessment) {
        return assessment.sites().stream()
                .flatMap(site -> candidates(assessment, site).stream())
                .max(Comparator.comparingDouble(Candidate::kilowattHours))
                .flatMap(candidate -> of(candidate, intensity(assessment, candidate)));
    }

    private static List<Candidate> candidates(Assessment assessment, SiteStatements site) {
        return site.ledger().portions(Portion.Kind.FLEET).stream()
                .flatMap(portion -> assessment.plan().findFleet(portion.fleet()).stream()
                        .flatMap(fleet -> assessment.plan().findDeviceType(fleet.deviceType()).stream()
                                .filter(type -> type.mass().isPresent()
                                        && type.embodied().isPresent())
                                .map(type -> new Candidate(fleet, type, site.ledger(), portion.sum()))))
                .toList();
    }

    private static OptionalDouble intensity(Assessment assessment, Candidate candidate) {
        return assessment
                .findSite(candidate.fleet().site())
                .flatMap(site -> site.scope2().gridFactor())
                .map(factor -> OptionalDouble.of(factor.unit().toCanonical(factor.value())))
                .orElse(OptionalDouble.empty());
    }

    private static Optional<KeepChart> of(Candidate found, OptionalDouble grams) {
        double servers = found.fleet().servers();
        if (grams.isEmpty() || servers == 0 || !(found.kilowattHours() > 0)) {
            return Optional.empty();
        }
        double building = found.ledger().sum(LedgerColumn.LOAD) / found.ledger().sum(LedgerColumn.IT);
        boolean accelerated = found.type().category() == DeviceCategory.GPU_NODE;
        double gain = accelerated ? GAIN_OF_ACCELERATORS : GAIN_OF_OTHERS;
        KeepYears study = new KeepYears(
                found.type().embodied().map(EmbodiedClaim::value).orElseThrow(),
                Energy.ofKilowattHours(found.kilowattHours() / servers * building),
                CarbonIntensity.ofGramsPerKilowattHour(grams.getAsDouble()),
                gain,
                found.type().mass().orElseThrow().value());
        String remark = "least carbon at "
                + QuantityText.formatNumber(study.optimum().value(), 2)
                + " y · "
                + found.type().name()
                + ", "
                + found.ledger().site().name()
                + " · new machines "
                + Math.round(gain * 100)
                + " % better a year (assumed)";
        return Optional.of(new KeepChart(chart(study), remark));
    }

    private static Chart chart(KeepYears study) {
        List<KeepYears.Point> points = study.between(SHORTEST, LONGEST);
        return new ObjectivesChart(
                "How long to keep them",
                points.stream()
                        .map(point -> Math.round(point.life().value()) + " y")
                        .toList(),
                new ObjectivesChart.Objective(
                        "carbon a year and machine",
                        "kg CO2e",
                        Ink.SERIES_1,
                        values(points, point -> point.carbonAYear().kilograms())),
                new ObjectivesChart.Objective(
                        "scrap a year and machine",
                        "kg",
                        Ink.SERIES_6,
                        values(points, point -> point.scrapAYear().kilograms())),
                Optional.empty());
    }

    private static double[] values(List<KeepYears.Point> points, ToDoubleFunction<KeepYears.Point> value) {
        return points.stream().mapToDouble(value).toArray();
    }
}
