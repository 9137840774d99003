package org.coppice.model.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.quantity.Energy;
import org.coppice.model.quantity.Range;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.claims.Remainder;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;

/**
 * Emissions of the electricity that a site purchased: GHG Protocol Scope 2 Guidance 2015, chapter 6, or another edition of its
 * market-based rules.
 *
 * <p>Location-based {@code Σ_t import_t · EF_t}, never net of export. Market-based {@code Σ q_i · ef_i} over the instruments that
 * cover the import, with the remainder of the rule set for what none covers; and what the site uses of its own generation whose
 * certificates it sold, at the same remainder.
 *
 * @param rules those of the market-based result
 * @param gridFactor the factor behind the location-based result
 * @param location empty where the import or the factor is not known
 * @param market empty where the import or any factor in use is not known
 * @param bounds of the market-based result: without and with the instruments that are provisional
 * @param lines what covers the import, in the order of use; the energies sum to the import
 * @param nullPower own generation whose certificates were sold, no part of the import
 * @param notes what has to be said beside the results
 */
public record Scope2(
        Site site,
        RuleSet rules,
        Energy imported,
        Optional<Factor> gridFactor,
        Optional<Carbon> location,
        Optional<Carbon> market,
        Optional<Range> bounds,
        List<Line> lines,
        List<Line> nullPower,
        List<String> notes) {

    /** Copies the lists. */
    public Scope2 {
        lines = List.copyOf(lines);
        nullPower = List.copyOf(nullPower);
        notes = List.copyOf(notes);
    }

    /**
     * The energy that one instrument covers.
     *
     * @param carbon empty where the instrument's emissions are not known
     * @param provisional whether the instrument is still to come
     */
    public record Line(Instrument instrument, Energy energy, Optional<Carbon> carbon, boolean provisional) {}

    /** The statement of a site under the rules in force, those of 2015. */
    public static Scope2 of(Plan plan, Ledger ledger) {
        return of(plan, ledger, RuleSet.SCOPE2_2015);
    }

    /** The statement of a site under a rule set that was applied to the ledger. */
    public static Scope2 of(Plan plan, Ledger ledger, RuleSet rules) {
        double imported = ledger.sum(LedgerColumn.IMPORT);
        Optional<Factor> factor = Factors.find(plan, ledger.site(), Factor.Kind.GRID_CARBON);
        List<Line> lines = new ArrayList<>();
        for (Allocation allocation : ledger.allocations(rules.id())) {
            lines.add(line(allocation.instrument(), allocation.kilowattHours(), allocation.provisional()));
        }
        List<Line> nullPower = nullPower(plan, ledger, rules);
        List<Line> all = new ArrayList<>(lines);
        all.addAll(nullPower);
        Optional<Carbon> market = market(imported, all);
        return new Scope2(
                ledger.site(),
                rules,
                Energy.ofKilowattHours(imported),
                factor,
                location(ledger),
                market,
                market.flatMap(carbon -> bounds(
                        carbon, lines, Remainder.of(plan, ledger.site(), rules).emissions())),
                lines,
                nullPower,
                new Scope2Notes(rules).of(factor, all));
    }

    private static Line line(Instrument instrument, double kwh, boolean provisional) {
        Energy energy = Energy.ofKilowattHours(kwh);
        return new Line(instrument, energy, instrument.emissions().map(energy::at), provisional);
    }

    private static Optional<Carbon> location(Ledger ledger) {
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        double[] intensity = ledger.column(LedgerColumn.GRID_INTENSITY);
        double grams = 0;
        for (int i = 0; i < imported.length; i++) {
            grams += imported[i] == 0 ? 0 : imported[i] * intensity[i];
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

    /** The upper end has every provisional instrument replaced by the remainder, which is more than can happen. */
    private static Optional<Range> bounds(Carbon market, List<Line> lines, Optional<CarbonIntensity> remainder) {
        double more = 0;
        boolean any = false;
        for (Line line : lines) {
            if (line.provisional() && remainder.isPresent()) {
                any = true;
                more += line.energy().at(remainder.get()).kilograms()
                        - line.carbon().orElse(Carbon.ZERO).kilograms();
            }
        }
        double kilograms = market.kilograms();
        return any
                ? Optional.of(new Range(Math.min(kilograms, kilograms + more), Math.max(kilograms, kilograms + more)))
                : Optional.empty();
    }

    /** Own generation used on the site, step by step, on the days of a sale and times its share. */
    private static List<Line> nullPower(Plan plan, Ledger ledger, RuleSet rules) {
        List<Line> lines = new ArrayList<>();
        for (OwnGeneration.Sold sold : OwnGeneration.of(plan, ledger).sold()) {
            if (sold.kwh() > 0) {
                Instrument remainder = Remainder.of(plan, ledger.site(), rules);
                lines.add(line(
                        new Instrument(
                                sold.sale().id(),
                                sold.sale().name(),
                                remainder.kind(),
                                remainder.emissions(),
                                remainder.lifeCycle(),
                                remainder.source()),
                        sold.kwh(),
                        false));
            }
        }
        return lines;
    }
}
