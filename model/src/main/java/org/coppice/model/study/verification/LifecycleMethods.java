package org.coppice.model.study.verification;

import java.util.Map;
import org.coppice.model.lifecycle.AgeConvention;
import org.coppice.model.lifecycle.CircuitBoards;
import org.coppice.model.lifecycle.FixedLife;
import org.coppice.model.lifecycle.Material;
import org.coppice.model.lifecycle.StockFlow;
import org.coppice.model.lifecycle.Survival;
import org.coppice.model.lifecycle.Weibull;
import org.coppice.model.lifecycle.YearSpan;
import org.coppice.model.study.KeepYears;
import org.coppice.model.study.MaterialCircularity;

/** Stock and flow, refresh, circularity. */
final class LifecycleMethods {
    /** Cases count years from 1; any calendar year will do. */
    private static final int FIRST_YEAR = 2001;

    private LifecycleMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("lifecycle.stock-flow", LifecycleMethods::stockFlow);
        methods.put("lifecycle.board-metals", LifecycleMethods::boardMetals);
        methods.put(
                "lifecycle.keep-years",
                in -> new MethodResults()
                        .put(
                                "optimum",
                                new KeepYears(
                                                in.carbon("embodied"),
                                                in.energy("energyAYear"),
                                                in.intensity("intensity"),
                                                in.number("gain"),
                                                org.coppice.model.quantity.Mass.ZERO)
                                        .optimum()));
        methods.put(
                "lifecycle.circularity",
                in -> new MethodResults()
                        .put(
                                "mci",
                                new MaterialCircularity(
                                                in.mass("mass"),
                                                in.mass("virgin"),
                                                in.mass("waste"),
                                                in.mass("wasteOfRecycledFeed"),
                                                in.mass("wasteOfRecycling"),
                                                in.number("utility"))
                                        .indicator()));
    }

    private static MethodResults boardMetals(CaseInputs in) {
        CircuitBoards boards =
                new CircuitBoards(in.mass("boards"), in.mass("gold"), in.mass("silver"), in.mass("palladium"));
        return new MethodResults()
                .put("gold", boards.content(Material.GOLD) * 1e6, "g/t")
                .put("silver", boards.content(Material.SILVER) * 1e6, "g/t")
                .put("palladium", boards.content(Material.PALLADIUM) * 1e6, "g/t");
    }

    private static MethodResults stockFlow(CaseInputs in) {
        double[] inflow = in.numbers("inflow");
        int years = in.has("years") ? in.whole("years") : inflow.length;
        YearSpan span = new YearSpan(FIRST_YEAR, FIRST_YEAR + years - 1);
        AgeConvention convention = AgeConvention.valueOf(in.text("convention"));
        Survival survival = survival(in);
        StockFlow flow = StockFlow.of(span, inflow, survival, convention);
        MethodResults results = new MethodResults();
        double total = 0;
        for (int i = 1; i <= years; i++) {
            int year = FIRST_YEAR + i - 1;
            total += flow.exits(year);
            results.put("stock." + i, flow.stock(year)).put("outflow." + i, flow.exits(year));
        }
        results.put("outflow.total", total);
        if (survival instanceof Weibull weibull) {
            sampledDensity(results, inflow, years, weibull);
        }
        return results;
    }

    private static Survival survival(CaseInputs in) {
        if (in.has("life")) {
            return new FixedLife(in.number("life"));
        }
        return in.has("mean")
                ? Weibull.ofMean(in.years("mean"), in.number("shape"))
                : new Weibull(in.number("shape"), in.number("scale"));
    }

    /** Waste by the density at mid-year, {@code W(t) = Σ POM(c)·f(t − c + ½)}, as UNU-KEYS tables were made. */
    private static void sampledDensity(MethodResults results, double[] inflow, int years, Weibull weibull) {
        double total = 0;
        for (int t = 0; t < years; t++) {
            double waste = 0;
            for (int c = 0; c <= Math.min(t, inflow.length - 1); c++) {
                waste += inflow[c] * weibull.density(t - c + 0.5);
            }
            total += waste;
            results.put("density." + (t + 1), waste);
        }
        results.put("density.total", total);
    }
}
