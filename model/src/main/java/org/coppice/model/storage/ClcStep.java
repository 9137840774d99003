package org.coppice.model.storage;

/**
 * A {@link ClcBattery} over steps of one length, as if its limits were looked at anew every minute, in closed form.
 *
 * <p>Charging at g kW with n minutes T a step: while the room {@code h = v_c·B − b} is at least {@code g·(η_c·T − u_c)} the battery
 * takes g, and the room falls by {@code g·η_c·T}. From then on it takes {@code h/(η_c·T − u_c)}, and the room falls by the factor
 * {@code 1 − κ}, {@code κ = η_c·T/(η_c·T − u_c)}, a minute. So {@code m = ⌊(h − g(η_c·T − u_c))/(g·η_c·T)⌋ + 1} minutes are
 * straight, and {@code (1 − κ)^(n − m)} of the room that they leave is left in the end. Discharging is the same with
 * {@code b − v_d·B} for the room, {@code 1/η_d} for η_c and u_d for −u_c.
 */
final class ClcStep extends LimitedStep {
    private static final double MINUTES_PER_HOUR = 60;

    private final double roomKept;
    private final double contentKept;
    private final int minutes;

    /** Room that a charge of one kWh over the step needs so as to be straight to its end, and what a minute of it stores. */
    private final double chargeReach;

    private final double chargeStored;

    /** Content that a discharge of one kWh over the step needs in its last minute, and what a minute of it draws. */
    private final double dischargeReach;

    private final double dischargeDrawn;

    /** What is left of the room after so many tapered minutes. */
    private final double[] roomLeft;

    private final double[] contentLeft;

    ClcStep(ClcBattery battery, double stepHours) {
        super(
                battery,
                battery.capacity().kilowattHours() * battery.fullShare(),
                battery.chargeLimit(),
                battery.dischargeLimit(),
                stepHours);
        minutes = (int) Math.round(stepHours * MINUTES_PER_HOUR);
        if (minutes < 1 || Math.abs(minutes - stepHours * MINUTES_PER_HOUR) > 1e-6) {
            throw new IllegalArgumentException("A step lasts a whole number of minutes, not " + stepHours + " h.");
        }
        double minute = stepHours / minutes;
        roomKept = -battery.chargeSlopeHours() / stepHours;
        contentKept = battery.dischargeSlopeHours() / stepHours;
        chargeStored = chargeEfficiency / minutes;
        chargeReach = (chargeEfficiency * minute - battery.chargeSlopeHours()) / stepHours;
        dischargeDrawn = 1 / dischargeEfficiency / minutes;
        dischargeReach = (battery.dischargeSlopeHours() + minute / dischargeEfficiency) / stepHours;
        roomLeft = powers(1 - chargeStored / chargeReach, minutes);
        contentLeft = powers(1 - dischargeDrawn / dischargeReach, minutes);
    }

    private static double[] powers(double factor, int most) {
        double[] powers = new double[most + 1];
        powers[0] = 1;
        for (int i = 1; i <= most; i++) {
            powers[i] = powers[i - 1] * factor;
        }
        return powers;
    }

    @Override
    public double charge(double contentKwh, double offeredKwh) {
        double room = full - contentKwh;
        double offered = Math.min(offeredKwh, mostCharge);
        if (!(room > 0 && offered > 0)) {
            return 0;
        }
        double straight = (room - offered * chargeReach) / (offered * chargeStored);
        if (straight >= minutes - 1) {
            return offered;
        }
        int m = straight < 0 ? 0 : (int) straight + 1;
        double stored = m * offered * chargeStored;
        return (stored + (room - stored) * (1 - roomLeft[minutes - m])) / chargeEfficiency;
    }

    @Override
    public double discharge(double contentKwh, double wantedKwh) {
        double held = contentKwh - empty;
        double wanted = Math.min(wantedKwh, mostDischarge);
        if (!(held > 0 && wanted > 0)) {
            return 0;
        }
        double straight = (held - wanted * dischargeReach) / (wanted * dischargeDrawn);
        if (straight >= minutes - 1) {
            return wanted;
        }
        int m = straight < 0 ? 0 : (int) straight + 1;
        double drawn = m * wanted * dischargeDrawn;
        return (drawn + (held - drawn) * (1 - contentLeft[minutes - m])) * dischargeEfficiency;
    }

    @Override
    public double roomKept() {
        return roomKept;
    }

    @Override
    public double contentKept() {
        return contentKept;
    }
}
