package org.coppice.model.simulate.facility;

import java.util.Arrays;

/**
 * What stands between IT and load, and the water and heat that go with it, by step: energy in kWh, water in litres. The overhead is
 * cooling, losses of the power chain and the rest.
 *
 * @param cooling compressor, fans, pumps, heat pump
 * @param losses of the power chain
 * @param other lighting and the like; all of the overhead where it is not described
 * @param waterIn taken in at the site
 * @param waterConsumed evaporated or carried away; NaN where only a WUE is stated
 * @param waterOut blowdown to the sewer; NaN likewise
 * @param heatReused handed over for a use outside
 */
@SuppressWarnings("ArrayRecordComponent") // an intermediate result; never compared
public record FacilityFlows(
        double[] cooling,
        double[] losses,
        double[] other,
        double[] waterIn,
        double[] waterConsumed,
        double[] waterOut,
        double[] heatReused) {

    static FacilityFlows ofSteps(int n) {
        return new FacilityFlows(
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n],
                new double[n]);
    }

    /** What a stated PUE and WUE say: an overhead that is not split, and water of which no more is known. */
    static FacilityFlows stated(double[] overhead, double[] it, double wue) {
        FacilityFlows flows = ofSteps(overhead.length);
        System.arraycopy(overhead, 0, flows.other, 0, overhead.length);
        for (int i = 0; i < it.length; i++) {
            flows.waterIn[i] = it[i] * wue;
        }
        boolean none = wue == 0;
        Arrays.fill(flows.waterConsumed, none ? 0 : Double.NaN);
        Arrays.fill(flows.waterOut, none ? 0 : Double.NaN);
        return flows;
    }

    /** What the building draws in a step beside the IT equipment, in kWh. */
    public double overhead(int i) {
        return cooling[i] + losses[i] + other[i];
    }

    /** Leaves a step to the stated PUE and WUE. */
    void leaveToStated(int i, double overhead, double water) {
        cooling[i] = 0;
        losses[i] = 0;
        other[i] = overhead;
        waterIn[i] = water;
        waterConsumed[i] = Double.NaN;
        waterOut[i] = Double.NaN;
        heatReused[i] = 0;
    }

    /** Sets the overhead of a step, metered or stated: the parts keep their proportions. */
    void scaleTo(int i, double overhead) {
        double modelled = overhead(i);
        if (modelled > 0) {
            double factor = overhead / modelled;
            cooling[i] *= factor;
            losses[i] *= factor;
        } else {
            cooling[i] = 0;
            losses[i] = 0;
        }
        other[i] = Math.max(0, overhead - cooling[i] - losses[i]);
    }
}
