package org.coppice.model.simulate.claims;

import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.source.Source;

/** The factor of electricity that no instrument covers: the first of those a rule set names that the plan has. */
public final class Remainder {
    private final Plan plan;
    private final RuleSet rules;

    Remainder(Plan plan, RuleSet rules) {
        this.plan = plan;
        this.rules = rules;
    }

    /** What stands for electricity of a site that nothing covers, all year alike. */
    public static Instrument of(Plan plan, Site site, RuleSet rules) {
        return new Remainder(plan, rules).find(site);
    }

    /** The same, its emissions weighted by a course where they vary by the hour. */
    Instrument instrument(Ledger ledger, double[] weights) {
        Instrument instrument = find(ledger.site());
        Optional<LedgerColumn> course = course(ledger.site(), instrument.kind());
        if (course.isEmpty()) {
            return instrument;
        }
        return new Instrument(
                instrument.id(),
                instrument.name(),
                instrument.kind(),
                mean(ledger.column(course.get()), weights),
                instrument.lifeCycle(),
                instrument.source());
    }

    /** Where the emissions of what stands for the rest vary by the hour. */
    private Optional<LedgerColumn> course(Site site, Instrument.Kind kind) {
        if (kind == Instrument.Kind.GRID_AVERAGE && isHourly(site, Factor.Kind.GRID_CARBON)) {
            return Optional.of(LedgerColumn.GRID_INTENSITY);
        }
        return kind == Instrument.Kind.RESIDUAL_MIX && isHourly(site, Factor.Kind.RESIDUAL_MIX)
                ? Optional.of(LedgerColumn.RESIDUAL_INTENSITY)
                : Optional.empty();
    }

    private boolean isHourly(Site site, Factor.Kind kind) {
        return Factors.find(plan, site, kind).map(Factor::isHourly).orElse(false);
    }

    private static Optional<CarbonIntensity> mean(double[] intensity, double[] weights) {
        double grams = 0;
        double kwh = 0;
        for (int i = 0; i < weights.length; i++) {
            grams += weights[i] == 0 ? 0 : weights[i] * intensity[i];
            kwh += weights[i];
        }
        double mean = grams / kwh;
        return Double.isNaN(mean) ? Optional.empty() : Optional.of(CarbonIntensity.ofGramsPerKilowattHour(mean));
    }

    private Instrument find(Site site) {
        for (String kind : rules.remainder()) {
            Optional<Instrument> found = find(site, kind);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return new Instrument(
                "unknown",
                "No factor",
                Instrument.Kind.UNKNOWN,
                Optional.empty(),
                false,
                Source.rule("none of these is chosen for the site: " + String.join(", ", rules.remainder())));
    }

    private Optional<Instrument> find(Site site, String kind) {
        if (kind.equals(Instrument.Kind.RESIDUAL_MIX.text())) {
            return Factors.find(plan, site, Factor.Kind.RESIDUAL_MIX)
                    .map(factor -> of(factor, Instrument.Kind.RESIDUAL_MIX));
        }
        if (kind.equals(Instrument.Kind.FOSSIL.text())) {
            return Factors.findFossil(plan, site).map(factor -> of(factor, Instrument.Kind.FOSSIL));
        }
        return Factors.find(plan, site, Factor.Kind.GRID_CARBON)
                .map(factor -> of(factor, Instrument.Kind.GRID_AVERAGE));
    }

    private static Instrument of(Factor factor, Instrument.Kind kind) {
        return new Instrument(
                factor.id(),
                factor.name(),
                kind,
                Optional.of(CarbonIntensity.ofGramsPerKilowattHour(factor.unit().toCanonical(factor.value()))),
                factor.boundary() == Factor.Boundary.LIFE_CYCLE,
                factor.source());
    }
}
