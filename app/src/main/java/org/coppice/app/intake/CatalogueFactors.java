package org.coppice.app.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.field.Field;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.resources.Catalogue;

/**
 * A plan with the factors of the catalogue that it names without holding them, and, where a site names none, the newest one for its
 * region. Each is copied with its source, so that a newer catalogue changes nothing later.
 *
 * @param plan with the copies
 * @param taken what was chosen for a site that named nothing, in words, to be said where it is seen
 */
public record CatalogueFactors(Plan plan, List<String> taken) {
    private static final Map<Factor.Kind, Field<Site, Optional<String>>> CHOSEN_BY_REGION = new EnumMap<>(Map.of(
            Factor.Kind.GRID_CARBON, Site.GRID_FACTOR,
            Factor.Kind.RESIDUAL_MIX, Site.RESIDUAL_FACTOR,
            Factor.Kind.GRID_WATER, Site.WATER_FACTOR,
            Factor.Kind.GRID_CARBON_FREE, Site.CARBON_FREE_FACTOR));

    private static final List<Field<Site, Optional<String>>> REFERENCES =
            List.of(Site.GRID_FACTOR, Site.RESIDUAL_FACTOR, Site.WATER_FACTOR, Site.CARBON_FREE_FACTOR);

    /** Copies the list. */
    public CatalogueFactors {
        taken = List.copyOf(taken);
    }

    /** What the catalogue adds to a plan as somebody wrote it. */
    public static CatalogueFactors of(Plan plan) {
        List<Factor> factors = new ArrayList<>(plan.factors());
        List<String> taken = new ArrayList<>();
        List<Site> sites = new ArrayList<>();
        for (Site site : plan.sites()) {
            Site completed = site;
            for (Map.Entry<Factor.Kind, Field<Site, Optional<String>>> each : CHOSEN_BY_REGION.entrySet()) {
                Optional<Factor> newest =
                        each.getValue().get(site).isPresent() ? Optional.empty() : newest(each.getKey(), site.region());
                if (newest.isPresent()) {
                    completed = each.getValue().with(completed, newest.map(Factor::id));
                    taken.add(site.name() + ": “" + newest.get().name() + "” from the catalogue ("
                            + newest.get().source().publisher() + ")");
                }
            }
            sites.add(completed);
            copyNamed(completed, factors);
        }
        return new CatalogueFactors(Plan.FACTORS.with(Plan.SITES.with(plan, sites), factors), taken);
    }

    private static void copyNamed(Site site, List<Factor> factors) {
        for (Field<Site, Optional<String>> reference : REFERENCES) {
            reference
                    .get(site)
                    .filter(id ->
                            factors.stream().noneMatch(factor -> factor.id().equals(id)))
                    .flatMap(id -> Catalogue.get().factors().stream()
                            .filter(factor -> factor.id().equals(id))
                            .findFirst())
                    .ifPresent(factors::add);
        }
    }

    private static Optional<Factor> newest(Factor.Kind kind, String region) {
        return Catalogue.get().factors().stream()
                .filter(factor -> factor.kind() == kind && factor.region().equals(region))
                .max(Comparator.comparingInt(Factor::year));
    }
}
