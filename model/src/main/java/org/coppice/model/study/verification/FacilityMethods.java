package org.coppice.model.study.verification;

import java.util.Map;
import org.coppice.model.account.Kpis;
import org.coppice.model.account.LabelClass;
import org.coppice.model.cooling.Chiller;
import org.coppice.model.cooling.LossTerms;
import org.coppice.model.cooling.MoistAir;
import org.coppice.model.quantity.Unit;

/** Weather, power chain and cooling. */
final class FacilityMethods {

    private FacilityMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put(
                "facility.wet-bulb",
                in -> new MethodResults()
                        .put("wet-bulb", MoistAir.wetBulb(in.number("dryBulbC"), in.number("humidity")), Unit.CELSIUS));
        methods.put("facility.losses", FacilityMethods::losses);
        methods.put("facility.chiller", FacilityMethods::chiller);
        methods.put("facility.kpis", FacilityMethods::kpis);
    }

    private static MethodResults kpis(CaseInputs in) {
        Kpis kpis = Kpis.of(new Kpis.Totals(
                in.energy("facility").kilowattHours(),
                in.energy("it").kilowattHours(),
                in.number("waterCubicMetres") * 1000,
                Double.NaN,
                in.energy("reused").kilowattHours(),
                in.energy("renewable").kilowattHours()));
        double pue = kpis.pue().orElse(Double.NaN);
        return new MethodResults()
                .put("pue", pue)
                .put("wue", kpis.wue().orElse(Double.NaN), Unit.LITRE_PER_KILOWATT_HOUR)
                .put("erf", kpis.erf().orElse(Double.NaN))
                .put("ref", kpis.ref().orElse(Double.NaN))
                .put("pue-is-class-b", LabelClass.ofPue(pue) == LabelClass.B);
    }

    private static MethodResults losses(CaseInputs in) {
        LossTerms terms = new LossTerms(in.number("noLoad"), in.number("proportional"), in.number("square"));
        MethodResults results = new MethodResults();
        for (double load : in.numbers("loads")) {
            results.put("loss-" + load, terms.lossKw(load, 1));
            results.put("efficiency-" + load, terms.efficiencyAt(load));
        }
        return results;
    }

    private static MethodResults chiller(CaseInputs in) {
        double capacity = in.power("capacity").kilowatts();
        Chiller chiller = new Chiller(in.number("cop"), in.number("designC"), 6.67, 6.67);
        double available = capacity * chiller.availableShare(in.number("condenserC"));
        double heat = available * in.number("partLoad");
        double power = chiller.powerKw(heat, capacity, in.number("condenserC"));
        return new MethodResults()
                .put("available", available, Unit.KILOWATT)
                .put("power", power, Unit.KILOWATT)
                .put("cop", heat / power);
    }
}
