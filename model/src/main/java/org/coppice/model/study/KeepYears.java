package org.coppice.model.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Mass;
import org.coppice.model.quantity.Years;

/**
 * How long to keep a machine when new ones become more efficient: carbon and scrap a year over the service life.
 *
 * <p>For constant work and a gain g a year, a machine of age a takes {@code e^(g·a)} times the energy of the best one then on
 * sale. Over a life T the mean is {@code (e^(gT) − 1)/(gT)}, so carbon a year is {@code TE/T + E0·EF·(e^(gT) − 1)/(gT)} and scrap
 * {@code m/T}. The carbon is least where {@code E0·EF·[e^(gT)(gT − 1) + 1]/g = TE}. The two aims oppose each other; neither is best
 * alone.
 *
 * @param embodied TE of a new machine
 * @param energyAYear E0 of the best machine now on sale, building included
 * @param intensity EF of the electricity
 * @param gain g, at least 0; an assumption unless measured
 * @param mass of the machine
 */
public record KeepYears(Carbon embodied, Energy energyAYear, CarbonIntensity intensity, double gain, Mass mass) {
    private static final double LONGEST = 200;

    /** Refuses a negative gain. */
    public KeepYears {
        if (!(gain >= 0)) {
            throw new IllegalArgumentException("The gain a year is at least 0, not " + gain);
        }
    }

    /**
     * The study of one machine of a type; empty where its embodied carbon or its mass is not known.
     *
     * @param energyAYear of one machine, building included
     */
    public static Optional<KeepYears> of(DeviceType type, Energy energyAYear, CarbonIntensity intensity, double gain) {
        return type.embodied()
                .flatMap(claim -> type.mass()
                        .map(mass -> new KeepYears(claim.value(), energyAYear, intensity, gain, mass.value())));
    }

    /** What one service life means for a machine, a year. */
    public record Point(Years life, Carbon carbonAYear, Mass scrapAYear) {}

    /** The means of one service life. */
    public Point at(Years life) {
        double t = life.value();
        Carbon operation = energyAYear.at(intensity).times(excess(gain * t));
        return new Point(life, embodied.times(1 / t).plus(operation), mass.times(1 / t));
    }

    /** The means of whole years from one to another, both included. */
    public List<Point> between(int first, int last) {
        List<Point> points = new ArrayList<>();
        for (int years = first; years <= last; years++) {
            points.add(at(Years.of(years)));
        }
        return points;
    }

    /** The life of least carbon a year; as long as possible (200 years) where machines do not get better. */
    public Years optimum() {
        double wanted = embodied.kilograms() / energyAYear.at(intensity).kilograms();
        DoubleUnaryOperator slope = t -> gain == 0 ? 0 : (Math.exp(gain * t) * (gain * t - 1) + 1) / gain;
        double low = 0;
        double high = LONGEST;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (slope.applyAsDouble(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Years.of((low + high) / 2);
    }

    /** {@code (e^x − 1)/x}, 1 at x = 0. */
    private static double excess(double x) {
        return x == 0 ? 1 : Math.expm1(x) / x;
    }
}
