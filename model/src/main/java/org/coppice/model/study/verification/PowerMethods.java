package org.coppice.model.study.verification;

import java.util.Map;
import org.coppice.model.performance.CoolingWater;
import org.coppice.model.performance.LogCpuPower;
import org.coppice.model.performance.PowerAttribution;
import org.coppice.model.performance.PowerCurve;
import org.coppice.model.performance.RatedPower;
import org.coppice.model.performance.SoftwareCarbonIntensity;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/** Power and energy of machines, and their water. */
final class PowerMethods {

    private PowerMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("power.log-curve", PowerMethods::logCurve);
        methods.put("power.use", PowerMethods::use);
        methods.put("power.memory", in -> new MethodResults().put("power", RatedPower.ofMemory(in.number("GB"))));
        methods.put("power.virtual-processors", PowerMethods::virtualProcessors);
        methods.put(
                "power.design-power",
                in -> new MethodResults()
                        .put(
                                "energy",
                                RatedPower.ofDesignPower(in.power("designPower"))
                                        .at(in.number("utilisation"))
                                        .over(in.number("seconds") / 3600)
                                        .times(in.number("share", 1))));
        methods.put("power.steps", PowerMethods::steps);
        methods.put("power.attribution", PowerMethods::attribution);
        methods.put("power.points", PowerMethods::points);
        methods.put("sci.per-unit", PowerMethods::perUnit);
        methods.put(
                "water.tower",
                in -> new MethodResults().put("wue", CoolingWater.tower(in.number("wetBulbF"), in.number("cycles"))));
        methods.put(
                "water.total",
                in -> new MethodResults()
                        .put(
                                "water",
                                CoolingWater.total(
                                        in.energy("it"),
                                        in.number("pue"),
                                        in.waterIntensity("wue"),
                                        in.waterIntensity("ewif"))));
    }

    private static MethodResults logCurve(CaseInputs in) {
        LogCpuPower model = new LogCpuPower(in.number("a"), in.number("b"), in.number("c"), in.number("d"));
        MethodResults results = new MethodResults();
        for (double percent : in.numbers("percent")) {
            results.put(String.valueOf((int) percent), model.at(percent / 100));
        }
        return results;
    }

    private static MethodResults use(CaseInputs in) {
        Energy energy = in.power("power").over(in.number("hours"));
        return new MethodResults().put("energy", energy).put("carbon", energy.at(in.intensity("intensity")));
    }

    private static MethodResults virtualProcessors(CaseInputs in) {
        Energy energy = RatedPower.ofVirtualProcessors(
                in.number("hours"),
                in.power("min"),
                in.power("max"),
                in.number("utilisation"),
                in.number("pue"),
                in.number("replication"));
        return new MethodResults().put("energy", energy).put("carbon", energy.at(in.intensity("intensity")));
    }

    private static MethodResults steps(CaseInputs in) {
        Energy sum = Energy.ZERO;
        for (CaseInputs step : in.list("steps")) {
            sum = sum.plus(step.power("power").over(step.number("seconds") / 3600));
        }
        return new MethodResults().put("energy", sum);
    }

    private static MethodResults attribution(CaseInputs in) {
        PowerAttribution split = new PowerAttribution(in.power("node"), in.number("busyMs") / in.number("totalMs"));
        Power workload = split.ofWorkload(in.number("share"));
        return new MethodResults()
                .put("active", split.active())
                .put("workload", workload)
                .put("sum", split.idle().plus(split.active()));
    }

    /** A measured curve at utilisations between its points. */
    private static MethodResults points(CaseInputs in) {
        PowerCurve curve = PowerCurve.of(in.numbers("utilisation"), in.numbers("kilowatts"));
        MethodResults results = new MethodResults();
        for (double u : in.numbers("at")) {
            results.put("at-" + u, curve.at(u));
        }
        return results;
    }

    private static MethodResults perUnit(CaseInputs in) {
        Carbon embodied = in.carbon("embodied");
        Energy energy = in.has("energy") ? in.energy("energy") : Energy.ZERO;
        CarbonIntensity intensity = in.has("intensity") ? in.intensity("intensity") : CarbonIntensity.ZERO;
        return new MethodResults()
                .put("sci", SoftwareCarbonIntensity.of(energy, intensity, embodied, in.number("units")));
    }
}
