package org.coppice.model.study.verification;

import java.util.Map;
import org.coppice.model.study.calibration.Acceptance;
import org.coppice.model.study.calibration.Fit;

/** The agreement of a model with a meter. */
final class CalibrationMethods {

    private CalibrationMethods() {}

    static void register(Map<String, VerificationMethod> methods) {
        methods.put("calibration.fit", CalibrationMethods::fit);
    }

    private static MethodResults fit(CaseInputs in) {
        Fit fit = Fit.of(in.numbers("metered"), in.numbers("modelled"));
        return new MethodResults()
                .put("values", fit.values())
                .put("mean-bias", fit.meanBias())
                .put("nmbe", fit.nmbe())
                .put("cv-rmse", fit.cvRmse())
                .put("r-squared", fit.rSquared())
                .put("meets-monthly", Acceptance.MONTHLY.meets(fit))
                .put("meets-hourly", Acceptance.HOURLY.meets(fit));
    }
}
