package org.coppice.model.performance;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Work;
import org.coppice.model.quantity.WorkRate;

/**
 * Energy of a training run: {@code E = device-hours · P · PUE}, with the measured mean system power a device, not its rating
 * (Patterson et al. 2021, "Carbon Emissions and Large Neural Network Training", section 3). Where only the model is known:
 * {@code FLOP = 6·N·D} (Kaplan et al. 2020) and {@code hours = FLOP/(n·peak·MFU)}.
 */
public final class TrainingEnergy {

    private TrainingEnergy() {}

    /** The energy at the meter of so many device-hours; a PUE of 1 gives that of the devices. */
    public static Energy of(double deviceHours, Power perDevice, double pue) {
        return perDevice.over(deviceHours).times(pue);
    }

    /**
     * The work of a dense or sparse transformer.
     *
     * @param parameters active for one token
     */
    public static Work work(double parameters, double tokens) {
        return Work.ofFlop(6 * parameters * tokens);
    }

    /**
     * The device-hours that work takes.
     *
     * @param peak of one device
     * @param mfu model FLOP utilisation over the whole run, restarts included, 0..1
     */
    public static double deviceHours(Work work, WorkRate peak, double mfu) {
        return work.canonical() / (peak.canonical() * mfu) / 3600;
    }
}
