package org.coppice.model.study.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.account.ResidualMix;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Figure;
import org.coppice.model.settlement.NegativePrices;
import org.coppice.model.settlement.PpaSettlement;
import org.coppice.model.settlement.PpaTerms;
import org.coppice.model.settlement.Pricing;
import org.coppice.model.study.Assessment;
import org.coppice.model.time.SeriesSource;

/** Matching, contracts and whole site-years. */
final class EnergyMethods {

    private EnergyMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("energy.matching", EnergyMethods::matching);
        methods.put("energy.ppa", EnergyMethods::ppa);
        methods.put("energy.residual-mix", EnergyMethods::residualMix);
        methods.put("energy.site-year", EnergyMethods::siteYear);
    }

    private static MethodResults matching(CaseInputs in) {
        double[] load = in.numbers("loadMWh");
        double[] none = new double[load.length];
        HourlyMatching matching = HourlyMatching.of(
                load,
                in.numbers("generationMWh"),
                in.numbers("gridCarbonFree"),
                in.has("chargeMWh") ? in.numbers("chargeMWh") : none,
                in.has("dischargeMWh") ? in.numbers("dischargeMWh") : none,
                none);
        return new MethodResults()
                .put("cfe", number(matching.score()))
                .put("contracted", number(matching.contracted()))
                .put("storage", number(matching.withStorage()))
                .put("volumetric", number(matching.volumetric()))
                .put("excess", Energy.ofMegawattHours(matching.excess()));
    }

    /** A settlement of any kind; a MWh here is the unit of energy, so prices are a MWh. */
    private static MethodResults ppa(CaseInputs in) {
        double[] volume = in.numbers("volumeMWh");
        double[] price = in.numbers("pricePerMWh");
        PpaTerms terms = terms(in);
        PpaSettlement settlement = PpaSettlement.of(terms, volume, price);
        MethodResults results = new MethodResults()
                .put("payment", settlement.payment())
                .put("strike", terms.strike())
                .put("capture-price", PpaSettlement.capturePrice(volume, price))
                .put("shape-factor", PpaSettlement.shapeFactor(volume, price));
        for (NegativePrices clause : NegativePrices.values()) {
            int hours = in.has("negativeHours") ? (int) in.number("negativeHours") : 1;
            results.put(
                    "payment-" + clause.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    PpaSettlement.of(terms.with(clause, hours), volume, price).payment());
        }
        return results;
    }

    private static PpaTerms terms(CaseInputs in) {
        double strike =
                PpaTerms.escalated(in.number("strikePerMWh"), or(in, "escalation", 0), (int) or(in, "years", 0));
        return new PpaTerms(
                in.has("pricing") ? Pricing.valueOf(in.text("pricing").toUpperCase(Locale.ROOT)) : Pricing.FIXED,
                strike,
                or(in, "floorPerMWh", Double.NEGATIVE_INFINITY),
                or(in, "capPerMWh", Double.POSITIVE_INFINITY),
                or(in, "basisPerMWh", 0),
                or(in, "feePerMWh", 0),
                NegativePrices.SETTLED,
                1);
    }

    private static double or(CaseInputs in, String name, double otherwise) {
        return in.has(name) ? in.number(name) : otherwise;
    }

    private static MethodResults residualMix(CaseInputs in) {
        double[] generated = in.numbers("generatedGWh");
        double[] issued = in.numbers("issuedGWh");
        double[] expired = in.numbers("expiredGWh");
        double[] factors = in.numbers("gramsPerKWh");
        List<ResidualMix.Origin> origins = new ArrayList<>();
        for (int i = 0; i < generated.length; i++) {
            origins.add(new ResidualMix.Origin("", generated[i], issued[i], expired[i], factors[i]));
        }
        ResidualMix mix = ResidualMix.of(origins, in.number("untrackedGWh"), in.number("attributeMixGramsPerKWh"));
        return new MethodResults().put("factor", mix.gramsPerKilowattHour()).put("filled", mix.filledKwh());
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
