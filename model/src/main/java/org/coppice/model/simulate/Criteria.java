package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.plan.site.Site;

/**
 * The quality criteria of the GHG Protocol Scope 2 Guidance 2015, table 7.1, as far as a plan can tell: the certificates are with
 * the buyer and cancelled for them, of a vintage close to the year of consumption, of the market of consumption, and say what the
 * generation emitted.
 */
final class Criteria {

    private Criteria() {}

    /** Why the certificates do not count; empty where they do. */
    static Optional<String> rejection(Plan plan, Certificates certificates) {
        int year = plan.year();
        if (!certificates.cancelled()) {
            return Optional.of("not cancelled on behalf of the company");
        }
        if (certificates.vintage() > year) {
            return Optional.of("vintage " + certificates.vintage() + " is after the year of consumption, " + year);
        }
        if (certificates.vintage() < year - 1) {
            return Optional.of(
                    "vintage " + certificates.vintage() + " is too far from the year of consumption, " + year);
        }
        if (certificates.from().getYear() > year
                || certificates
                        .to()
                        .map(to -> !to.isAfter(java.time.LocalDate.of(year, 1, 1)))
                        .orElse(false)) {
            return Optional.of("not valid in " + year);
        }
        return market(plan, certificates);
    }

    private static Optional<String> market(Plan plan, Certificates certificates) {
        if (certificates.site().isPresent()) {
            Optional<Site> site = plan.findSite(certificates.site().get());
            if (site.isEmpty()) {
                return Optional.of("the site “" + certificates.site().get() + "” is not in the plan");
            }
            return sameMarket(certificates, site.get())
                    ? Optional.empty()
                    : Optional.of("issued in the market " + certificates.market() + ", but "
                            + site.get().name() + " lies in " + site.get().market());
        }
        return plan.sites().stream().anyMatch(site -> sameMarket(certificates, site))
                ? Optional.empty()
                : Optional.of("no site lies in the market " + certificates.market());
    }

    static boolean sameMarket(Certificates certificates, Site site) {
        return certificates.market().strip().equalsIgnoreCase(site.market().strip());
    }

    /** What an auditor will ask about certificates that count. */
    static List<String> remarks(Plan plan, Certificates certificates) {
        List<String> remarks = new ArrayList<>();
        if (certificates.vintage() == plan.year() - 1) {
            remarks.add("vintage " + certificates.vintage() + ", the year before consumption: counted as close to it");
        }
        return remarks;
    }

    /** Why a power purchase agreement does not count as an instrument; empty where it does. */
    static Optional<String> rejection(Ppa ppa) {
        if (!ppa.certificates()) {
            return Optional.of("comes without its certificates: null power, counted at the residual mix");
        }
        if (ppa.technology() == Technology.OTHER) {
            return Optional.of("what its generation emits is not known");
        }
        return Optional.empty();
    }
}
