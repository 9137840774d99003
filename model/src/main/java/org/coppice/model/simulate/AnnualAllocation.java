package org.coppice.model.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.source.Source;

/**
 * Sets the instruments of a plan against the import of its sites under the rules of 2015, and hour by hour for the CFE score.
 *
 * <p>Certificates and agreements that come with them share the first rank, older vintage first, then in the order of the plan; an
 * agreement without certificates is null power and falls to the residual mix. Each covers at most the import that is left in its
 * market; a surplus stays unclaimed.
 */
final class AnnualAllocation {
    private final Plan plan;
    private final List<SiteAllocation> sites = new ArrayList<>();
    private final List<InstrumentUse> uses = new ArrayList<>();

    AnnualAllocation(Plan plan, List<Ledger> flows) {
        this.plan = plan;
        for (Ledger ledger : flows) {
            sites.add(new SiteAllocation(plan, ledger));
        }
    }

    Simulation run() {
        instruments().forEach(this::claim);
        List<Ledger> ledgers = new ArrayList<>();
        for (SiteAllocation site : sites) {
            ledgers.add(site.ledger());
        }
        return new Simulation(ledgers, uses);
    }

    private List<EnergyContract> instruments() {
        return plan.contracts().stream()
                .filter(contract -> contract instanceof Certificates || contract instanceof Ppa)
                .sorted(Comparator.comparingInt(this::vintage))
                .toList();
    }

    private int vintage(EnergyContract contract) {
        return contract instanceof Certificates certificates ? certificates.vintage() : plan.year();
    }

    private void claim(EnergyContract contract) {
        if (contract instanceof Certificates certificates) {
            claim(certificates);
        } else if (contract instanceof Ppa ppa) {
            claim(ppa);
        }
    }

    private void claim(Certificates certificates) {
        Instrument instrument = new Instrument(
                certificates.id(),
                certificates.name(),
                Instrument.Kind.CERTIFICATES,
                Optional.of(certificates.emissions()),
                false,
                Source.stated("contract", certificates.id(), Certificates.VOLUME.key()));
        Optional<String> rejection = Criteria.rejection(plan, certificates);
        double owned = certificates.volume().kilowattHours();
        double claimed = 0;
        if (rejection.isEmpty()) {
            for (SiteAllocation site : sites) {
                if (mayUse(certificates, site)) {
                    claimed += site.claim(instrument, owned - claimed);
                }
            }
        }
        uses.add(new InstrumentUse(
                instrument, certificates.site(), owned, claimed, rejection, Criteria.remarks(plan, certificates)));
    }

    private static boolean mayUse(Certificates certificates, SiteAllocation site) {
        return Criteria.sameMarket(certificates, site.site())
                && certificates.site().map(id -> id.equals(site.site().id())).orElse(true);
    }

    private void claim(Ppa ppa) {
        Instrument instrument = new Instrument(
                ppa.id(),
                ppa.name(),
                Instrument.Kind.PPA,
                ppa.technology() == org.coppice.model.plan.energy.Technology.OTHER
                        ? Optional.empty()
                        : Optional.of(CarbonIntensity.ZERO),
                false,
                Source.stated("contract", ppa.id(), Ppa.CAPACITY.key()));
        Optional<String> rejection = Criteria.rejection(ppa);
        double owned = 0;
        double claimed = 0;
        for (SiteAllocation site : sites) {
            if (site.site().id().equals(ppa.site())) {
                owned = site.generated(ppa);
                claimed = rejection.isEmpty() ? site.claim(instrument, owned) : 0;
            }
        }
        uses.add(new InstrumentUse(instrument, Optional.of(ppa.site()), owned, claimed, rejection, List.of()));
    }
}
