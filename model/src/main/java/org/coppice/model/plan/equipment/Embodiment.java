package org.coppice.model.plan.equipment;

import java.util.Optional;
import org.coppice.model.plan.field.Bounds;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Years;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;

/**
 * The carbon of making a piece of equipment, once for each time it is bought.
 *
 * @param each kg CO2e a unit of its size; empty where nobody says
 * @param units its size
 * @param unit in words, {@code kWh} or {@code kW}
 * @param life until the next is bought; empty where it follows from its use
 */
public record Embodiment(Optional<Sourced<Carbon>> each, double units, String unit, Optional<Sourced<Years>> life) {
    static final Sourced<Carbon> LITHIUM_ION = Sourced.defaulted(
            Carbon.ofKilograms(74),
            Source.published(
                    "Acun et al.",
                    2023,
                    "Carbon Explorer, ASPLOS ’23",
                    "74 kg CO2e for a kWh of lithium-ion battery, the value of its published objective",
                    "",
                    Quality.ESTIMATE));
    static final Sourced<Carbon> SILICON_MODULES = Sourced.defaulted(
            Carbon.ofKilograms(810),
            Source.published(
                    "Müller et al.",
                    2021,
                    "A comparative life cycle assessment of silicon PV modules, Sol. Energy Mater. Sol. Cells 230, 111277",
                    "abstract: 810 kg CO2e a kWp for glass-backsheet modules made in China (580 Germany, 480 EU; glass-glass 750, 520,"
                            + " 420); modules alone, without mounting and inverter",
                    "",
                    Quality.ESTIMATE));
    static final Sourced<Years> MODULES = Sourced.defaulted(
            Years.of(30),
            Source.published(
                    "IEA PVPS Task 12",
                    2020,
                    "Methodology Guidelines on Life Cycle Assessment of Photovoltaic, 4th edition",
                    "life expectancy: 30 years for modules of mature technology",
                    "",
                    Quality.ESTIMATE));
    static final Sourced<Years> TURBINES = Sourced.defaulted(
            Years.of(20),
            Source.published(
                    "IEC",
                    2019,
                    "IEC 61400-1, Wind energy generation systems: design requirements",
                    "design lifetime of at least 20 years",
                    "",
                    Quality.ESTIMATE));

    static final Bounds<Carbon> PER_UNIT =
            Bounds.between(Carbon.ofKilograms(0), Carbon.ofKilograms(100_000), "between 0 and 100 t CO2e");
    static final Bounds<Years> LIFE = Bounds.between(Years.of(1), Years.of(100), "between 1 and 100 years");

    /** All of it, in kg CO2e; NaN where it is not known. */
    public double kilograms() {
        return each.map(known -> known.value().kilograms() * units).orElse(Double.NaN);
    }
}
