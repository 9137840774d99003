package org.coppice.model.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.source.Severity;

/**
 * Whether series of carbon that do not go together meet in one result: average with marginal, direct with life-cycle, by the hour with
 * by the year. Scope 2 asks for average, direct factors (GHG Protocol Scope 2 Guidance 2015, sections 6.5 and 6.11; marginal factors
 * are for avoided emissions, section 6.9).
 */
final class FactorFamilies {

    private FactorFamilies() {}

    /** The factors of one site. */
    static void check(Plan plan, Site site, List<Check> checks) {
        Optional<Factor> grid = Factors.find(plan, site, Factor.Kind.GRID_CARBON);
        Optional<Factor> residual = Factors.find(plan, site, Factor.Kind.RESIDUAL_MIX);
        grid.ifPresent(factor -> marginal(site, Site.GRID_FACTOR, factor, checks));
        residual.ifPresent(factor -> marginal(site, Site.RESIDUAL_FACTOR, factor, checks));
        if (grid.isPresent() && residual.isPresent()) {
            mixed(site, grid.get(), residual.get(), checks);
        }
    }

    private static void marginal(Site site, Field<Site, ?> field, Factor factor, List<Check> checks) {
        if (factor.signal() == Factor.Signal.MARGINAL) {
            checks.add(DataChecks.remark(
                    "marginal-factor",
                    Severity.WARNING,
                    "Sites, " + site.name() + ", " + field.label(),
                    "“" + factor.name() + "” is a marginal factor; Scope 2 asks for an average. Choose another."));
        }
    }

    private static void mixed(Site site, Factor grid, Factor residual, List<Check> checks) {
        if (grid.boundary() != residual.boundary()) {
            checks.add(DataChecks.remark(
                    "mixed-factor-families",
                    Severity.WARNING,
                    "Sites, " + site.name() + ", " + Site.RESIDUAL_FACTOR.label(),
                    "“" + grid.name() + "” is " + grid.family() + ", “" + residual.name() + "” is "
                            + residual.family()
                            + ": the results by location and by market do not compare. Choose two of one boundary."));
        } else if (grid.isHourly() != residual.isHourly()) {
            checks.add(DataChecks.remark(
                    "hourly-with-annual-factor",
                    Severity.INFO,
                    "Sites, " + site.name() + ", " + Site.RESIDUAL_FACTOR.label(),
                    "“" + grid.name() + "” is " + grid.course() + ", “" + residual.name() + "” is "
                            + residual.course()
                            + ": what part of the difference between the results is due to that cannot be told."
                            + " Choose a residual mix of the same course where one is published."));
        }
    }

    /** The grid factors that are added up over all sites. */
    static void acrossSites(Plan plan, List<Check> checks) {
        List<Factor> grid = plan.sites().stream()
                .flatMap(site -> Factors.find(plan, site, Factor.Kind.GRID_CARBON).stream())
                .distinct()
                .toList();
        if (grid.stream().map(Factor::boundary).distinct().count() > 1) {
            checks.add(DataChecks.remark(
                    "mixed-factor-families",
                    Severity.WARNING,
                    "Sites",
                    "The total over all sites adds what does not go together: "
                            + grid.stream()
                                    .map(factor -> "“" + factor.name() + "” is " + factor.family())
                                    .collect(Collectors.joining(", "))
                            + ". Choose grid factors of one boundary."));
        }
    }
}
