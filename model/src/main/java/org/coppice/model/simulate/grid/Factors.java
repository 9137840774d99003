package org.coppice.model.simulate.grid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** The factors that a site uses, each of its kind. */
public final class Factors {

    private Factors() {}

    /** The factor of a kind that the site names, if the plan has it and it is of that kind. */
    public static Optional<Factor> find(Plan plan, Site site, Factor.Kind kind) {
        return id(site, kind).flatMap(plan::findFactor).filter(factor -> factor.kind() == kind);
    }

    /** The fossil factor of a site's grid region; a site does not name one. */
    public static Optional<Factor> findFossil(Plan plan, Site site) {
        return plan.factors().stream()
                .filter(factor -> factor.kind() == Factor.Kind.GRID_FOSSIL
                        && factor.region().equalsIgnoreCase(site.region()))
                .findFirst();
    }

    private static Optional<String> id(Site site, Factor.Kind kind) {
        return switch (kind) {
            case GRID_CARBON -> site.gridFactor();
            case RESIDUAL_MIX -> site.residualFactor();
            case GRID_WATER -> site.waterFactor();
            case GRID_WATER_WITHDRAWAL -> site.waterWithdrawalFactor();
            case GRID_CARBON_FREE -> site.carbonFreeFactor();
            case GRID_FOSSIL -> Optional.empty();
        };
    }

    /** The factor's value; NaN where there is none. */
    static double value(Plan plan, Site site, Factor.Kind kind) {
        return find(plan, site, kind)
                .map(factor -> factor.unit().toCanonical(factor.value()))
                .orElse(Double.NaN);
    }

    /** Says which factors of a site are missing, and what that leaves unknown. */
    public static void collectMissing(Plan plan, Site site, List<Finding> findings) {
        missing(
                plan,
                site,
                Factor.Kind.GRID_CARBON,
                Severity.WARNING,
                "Scope 2, location-based, is not known",
                findings);
        missing(
                plan,
                site,
                Factor.Kind.RESIDUAL_MIX,
                Severity.INFO,
                "what no instrument covers counts at the grid average, which has to be disclosed",
                findings);
        missing(plan, site, Factor.Kind.GRID_WATER, Severity.INFO, "water at the power plants is not known", findings);
        missing(plan, site, Factor.Kind.GRID_CARBON_FREE, Severity.INFO, "the CFE score is not known", findings);
    }

    private static void missing(
            Plan plan, Site site, Factor.Kind kind, Severity severity, String consequence, List<Finding> findings) {
        if (find(plan, site, kind).isPresent()) {
            return;
        }
        String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String problem = id(site, kind)
                .map(id -> plan.findFactor(id)
                        .map(factor -> "“" + factor.name() + "” is no factor for " + word)
                        .orElse("the factor “" + id + "” is not in the plan"))
                .orElse("no factor is chosen for " + word);
        findings.add(
                Finding.of(
                        "no-factor",
                        severity,
                        "Sites, " + site.name(),
                        Character.toUpperCase(problem.charAt(0)) + problem.substring(1) + ": " + consequence + ".",
                        "Choose one on the page Sites, or name one in plan.json; new --from takes that of the region from the catalogue."));
    }
}
