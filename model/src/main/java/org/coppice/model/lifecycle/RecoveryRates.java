package org.coppice.model.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.hardware.Route;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/** Recovery rates by route and material. What has no rate counts as lost: nothing shows that it comes back. */
public record RecoveryRates(List<RecoveryRate> rates) {

    /** Share that refining gets out of a fraction of copper or precious metal. */
    private static final double REFINING = 0.95;

    /** Share of copper and precious metals that careful dismantling brings to the smelter, middle of 80 to 90 %. */
    private static final double DISMANTLING = 0.85;

    private static final Source SHREDDER = Source.published(
            "Chancerel et al.",
            2009,
            "Assessment of precious metal flows during preprocessing of WEEE, Journal of Industrial Ecology 13",
            "share of each metal that reaches a recoverable fraction, times 95 % refining (assumed)",
            "cited",
            Quality.ESTIMATE);
    private static final Source SMELTER = new Source(
            "Coppice",
            0,
            new org.coppice.model.source.Locator.Rule(
                    "Dismantling 85 % (80 to 90 %) times refining 95 %; no publication at hand"),
            "",
            Quality.ASSUMPTION);
    private static final Source OEM_CLAIM = Source.published(
            "DIGITALEUROPE",
            2015,
            "Makers' statement on server recovery",
            "about 97 % of the mass of a server recovered; here for its steel and aluminium",
            "cited",
            Quality.ASSUMPTION);
    private static final Source SHREDDED_METAL = new Source(
            "Coppice",
            0,
            new org.coppice.model.source.Locator.Rule(
                    "Steel and aluminium after a shredder 90 %; no publication at hand"),
            "",
            Quality.ASSUMPTION);

    /** The rates at hand; see each for how well it is founded. */
    public static final RecoveryRates DEFAULT = new RecoveryRates(defaults());

    /** Copies the rates. */
    public RecoveryRates {
        rates = List.copyOf(rates);
    }

    private static List<RecoveryRate> defaults() {
        List<RecoveryRate> rates = new ArrayList<>();
        add(rates, Route.RECYCLE_STANDARD, Material.STEEL, 0.90, SHREDDED_METAL);
        add(rates, Route.RECYCLE_STANDARD, Material.ALUMINIUM, 0.90, SHREDDED_METAL);
        add(rates, Route.RECYCLE_STANDARD, Material.COPPER, 0.60 * REFINING, SHREDDER);
        add(rates, Route.RECYCLE_STANDARD, Material.SILVER, 0.115 * REFINING, SHREDDER);
        add(rates, Route.RECYCLE_STANDARD, Material.GOLD, 0.256 * REFINING, SHREDDER);
        add(rates, Route.RECYCLE_STANDARD, Material.PALLADIUM, 0.256 * REFINING, SHREDDER);
        add(rates, Route.RECYCLE_HIGH, Material.STEEL, 0.97, OEM_CLAIM);
        add(rates, Route.RECYCLE_HIGH, Material.ALUMINIUM, 0.97, OEM_CLAIM);
        for (Material metal : List.of(Material.COPPER, Material.SILVER, Material.GOLD, Material.PALLADIUM)) {
            add(rates, Route.RECYCLE_HIGH, metal, DISMANTLING * REFINING, SMELTER);
        }
        return rates;
    }

    private static void add(List<RecoveryRate> rates, Route route, Material material, double rate, Source source) {
        rates.add(new RecoveryRate(route, material, Sourced.defaulted(Ratio.of(rate), source)));
    }

    /** The rate of a material on a route, where there is one. */
    public Optional<RecoveryRate> find(Route route, Material material) {
        return rates.stream()
                .filter(rate -> rate.route() == route && rate.material() == material)
                .findFirst();
    }

    /** The share that comes back, 0 where there is no rate. */
    public double recovered(Route route, Material material) {
        return find(route, material).map(rate -> rate.rate().value().value()).orElse(0.0);
    }
}
