package org.coppice.model.study.verification;

import java.time.Instant;
import java.util.Map;
import org.coppice.model.generation.Place;
import org.coppice.model.generation.SolarPosition;
import org.coppice.model.generation.WindPlant;
import org.coppice.model.generation.WindPowerCurve;

/** The sun, and wind turbines. */
final class GenerationMethods {

    private GenerationMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("energy.sun", GenerationMethods::sun);
        methods.put("energy.wind", GenerationMethods::wind);
    }

    private static Place place(CaseInputs in) {
        return new Place(in.number("latitude"), in.number("longitude"), in.number("elevation", 0));
    }

    private static MethodResults sun(CaseInputs in) {
        SolarPosition sun = SolarPosition.at(place(in), Instant.parse(in.text("instant")));
        return new MethodResults().put("zenith", sun.zenithDegrees(), "°").put("azimuth", sun.azimuthDegrees(), "°");
    }

    private static MethodResults wind(CaseInputs in) {
        WindPlant plant = new WindPlant(
                in.power("capacity"),
                WindPowerCurve.TYPICAL,
                in.number("hub"),
                in.number("shear"),
                WindPlant.Losses.of(in.numbers("losses")));
        double[] wind = in.numbers("wind");
        double[] kwh = new double[wind.length];
        WindPlant.Weather weather =
                new WindPlant.Weather(wind, in.number("measuredAt"), in.numbers("celsius"), in.numbers("hectopascals"));
        plant.run(place(in), weather, 1, kwh);
        MethodResults results = new MethodResults();
        for (int i = 0; i < kwh.length; i++) {
            results.put("hour-" + (i + 1), kwh[i], org.coppice.model.quantity.Unit.KILOWATT_HOUR);
        }
        return results;
    }
}
