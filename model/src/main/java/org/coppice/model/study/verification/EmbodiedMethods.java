package org.coppice.model.study.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import org.coppice.model.performance.AcceleratorCard;
import org.coppice.model.performance.ActDie;
import org.coppice.model.performance.Amortisation;
import org.coppice.model.performance.BoaviztaComponents;
import org.coppice.model.performance.LogNormal;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.source.UserError;

/** Embodied carbon by method. */
final class EmbodiedMethods {

    private EmbodiedMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("embodied.server", EmbodiedMethods::server);
        methods.put(
                "embodied.cpu",
                in -> new MethodResults()
                        .put(
                                "cpu",
                                BoaviztaComponents.cpu(in.whole("cores"), in.number("mm2PerCore"))
                                        .times(in.number("units", 1))));
        methods.put("embodied.card", EmbodiedMethods::card);
        methods.put("embodied.act-die", in -> {
            ActDie die = new ActDie(
                    in.number("cm2"),
                    in.number("kWhPerCm2"),
                    in.number("gasGramsPerCm2"),
                    in.intensity("fab"),
                    in.number("yield"),
                    in.whole("packages"));
            return new MethodResults().put("embodied", die.embodied().times(in.number("units", 1)));
        });
        methods.put("embodied.straight-line", EmbodiedMethods::straightLine);
        methods.put("embodied.memory-by-constant", EmbodiedMethods::memoryByConstant);
        methods.put("embodied.parts", EmbodiedMethods::parts);
        methods.put("embodied.per-work", in -> {
            Carbon one = Amortisation.perWork(in.carbon("embodied"), in.number("work"));
            Carbon other = Amortisation.perWork(in.carbon("otherEmbodied"), in.number("otherWork"));
            return new MethodResults().put("ratio", one.kilograms() / other.kilograms());
        });
        methods.put("embodied.log-normal", in -> {
            LogNormal distribution = LogNormal.of(in.number("mean"), in.number("sd"));
            return new MethodResults().put("mean", distribution.mean()).put("sd", distribution.standardDeviation());
        });
    }

    private static MethodResults server(CaseInputs in) {
        Map<String, Carbon> parts = new LinkedHashMap<>();
        parts.put(
                "cpu",
                BoaviztaComponents.cpu(in.whole("cores"), in.number("mm2PerCore"))
                        .times(in.number("cpus")));
        parts.put(
                "memory",
                BoaviztaComponents.memory(in.number("moduleGB"), in.number("memoryDensity"))
                        .times(in.number("modules")));
        parts.put(
                "ssd",
                BoaviztaComponents.ssd(in.number("ssdGB"), in.number("ssdDensity"))
                        .times(in.number("ssds")));
        parts.put(
                "power-supplies",
                BoaviztaComponents.powerSupply(in.mass("powerSupply")).times(in.number("powerSupplies")));
        parts.put("main-board", BoaviztaComponents.mainBoard());
        parts.put("case", BoaviztaComponents.rackCase());
        parts.put("assembly", BoaviztaComponents.assembly());
        MethodResults results = new MethodResults();
        parts.forEach(results::put);
        return results.put("total", parts.values().stream().reduce(Carbon.ZERO, Carbon::plus));
    }

    private static MethodResults card(CaseInputs in) {
        AcceleratorCard card = new AcceleratorCard(
                in.mass("weight"),
                in.mass("heatSink"),
                in.mass("casing"),
                in.number("boardCm2"),
                in.number("dieMm2"),
                in.number("memoryGB"),
                in.whole("memoryDies"));
        return new MethodResults()
                .put("embodied", card.embodied())
                .put("units", card.embodied().times(in.number("units", 1)));
    }

    private static MethodResults straightLine(CaseInputs in) {
        Carbon share = Amortisation.straightLine(
                in.carbon("embodied"), in.number("hours"), in.number("lifeHours"), in.number("share", 1));
        return new MethodResults().put("share", share);
    }

    private static MethodResults memoryByConstant(CaseInputs in) {
        try {
            Carbon embodied = BoaviztaComponents.memoryByConstant(in.number("GB"), in.carbon("perGB"));
            return new MethodResults().put("embodied", embodied).put("rejected", false);
        } catch (UserError refused) {
            return new MethodResults().put("rejected", true);
        }
    }

    /** The parts of a published total: sum, shares, and what falls to a unit of work or a kg. */
    private static MethodResults parts(CaseInputs in) {
        Carbon total = Carbon.ZERO;
        for (CaseInputs part : in.list("parts")) {
            total = total.plus(part.carbon("embodied").times(part.number("count", 1)));
        }
        MethodResults results = new MethodResults().put("total", total);
        for (CaseInputs part : in.list("parts")) {
            Carbon own = part.carbon("embodied").times(part.number("count", 1));
            results.put("share." + part.text("name"), own.kilograms() / total.kilograms());
        }
        return in.has("per") ? results.put("each", total.times(1 / in.number("per"))) : results;
    }
}
