package org.coppice.model.study.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.performance.CapTrace;
import org.coppice.model.performance.CoolingWater;
import org.coppice.model.performance.EcoLogits;
import org.coppice.model.performance.InferenceEstimate;
import org.coppice.model.performance.InferenceProfile;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Seconds;
import org.coppice.model.quantity.TokenRate;
import org.coppice.model.source.Source;

/** Energy of served models, and power caps. */
final class InferenceMethods {

    private InferenceMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("inference.ecologits", InferenceMethods::ecoLogits);
        methods.put("inference.profile", InferenceMethods::profile);
        methods.put("inference.points", InferenceMethods::points);
        methods.put("inference.estimate", InferenceMethods::estimate);
        methods.put("caps.trace", InferenceMethods::caps);
    }

    private static MethodResults ecoLogits(CaseInputs in) {
        EcoLogits request = new EcoLogits(
                in.number("active"), in.number("total"), in.number("tokens"), in.number("longestSeconds"));
        Energy energy = request.energy(in.number("pue"));
        return new MethodResults()
                .put("energy", energy)
                .put("carbon", energy.at(in.intensity("intensity")))
                .put("embodied", request.embodied())
                .put("latency", Seconds.of(request.latency()))
                .put("gpus", request.gpus())
                .put(
                        "water",
                        CoolingWater.total(
                                request.serverEnergy(),
                                in.number("pue"),
                                in.waterIntensity("wue"),
                                in.waterIntensity("ewif")));
    }

    private static MethodResults profile(CaseInputs in) {
        InferenceProfile profile = new InferenceProfile(operatingPoints(in));
        int batch = in.whole("batch");
        return new MethodResults()
                .put("joules-per-token", profile.energyPerToken(batch))
                .put("power", profile.power(batch))
                .put("throughput", profile.throughput(batch));
    }

    private static MethodResults points(CaseInputs in) {
        MethodResults results = new MethodResults();
        for (OperatingPoint point : operatingPoints(in)) {
            results.put("b" + point.batch(), point.energyPerToken());
        }
        return results;
    }

    private static List<OperatingPoint> operatingPoints(CaseInputs in) {
        List<OperatingPoint> points = new ArrayList<>();
        for (CaseInputs point : in.list("points")) {
            points.add(new OperatingPoint(
                    "b" + point.whole("batch"),
                    in.text("model"),
                    in.text("precision"),
                    point.whole("batch"),
                    in.whole("accelerators"),
                    TokenRate.ofPerSecond(point.number("tokensPerSecond")),
                    Optional.empty(),
                    Optional.empty(),
                    point.power("power"),
                    Source.rule("a case")));
        }
        return points;
    }

    private static MethodResults estimate(CaseInputs in) {
        InferenceEstimate estimate = new InferenceEstimate(
                in.number("active"),
                in.number("total"),
                in.number("bytes"),
                in.whole("batch"),
                in.whole("gpus"),
                in.text("accelerator").equals("B200"),
                false);
        return new MethodResults()
                .put("joules-per-token", estimate.energyPerToken())
                .put("in-range", estimate.range().contains(in.number("measuredJoulesPerToken")));
    }

    private static MethodResults caps(CaseInputs in) {
        List<CapTrace.Run> runs = new ArrayList<>();
        for (CaseInputs run : in.list("runs")) {
            runs.add(new CapTrace.Run(run.power("cap"), Seconds.of(run.number("seconds")), run.power("power")));
        }
        CapTrace trace = new CapTrace(runs);
        CapTrace.Run least = trace.leastEnergy();
        CapTrace.Run full = trace.fastest();
        Power most = in.power("maxPower");
        CapTrace.Run cheapest = trace.leastCost(in.number("eta"), most);
        return new MethodResults()
                .put("energy-cap", least.cap())
                .put("least-energy", least.energy())
                .put(
                        "energy-saved",
                        1 - least.energy().kilowattHours() / full.energy().kilowattHours())
                .put("time-added", least.time().value() / full.time().value() - 1)
                .put("cost-cap", cheapest.cap())
                .put("least-cost", cheapest.cost(in.number("eta"), most))
                .put("slowdown-cap", trace.within(in.number("slowdown")).cap());
    }
}
