package org.coppice.model.storage;

import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Power;

/**
 * A battery with constant limits of power and constant efficiencies:
 * {@code charge ≤ min(P_c, (B − b)/(η_c·Δt))}, {@code discharge ≤ min(P_d, (b − b_min)·η_d/Δt)}. With efficiencies of 1 it is the
 * simple battery of Vessim.
 *
 * @param chargeLimit at the AC terminals
 * @param dischargeLimit at the AC terminals
 * @param minimumShare of the capacity that is never given, 0..1
 */
public record SimpleBattery(
        Energy capacity,
        Power chargeLimit,
        Power dischargeLimit,
        double chargeEfficiency,
        double dischargeEfficiency,
        double minimumShare)
        implements BatteryModel {

    /** One way in REopt: 0.96 of the inverter or rectifier times the root of 0.975 of the cells, 0.9479. */
    public static final double REOPT_EFFICIENCY = 0.96 * Math.sqrt(0.975);

    /** The share of the capacity that REopt keeps back. */
    public static final double REOPT_MINIMUM_SHARE = 0.2;

    /** Refuses efficiencies above 1 and negative limits, saying what was probably meant. */
    public SimpleBattery {
        BatteryModel.requireNotNegative("capacity", capacity.kilowattHours());
        BatteryModel.requireNotNegative("charge limit", chargeLimit.kilowatts());
        BatteryModel.requireNotNegative("discharge limit", dischargeLimit.kilowatts());
        BatteryModel.requireEfficiency("charge", chargeEfficiency);
        BatteryModel.requireEfficiency("discharge", dischargeEfficiency);
        if (!(minimumShare >= 0 && minimumShare < 1)) {
            throw new IllegalArgumentException(
                    "The minimum state of charge of a battery lies from 0 to below 1, not at " + minimumShare + ".");
        }
    }

    /** A battery without losses whose power is a multiple of its capacity in an hour (Vessim's SimpleBattery). */
    public static SimpleBattery lossless(Energy capacity, double cRate, double minimumShare) {
        Power limit = Power.ofKilowatts(capacity.kilowattHours() * cRate);
        return new SimpleBattery(capacity, limit, limit, 1, 1, minimumShare);
    }

    /** A battery with the efficiencies and the reserve that REopt assumes of lithium-ion. */
    public static SimpleBattery reopt(Energy capacity, Power power) {
        return new SimpleBattery(capacity, power, power, REOPT_EFFICIENCY, REOPT_EFFICIENCY, REOPT_MINIMUM_SHARE);
    }

    @Override
    public Energy minimum() {
        return capacity.times(minimumShare);
    }

    @Override
    public Power mostCharge(Energy content, double hours) {
        double room = Math.max(0, capacity.minus(content).kilowattHours());
        return Power.ofKilowatts(Math.min(chargeLimit.kilowatts(), room / (chargeEfficiency * hours)));
    }

    @Override
    public Power mostDischarge(Energy content, double hours) {
        double held = Math.max(0, content.minus(minimum()).kilowattHours());
        return Power.ofKilowatts(Math.min(dischargeLimit.kilowatts(), held * dischargeEfficiency / hours));
    }

    @Override
    public BatteryStep over(double stepHours) {
        return new SimpleStep(this, stepHours);
    }

    @Override
    public SimpleBattery withCapacity(Energy newCapacity) {
        return new SimpleBattery(
                newCapacity, chargeLimit, dischargeLimit, chargeEfficiency, dischargeEfficiency, minimumShare);
    }
}
