package org.coppice.model.simulate.claims;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GranularCertificates;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.energy.Technology;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.source.Source;

/**
 * A contract that may cover import.
 *
 * @param site id of the one site it is for; empty means any of its market
 * @param market in which its certificates were issued; blank means that of the site
 * @param zone grid region of generation; blank where it is not known
 * @param vintage the year of generation
 */
record Claim(
        EnergyContract contract,
        Instrument.Kind kind,
        Optional<String> site,
        String market,
        String zone,
        int vintage,
        Technology technology,
        CarbonIntensity emissions,
        boolean provisional) {

    static Optional<Claim> of(EnergyContract contract, Plan plan) {
        if (contract instanceof Certificates c) {
            return Optional.of(new Claim(
                    c,
                    Instrument.Kind.CERTIFICATES,
                    c.site(),
                    c.market(),
                    c.zone(),
                    c.vintage(),
                    c.technology(),
                    c.emissions(),
                    c.provisional()));
        }
        if (contract instanceof GranularCertificates g) {
            return Optional.of(new Claim(
                    g,
                    Instrument.Kind.GRANULAR,
                    Optional.of(g.site()),
                    g.market(),
                    g.zone(),
                    plan.year(),
                    g.technology(),
                    g.emissions(),
                    g.provisional()));
        }
        if (contract instanceof GreenTariff t) {
            return Optional.of(new Claim(
                    t,
                    Instrument.Kind.GREEN_TARIFF,
                    Optional.of(t.site()),
                    t.market(),
                    t.zone(),
                    plan.year(),
                    t.technology(),
                    t.emissions(),
                    t.provisional()));
        }
        if (contract instanceof Ppa p) {
            return Optional.of(new Claim(
                    p,
                    Instrument.Kind.PPA,
                    Optional.of(p.site()),
                    p.market(),
                    p.zone(),
                    plan.year(),
                    p.technology(),
                    CarbonIntensity.ZERO,
                    p.provisional()));
        }
        return Optional.empty();
    }

    /**
     * All claims of a plan: older vintage first, then those of one site before those that any site of a market may use, so that none
     * is left over because a wider one came first; then in the order of the plan.
     */
    static List<Claim> list(Plan plan) {
        return plan.contracts().stream()
                .flatMap(contract -> of(contract, plan).stream())
                .sorted(Comparator.comparingInt(Claim::vintage)
                        .thenComparing(claim -> claim.site().isEmpty()))
                .toList();
    }

    Instrument instrument() {
        boolean notKnown = contract instanceof Ppa && technology == Technology.OTHER;
        return new Instrument(
                contract.id(),
                contract.name(),
                kind,
                notKnown ? Optional.empty() : Optional.of(emissions),
                false,
                Source.stated("contract", contract.id(), sourceField()));
    }

    private String sourceField() {
        if (contract instanceof Certificates) {
            return Certificates.VOLUME.key();
        }
        if (contract instanceof GranularCertificates) {
            return GranularCertificates.BATCHES.key();
        }
        return contract instanceof GreenTariff ? GreenTariff.SHARE.key() : Ppa.CAPACITY.key();
    }

    /** Whether the contract is in force on any day of a year. */
    boolean isInForceIn(int year) {
        return contract.from().getYear() <= year
                && contract.to().map(to -> to.isAfter(LocalDate.of(year, 1, 1))).orElse(true);
    }
}
