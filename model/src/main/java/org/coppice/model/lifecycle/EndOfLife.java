package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.coppice.model.plan.hardware.Composition;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Route;
import org.coppice.model.plan.hardware.RouteShares;

/**
 * What becomes of one machine, kg by kg: its mass by route ({@code W_r = m·φ_r}, {@code Σφ = 1}), by material, and by fate
 * (recovered {@code R = W_r·x·η_pre·η_ref}, lost the rest), so that what goes in comes out.
 *
 * @param shares empty where the mass of the machine is not known
 */
public record EndOfLife(List<MassShare> shares) {

    /** Copies the shares. */
    public EndOfLife {
        shares = List.copyOf(shares);
    }

    /** The end of life of a device type. */
    public static EndOfLife of(DeviceType type, RouteShares routes, RecoveryRates rates) {
        List<MassShare> shares = new ArrayList<>();
        double mass = type.mass().map(known -> known.value().kilograms()).orElse(0.0);
        for (Map.Entry<Material, Double> content : materials(type).entrySet()) {
            for (Map.Entry<Route, Double> route : routes.byRoute().entrySet()) {
                addFates(shares, route.getKey(), content.getKey(), mass * content.getValue() * route.getValue(), rates);
            }
        }
        return new EndOfLife(shares);
    }

    /** Materials as shares of the mass, sum 1; circuit boards opened up into their precious metals and the rest. */
    static Map<Material, Double> materials(DeviceType type) {
        Map<Material, Double> shares = new EnumMap<>(Material.class);
        if (type.materials().isEmpty()) {
            shares.put(Material.OTHER, 1.0);
            return shares;
        }
        for (Composition.Share share : type.materials().get().value().shares()) {
            shares.merge(Material.of(share.material()), share.ratio().value(), Double::sum);
        }
        openBoards(shares);
        return shares;
    }

    private static void openBoards(Map<Material, Double> shares) {
        double boards = shares.getOrDefault(Material.BOARDS, 0.0);
        boolean metalsStated = CircuitBoards.METALS.stream().anyMatch(shares::containsKey);
        if (boards == 0 || metalsStated) {
            return;
        }
        double metals = 0;
        for (Material metal : CircuitBoards.METALS) {
            double content = boards * CircuitBoards.GERMANY_2008.content(metal);
            shares.put(metal, content);
            metals += content;
        }
        shares.put(Material.BOARDS, boards - metals);
    }

    private static void addFates(
            List<MassShare> shares, Route route, Material material, double kilograms, RecoveryRates rates) {
        if (kilograms == 0) {
            return;
        }
        if (!route.isWaste()) {
            shares.add(new MassShare(route, material, Fate.REUSED, kilograms));
            return;
        }
        double recovered = kilograms * rates.recovered(route, material);
        if (recovered > 0) {
            shares.add(new MassShare(route, material, Fate.RECOVERED, recovered));
        }
        shares.add(new MassShare(route, material, Fate.LOST, kilograms - recovered));
    }

    /** The mass of the machine. */
    public double kilograms() {
        return shares.stream().mapToDouble(MassShare::kilograms).sum();
    }

    /** The mass that ceases to be a product. */
    public double wasteKilograms() {
        return shares.stream()
                .filter(share -> share.route().isWaste())
                .mapToDouble(MassShare::kilograms)
                .sum();
    }
}
