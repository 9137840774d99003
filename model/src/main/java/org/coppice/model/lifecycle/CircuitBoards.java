package org.coppice.model.lifecycle;

import java.util.List;
import java.util.Map;
import org.coppice.model.quantity.Mass;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;

/**
 * Precious metals in the circuit boards of data centres: 1.8 t gold, 7.5 t silver and 0.8 t palladium in 11,600 t of boards
 * (Fichter and Hintemann 2014, Journal of Industrial Ecology 18:846, German stock of 2008), that is 155, 647 and 69 g/t.
 */
public record CircuitBoards(Mass boards, Mass gold, Mass silver, Mass palladium) {
    public static final Source SOURCE = Source.published(
            "Fichter and Hintemann",
            2014,
            "Beyond Energy: Material Stocks in Data Centers, Journal of Industrial Ecology 18",
            "p. 846, German stock of 2008",
            "cited",
            Quality.PUBLISHED);

    /** The stock from which the contents are taken. */
    public static final CircuitBoards GERMANY_2008 = new CircuitBoards(
            Mass.ofKilograms(11_600_000), Mass.ofKilograms(1_800), Mass.ofKilograms(7_500), Mass.ofKilograms(800));

    /** The metals that are told apart. */
    static final List<Material> METALS = List.of(Material.GOLD, Material.SILVER, Material.PALLADIUM);

    /** The content of a metal as a share of the boards' mass. */
    public double content(Material metal) {
        Map<Material, Mass> masses =
                Map.of(Material.GOLD, gold, Material.SILVER, silver, Material.PALLADIUM, palladium);
        return masses.getOrDefault(metal, Mass.ZERO).kilograms() / boards.kilograms();
    }
}
