package org.coppice.model.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.coppice.model.cooling.AirClass;
import org.coppice.model.cooling.AirCooling;
import org.coppice.model.cooling.AirSide;
import org.coppice.model.cooling.Chiller;
import org.coppice.model.cooling.CoolingPlant;
import org.coppice.model.cooling.HeatRejection;
import org.coppice.model.cooling.HeatReuse;
import org.coppice.model.cooling.LiquidCooling;
import org.coppice.model.cooling.LiquidSide;
import org.coppice.model.cooling.LossTerms;
import org.coppice.model.cooling.PowerChain;
import org.coppice.model.cooling.Redundancy;
import org.coppice.model.plan.site.FacilityTypes;
import org.coppice.model.quantity.Power;
import org.coppice.model.time.Profile;

/** Power chains, plants and heat reuse at random: their parts must fit together, which values drawn one by one do not. */
public final class RandomFacility {
    private final Random random;

    public RandomFacility(Random random) {
        this.random = random;
    }

    /** The tree of such a record; empty for records of another type. */
    Optional<Map<String, Object>> tree(String type) {
        return switch (type) {
            case "power-chain" -> Optional.of(new LinkedHashMap<>(FacilityTypes.POWER_CHAIN.toTree(powerChain())));
            case "cooling" -> Optional.of(new LinkedHashMap<>(FacilityTypes.COOLING.toTree(cooling())));
            case "heat-reuse" -> Optional.of(new LinkedHashMap<>(FacilityTypes.HEAT_REUSE.toTree(heatReuse())));
            default -> Optional.empty();
        };
    }

    /** Any chain that can be built. */
    public PowerChain powerChain() {
        return new PowerChain(
                rating(),
                1 + random.nextInt(6),
                any(Redundancy.values()),
                losses(),
                share(),
                losses(),
                losses(),
                losses());
    }

    /** Any plant that can be built. */
    public CoolingPlant cooling() {
        HeatRejection.Kind rejection = any(HeatRejection.Kind.values());
        Optional<LiquidSide> liquid = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new LiquidSide(any(LiquidCooling.values()), share(), between(15, 50), between(4, 15)));
        AirSide air = new AirSide(
                any(AirCooling.values()),
                between(18, 27),
                between(6, 18),
                between(0, 6),
                between(0, 0.1),
                share(),
                any(AirClass.values()));
        return new CoolingPlant(
                rating(),
                air,
                liquid,
                new Chiller(between(2, 8), between(27, 40), between(5, 18), between(4, 12)),
                new HeatRejection(rejection, between(2, 12), between(0, 0.05), between(1.5, 10), between(0, 0.0005)),
                between(0, 0.05),
                between(0, 0.05));
    }

    /** Any use of heat. */
    public HeatReuse heatReuse() {
        return new HeatReuse(
                Profile.constant(between(0, 2_000)),
                between(20, 90),
                share(),
                random.nextBoolean(),
                between(0.2, 0.8),
                random.nextBoolean());
    }

    private Optional<Power> rating() {
        return random.nextBoolean() ? Optional.empty() : Optional.of(Power.ofKilowatts(between(1, 5_000)));
    }

    private LossTerms losses() {
        return new LossTerms(between(0, 0.04), between(0, 0.05), between(0, 0.03));
    }

    private double share() {
        return between(0, 1);
    }

    private double between(double low, double high) {
        return low + Math.round(random.nextDouble() * 10_000) / 10_000.0 * (high - low);
    }

    private <E> E any(E[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
