package org.coppice.model.study.verification;

import java.util.Map;
import org.coppice.model.performance.Amortisation;
import org.coppice.model.performance.ImpliedIntensity;
import org.coppice.model.performance.TrainingEnergy;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;

/** Energy and carbon of training runs. */
final class TrainingMethods {

    private TrainingMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("training.energy", TrainingMethods::energy);
        methods.put("training.implied-intensity", TrainingMethods::implied);
        methods.put("training.embodied", TrainingMethods::embodied);
        methods.put("carbon.of-energy", TrainingMethods::carbonOfEnergy);
    }

    /** From devices and days, or device-hours; carbon where an intensity is given. */
    private static MethodResults energy(CaseInputs in) {
        double hours = in.has("deviceHours") ? in.number("deviceHours") : in.number("devices") * in.number("days") * 24;
        Energy energy = TrainingEnergy.of(hours, in.power("power"), in.number("pue", 1));
        MethodResults results = new MethodResults().put("energy", energy);
        return in.has("intensity") ? results.put("carbon", energy.at(in.intensity("intensity"))) : results;
    }

    private static MethodResults implied(CaseInputs in) {
        Energy energy = TrainingEnergy.of(in.number("deviceHours"), in.power("power"), in.number("pue", 1));
        ImpliedIntensity implied = ImpliedIntensity.of(in.carbon("carbon"), energy);
        return new MethodResults().put("intensity", implied.intensity()).put("flagged", !implied.isPlausible());
    }

    private static MethodResults embodied(CaseInputs in) {
        MethodResults results = new MethodResults();
        Carbon total = Carbon.ZERO;
        for (CaseInputs part : in.list("parts")) {
            Carbon share = Amortisation.byUse(
                    part.carbon("embodied"),
                    part.number("deviceHours"),
                    part.years("life"),
                    part.number("utilisation"));
            results.put(part.text("name"), share);
            total = total.plus(share);
        }
        results.put("total", total);
        return in.has("operation") ? results.put("with-operation", total.plus(in.carbon("operation"))) : results;
    }

    private static MethodResults carbonOfEnergy(CaseInputs in) {
        return new MethodResults().put("carbon", in.energy("energy").at(in.intensity("intensity")));
    }
}
