package org.coppice.model.simulate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;

/**
 * The quality criteria of a rule set, as far as a plan can tell; those of 2015 are the eight of the GHG Protocol Scope 2 Guidance,
 * table 7.1. The sixth, on supplier factors, and the eighth, on the residual mix, are matters of disclosure: see the notes of the
 * statement.
 */
final class Criteria {
    private final Plan plan;
    private final RuleSet rules;
    private final Map<String, Rejection> doubleClaims;

    Criteria(Plan plan, RuleSet rules) {
        this.plan = plan;
        this.rules = rules;
        this.doubleClaims = DoubleClaims.of(plan);
    }

    /** Why a claim does not count; empty where it does. Whether it carries its hour is looked at site by site. */
    Optional<Rejection> rejection(Claim claim) {
        return ownership(claim)
                .or(() -> Optional.ofNullable(doubleClaims.get(claim.contract().id())))
                .or(() -> vintage(claim))
                .or(() -> market(claim))
                .or(() -> region(claim));
    }

    private Optional<Rejection> ownership(Claim claim) {
        if (claim.contract() instanceof Certificates certificates && !certificates.cancelled()) {
            return reject(3, Certificates.CANCELLED.label(), "not cancelled on behalf of the company");
        }
        if (claim.contract() instanceof GranularCertificates granular) {
            if (!granular.cancelled()) {
                return reject(3, GranularCertificates.CANCELLED.label(), "not cancelled on behalf of the company");
            }
            if (!granular.disclosure()) {
                return reject(3, GranularCertificates.DISCLOSURE.label(), "not issued for disclosure");
            }
        }
        if (claim.contract() instanceof GreenTariff tariff && !tariff.retired()) {
            return reject(6, GreenTariff.RETIRED.label(), "the supplier has retired no certificates for it");
        }
        if (claim.contract() instanceof Ppa ppa) {
            if (!ppa.certificates()) {
                return reject(
                        7,
                        Ppa.CERTIFICATES.label(),
                        "comes without its certificates: null power, counted at the residual mix");
            }
            if (ppa.technology() == Technology.OTHER) {
                return reject(1, Ppa.TECHNOLOGY.label(), "what its generation emits is not known");
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> vintage(Claim claim) {
        int year = plan.year();
        String field = Certificates.VINTAGE.label();
        if (claim.vintage() > year) {
            return reject(4, field, "vintage " + claim.vintage() + " is after the year of consumption, " + year);
        }
        if (claim.vintage() < year - rules.vintageYearsBefore()) {
            return reject(4, field, "vintage " + claim.vintage() + " is too far from the year of consumption, " + year);
        }
        return claim.isInForceIn(year)
                ? Optional.empty()
                : reject(4, Certificates.FROM.label(), "not valid in " + year);
    }

    private Optional<Rejection> market(Claim claim) {
        String field = Certificates.MARKET.label();
        if (claim.site().isPresent()) {
            Optional<Site> site = plan.findSite(claim.site().get());
            if (site.isEmpty()) {
                return reject(
                        5,
                        Certificates.SITE.label(),
                        "the site “" + claim.site().get() + "” is not in the plan");
            }
            return sameMarket(claim, site.get())
                    ? Optional.empty()
                    : reject(
                            5,
                            field,
                            "issued in the market " + claim.market() + ", but "
                                    + site.get().name() + " lies in "
                                    + site.get().market());
        }
        return plan.sites().stream().anyMatch(site -> sameMarket(claim, site))
                ? Optional.empty()
                : reject(5, field, "no site lies in the market " + claim.market());
    }

    private Optional<Rejection> region(Claim claim) {
        if (!rules.hourly() || claim.zone().isBlank()) {
            return Optional.empty();
        }
        return plan.sites().stream().anyMatch(site -> mayUse(claim, site))
                ? Optional.empty()
                : reject(
                        5,
                        Certificates.ZONE.label(),
                        "generated in " + claim.zone() + ", from where it is not deliverable to the site");
    }

    static boolean sameMarket(Claim claim, Site site) {
        return claim.market().isBlank()
                || claim.market().strip().equalsIgnoreCase(site.market().strip());
    }

    /** Whether a site may use a claim: its own, of its market and, where matching is by the hour, of its grid region. */
    boolean mayUse(Claim claim, Site site) {
        boolean own = claim.site().map(id -> id.equals(site.id())).orElse(true);
        return own && sameMarket(claim, site) && (!rules.hourly() || isDeliverable(claim, site));
    }

    /** In the grid region of the site, or in one that the site names as deliverable; so also where no region is known. */
    private static boolean isDeliverable(Claim claim, Site site) {
        String zone = claim.zone().strip();
        return zone.isEmpty()
                || zone.equalsIgnoreCase(site.region().strip())
                || site.deliverableFrom().stream().anyMatch(each -> each.strip().equalsIgnoreCase(zone));
    }

    static Optional<Rejection> reject(int criterion, String field, String reason) {
        return Optional.of(new Rejection(criterion, field, reason));
    }

    /** What an auditor will ask about a claim that counts. */
    List<String> remarks(Claim claim) {
        List<String> remarks = new ArrayList<>();
        if (claim.vintage() == plan.year() - 1) {
            remarks.add("vintage " + claim.vintage() + ", the year before consumption: counted as close to it");
        }
        if (claim.technology() == Technology.OTHER && claim.emissions().gramsPerKilowattHour() == 0) {
            remarks.add("of other technology, with emissions of 0: an auditor will ask what was generated");
        }
        if (claim.provisional()) {
            remarks.add("provisional: its certificates are still to come");
        }
        if (claim.contract() instanceof Certificates certificates) {
            SerialRange.of(certificates)
                    .filter(SerialRange::numbered)
                    .filter(range ->
                            differs(range.count(), certificates.volume().kilowattHours() / 1e3))
                    .ifPresent(range -> remarks.add(String.format(
                            Locale.ROOT,
                            "its numbers are those of %,.0f certificates, usually of 1 MWh each, but its volume is %,.3f MWh",
                            range.count(),
                            certificates.volume().kilowattHours() / 1e3)));
        }
        if (rules.hourly() && claim.zone().isBlank()) {
            remarks.add("no grid region is stated: taken to be deliverable within its market");
        }
        return remarks;
    }

    private static boolean differs(double count, double megawattHours) {
        return Math.abs(count - megawattHours) > 1e-6 * megawattHours;
    }
}
