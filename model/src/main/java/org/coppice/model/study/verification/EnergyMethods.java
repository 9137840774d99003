package org.coppice.model.study.verification;

import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.account.PpaSettlement;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Figure;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;

/** Matching, contracts and whole site-years. */
final class EnergyMethods {

    private EnergyMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("energy.matching", EnergyMethods::matching);
        methods.put("energy.ppa", EnergyMethods::ppa);
        methods.put("energy.site-year", EnergyMethods::siteYear);
    }

    private static MethodResults matching(CaseInputs in) {
        HourlyMatching matching =
                HourlyMatching.of(in.numbers("loadMWh"), in.numbers("generationMWh"), in.numbers("gridCarbonFree"));
        return new MethodResults()
                .put("cfe", number(matching.score()))
                .put("contracted", number(matching.contracted()))
                .put("volumetric", number(matching.volumetric()))
                .put("excess", Energy.ofMegawattHours(matching.excess()));
    }

    private static MethodResults ppa(CaseInputs in) {
        double[] volume = in.numbers("volumeMWh");
        double[] price = in.numbers("pricePerMWh");
        double strike = in.number("strikePerMWh");
        return new MethodResults()
                .put("payment", PpaSettlement.settle(volume, strike, price))
                .put("payment-with-clause", PpaSettlement.settleUnlessNegative(volume, strike, price))
                .put("capture-price", PpaSettlement.capturePrice(volume, price));
    }

    /** All figures of a plan with one site at constant power. */
    private static MethodResults siteYear(CaseInputs in) {
        Assessment assessment = Assessment.of(OneSite.plan(in), "case", SeriesSource.NONE);
        MethodResults results = new MethodResults();
        for (Figure figure : assessment.figures()) {
            if (figure.site().isEmpty() && figure.value().isPresent()) {
                results.put(figure.key(), figure.value().getAsDouble(), figure.unit());
            }
        }
        return results;
    }

    private static double number(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
