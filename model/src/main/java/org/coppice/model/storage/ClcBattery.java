package org.coppice.model.storage;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/**
 * The C/L/C model of a lithium-ion battery (Kazhamiaka, Rosenberg and Keshav 2019): constant limits of power, limits of content
 * linear in power, constant efficiencies. A battery that takes power p may hold at most {@code v_c·B + u_c·p}, one that gives p must
 * hold at least {@code v_d·B + u_d·p}; so the power tapers near full and near empty.
 *
 * <p>Limits are looked at anew every minute, as the published rules of Carbon Explorer do; {@link ClcStep} gives the sum over the
 * minutes of a step in closed form.
 *
 * @param chargeLimit at the AC terminals
 * @param dischargeLimit at the AC terminals
 * @param chargeSlopeHours u_c, at most 0: content given up for charging power
 * @param fullShare v_c, the share of the capacity that is reached at no power
 * @param dischargeSlopeHours u_d, at least 0: content that stays for discharging power
 * @param emptyShare v_d, the share of the capacity that is left at no power
 */
public record ClcBattery(
        Energy capacity,
        Power chargeLimit,
        Power dischargeLimit,
        double chargeEfficiency,
        double dischargeEfficiency,
        double chargeSlopeHours,
        double fullShare,
        double dischargeSlopeHours,
        double emptyShare)
        implements BatteryModel {

    /** u_c of lithium iron phosphate as Carbon Explorer takes it. */
    public static final double LFP_CHARGE_SLOPE_HOURS = -0.04;

    /** u_d of lithium iron phosphate as Carbon Explorer takes it. */
    public static final double LFP_DISCHARGE_SLOPE_HOURS = 0.01;

    /** Refuses efficiencies above 1, negative limits, and lines of the wrong slope or order. */
    public ClcBattery {
        BatteryModel.requireNotNegative("capacity", capacity.kilowattHours());
        BatteryModel.requireNotNegative("charge limit", chargeLimit.kilowatts());
        BatteryModel.requireNotNegative("discharge limit", dischargeLimit.kilowatts());
        BatteryModel.requireEfficiency("charge", chargeEfficiency);
        BatteryModel.requireEfficiency("discharge", dischargeEfficiency);
        if (!(chargeSlopeHours <= 0) || !(dischargeSlopeHours >= 0)) {
            throw new IllegalArgumentException(
                    "Power narrows the content of a battery: the slope of charging is at most 0 h and"
                            + " that of discharging at least 0 h, not " + chargeSlopeHours + " h and "
                            + dischargeSlopeHours
                            + " h.");
        }
        if (!(emptyShare >= 0 && emptyShare <= fullShare && fullShare <= 1)) {
            throw new IllegalArgumentException(
                    "A battery is empty at a share from 0 on and full at a share up to 1, not at " + emptyShare
                            + " and " + fullShare + ".");
        }
    }

    /**
     * The parameters that Carbon Explorer (Acun et al. 2023) takes for lithium iron phosphate: 3C inside the battery, 97 % in, 1/1.04
     * = 96.15 % out.
     */
    public static ClcBattery carbonExplorer(Energy capacity) {
        return lithiumIronPhosphate(
                capacity,
                Power.ofKilowatts(3 * capacity.kilowattHours() / 0.97),
                Power.ofKilowatts(3 * capacity.kilowattHours() / 1.04));
    }

    /** The same cells behind a converter of a power of its own. */
    public static ClcBattery lithiumIronPhosphate(Energy capacity, Power chargeLimit, Power dischargeLimit) {
        return new ClcBattery(
                capacity,
                chargeLimit,
                dischargeLimit,
                0.97,
                1 / 1.04,
                LFP_CHARGE_SLOPE_HOURS,
                1,
                LFP_DISCHARGE_SLOPE_HOURS,
                0);
    }

    /**
     * A battery of equal cells in the notation of the paper and of Vessim.
     *
     * @param nominalVolts V, so that a cell at power P carries I = P/V, positive when it charges
     * @param chargeRate α_c in multiples of the capacity in an hour
     * @param dischargeRate α_d, at most 0
     * @param chargeEfficiency η_c
     * @param drawnForDelivered η_d, at least 1: content drawn for energy delivered
     * @param u1 slope of the lower line {@code b ≥ u₁·I + v₁} in Wh/A
     * @param v1 in Wh a cell
     * @param u2 slope of the upper line {@code b ≤ u₂·I + v₂} in Wh/A
     * @param v2 in Wh a cell
     */
    public static ClcBattery ofCells(
            int cells,
            Energy cellCapacity,
            double nominalVolts,
            double chargeRate,
            double dischargeRate,
            double chargeEfficiency,
            double drawnForDelivered,
            double u1,
            double v1,
            double u2,
            double v2) {
        Energy capacity = cellCapacity.times(cells);
        double cellWattHours = cellCapacity.kilowattHours() * 1e3;
        return new ClcBattery(
                capacity,
                Power.ofKilowatts(capacity.kilowattHours() * chargeRate),
                Power.ofKilowatts(capacity.kilowattHours() * -dischargeRate),
                chargeEfficiency,
                1 / drawnForDelivered,
                u2 / nominalVolts,
                v2 / cellWattHours,
                u1 == 0 ? 0 : -u1 / nominalVolts,
                v1 / cellWattHours);
    }

    @Override
    public Energy minimum() {
        return capacity.times(emptyShare);
    }

    /** {@code min(P_c, (v_c·B − b) / (η_c·Δt − u_c))}. */
    @Override
    public Power mostCharge(Energy content, double hours) {
        double room = Math.max(0, capacity.times(fullShare).minus(content).kilowattHours());
        return Power.ofKilowatts(
                Math.min(chargeLimit.kilowatts(), room / (chargeEfficiency * hours - chargeSlopeHours)));
    }

    /** {@code min(P_d, (b − v_d·B) / (u_d + Δt/η_d))}. */
    @Override
    public Power mostDischarge(Energy content, double hours) {
        double held = Math.max(0, content.minus(minimum()).kilowattHours());
        return Power.ofKilowatts(
                Math.min(dischargeLimit.kilowatts(), held / (dischargeSlopeHours + hours / dischargeEfficiency)));
    }

    @Override
    public BatteryStep over(double stepHours) {
        return new ClcStep(this, stepHours);
    }

    @Override
    public ClcBattery withCapacity(Energy newCapacity) {
        return new ClcBattery(
                newCapacity,
                chargeLimit,
                dischargeLimit,
                chargeEfficiency,
                dischargeEfficiency,
                chargeSlopeHours,
                fullShare,
                dischargeSlopeHours,
                emptyShare);
    }
}
