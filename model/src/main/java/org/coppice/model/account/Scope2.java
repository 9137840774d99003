package org.coppice.model.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.Energy;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.Allocation;
import org.coppice.model.simulate.Factors;
import org.coppice.model.simulate.Instrument;
import org.coppice.model.simulate.Ledger;
import org.coppice.model.simulate.LedgerColumn;

/**
 * Emissions of the electricity that a site purchased: GHG Protocol Scope 2 Guidance 2015, chapter 6.
 *
 * <p>Location-based {@code Σ import · EF_grid}, never net of export. Market-based {@code Σ q_i · ef_i} over the instruments that
 * cover the import, with the residual mix for what none covers.
 *
 * @param gridFactor the factor behind the location-based result
 * @param location empty where the import or the factor is not known
 * @param market empty where the import or any factor in use is not known
 * @param lines what covers the import, in the order of use; the energies sum to the import
 * @param notes what has to be said beside the results
 */
public record Scope2(
        Site site,
        Energy imported,
        Optional<Factor> gridFactor,
        Optional<Carbon> location,
        Optional<Carbon> market,
        List<Line> lines,
        List<String> notes) {

    /** Copies the lists. */
    public Scope2 {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /**
     * The import that one instrument covers.
     *
     * @param carbon empty where the instrument's emissions are not known
     */
    public record Line(Instrument instrument, Energy energy, Optional<Carbon> carbon) {}

    /** The statement of a site. */
    public static Scope2 of(Plan plan, Ledger ledger) {
        double imported = ledger.sum(LedgerColumn.IMPORT);
        Optional<Factor> factor = Factors.find(plan, ledger.site(), Factor.Kind.GRID_CARBON);
        List<Line> lines = new ArrayList<>();
        for (Allocation allocation : ledger.allocations(RuleSet.SCOPE2_2015.id())) {
            Energy energy = Energy.ofKilowattHours(allocation.kilowattHours());
            lines.add(new Line(
                    allocation.instrument(),
                    energy,
                    allocation.instrument().emissions().map(energy::at)));
        }
        return new Scope2(
                ledger.site(),
                Energy.ofKilowattHours(imported),
                factor,
                location(ledger),
                market(imported, lines),
                lines,
                notes(factor, lines));
    }

    private static Optional<Carbon> location(Ledger ledger) {
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        double[] intensity = ledger.column(LedgerColumn.GRID_INTENSITY);
        double grams = 0;
        for (int i = 0; i < imported.length; i++) {
            grams += imported[i] * intensity[i];
        }
        return Double.isNaN(grams) ? Optional.empty() : Optional.of(Carbon.ofKilograms(grams / 1e3));
    }

    private static Optional<Carbon> market(double imported, List<Line> lines) {
        if (Double.isNaN(imported)
                || lines.stream().anyMatch(line -> line.carbon().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                lines.stream().map(line -> line.carbon().orElseThrow()).reduce(Carbon.ZERO, Carbon::plus));
    }

    private static List<String> notes(Optional<Factor> factor, List<Line> lines) {
        List<String> notes = new ArrayList<>();
        factor.filter(found -> found.boundary() == Factor.Boundary.LIFE_CYCLE)
                .ifPresent(
                        found -> notes.add(
                                "Location-based: the factor “" + found.name()
                                        + "” is life-cycle, wider than the direct emissions that Scope 2 asks for; the figure is too high."));
        for (Line line : lines) {
            Instrument instrument = line.instrument();
            if (instrument.lifeCycle()) {
                notes.add(
                        "Market-based: the factor “" + instrument.name()
                                + "” is life-cycle, wider than the direct emissions that Scope 2 asks for; the figure is too high.");
            }
            if (instrument.kind() == Instrument.Kind.GRID_AVERAGE) {
                notes.add(
                        "Market-based: no residual mix is known, so what no instrument covers counts at the grid average."
                                + " This has to be disclosed (Scope 2 Guidance 2015, table 6.3).");
            }
        }
        return notes;
    }
}
