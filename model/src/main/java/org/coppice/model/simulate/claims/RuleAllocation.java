package org.coppice.model.simulate.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.Certificates;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GreenTariff;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.InstrumentUse;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.year.YearFrame;

/**
 * Sets the instruments of a plan against the import of its sites under one rule set.
 *
 * <p>Instruments are used by rank, within a rank older vintage first, those of one site before wider ones, then in the order of the plan. Each covers at most the import
 * that is left: of the year where the rules match by the year, of its own step where they match by the hour. A surplus stays
 * unclaimed. What none covers counts at the {@link Remainder}.
 */
public final class RuleAllocation {
    private final Plan plan;
    private final RuleSet rules;
    private final Criteria criteria;
    private final List<SiteCover> sites = new ArrayList<>();
    private final List<InstrumentUse> uses = new ArrayList<>();

    /** Prepares it for the ledgers of all sites. */
    public RuleAllocation(Plan plan, RuleSet rules, List<Ledger> flows) {
        this.plan = plan;
        this.rules = rules;
        this.criteria = new Criteria(plan, rules);
        flows.forEach(ledger -> sites.add(new SiteCover(rules, ledger)));
    }

    /** Runs all claims; then {@link #allocations} and {@link #uses} are known. */
    public RuleAllocation run() {
        List<Claim> claims = Claim.list(plan);
        for (int rank = 0; rank < rules.ranks().size(); rank++) {
            for (Claim claim : claims) {
                if (rules.rank(claim.kind().text()).equals(Optional.of(rank))) {
                    claim(claim);
                }
            }
            if (rules.rank(Instrument.Kind.SUPPLIER.text()).equals(Optional.of(rank))) {
                sites.forEach(this::supplierFactors);
            }
        }
        sites.forEach(site -> site.coverTheRest(new Remainder(plan, rules)));
        return this;
    }

    /** What covers the import of a site, by its place among the ledgers. */
    public List<Allocation> allocations(int site) {
        return sites.get(site).allocations();
    }

    /** What became of every instrument. */
    public List<InstrumentUse> uses() {
        return uses;
    }

    private void claim(Claim claim) {
        Optional<Rejection> rejection = criteria.rejection(claim);
        double owned = owned(claim);
        double claimed = 0;
        boolean anyHour = false;
        if (rejection.isEmpty()) {
            for (SiteCover site : sites) {
                if (criteria.mayUse(claim, site.site())) {
                    anyHour |= !byHour(claim, site.site());
                    claimed += claim(claim, site, owned - claimed);
                }
            }
            if (!anyHour && !hasHours(claim)) {
                rejection = Criteria.reject(4, hourField(claim), withoutHours(claim));
            }
        }
        uses.add(new InstrumentUse(
                claim.instrument(),
                claim.site(),
                owned,
                claimed,
                rejection.map(Rejection::reason),
                rejection.map(Rejection::criterion).orElse(0),
                rejection.map(Rejection::field).orElse(""),
                rejection.isPresent() ? List.of() : criteria.remarks(claim)));
    }

    /** What there is of it in the year, kWh. */
    private double owned(Claim claim) {
        if (claim.contract() instanceof Certificates certificates) {
            return certificates.volume().kilowattHours();
        }
        double owned = 0;
        for (SiteCover site : sites) {
            owned += claim.contract() instanceof GreenTariff tariff
                            && tariff.site().equals(site.site().id())
                    ? product(tariff, site)
                    : generated(claim.contract(), site).map(Generation::sum).orElse(0.0);
        }
        return owned;
    }

    private double product(GreenTariff tariff, SiteCover site) {
        YearFrame frame = YearFrame.of(plan, site.site());
        double[] imported = site.ledger().column(LedgerColumn.IMPORT);
        double sum = 0;
        for (int i = frame.stepOf(tariff.from()); i < frame.stepAfter(tariff.to()); i++) {
            sum += imported[i] * tariff.share().value();
        }
        return sum;
    }

    private static Optional<Generation> generated(EnergyContract contract, SiteCover site) {
        return site.ledger().generation().stream()
                .filter(each -> each.contract() == contract)
                .findFirst();
    }

    private double claim(Claim claim, SiteCover site, double kwh) {
        boolean byHour = byHour(claim, site.site());
        if (claim.contract() instanceof GreenTariff tariff) {
            YearFrame frame = YearFrame.of(plan, site.site());
            return byHour && !tariff.hourly()
                    ? 0
                    : site.claimShare(
                            claim.instrument(),
                            tariff.share().value(),
                            frame.stepOf(tariff.from()),
                            frame.stepAfter(tariff.to()),
                            claim.provisional());
        }
        if (!byHour) {
            return site.claimAnyHour(claim.instrument(), kwh, claim.provisional());
        }
        return hours(claim, site)
                .map(available -> site.claimByHour(claim.instrument(), available, claim.provisional()))
                .orElse(0.0);
    }

    /** The volume by step, where it is known in which step it was generated. */
    private Optional<double[]> hours(Claim claim, SiteCover site) {
        if (claim.contract() instanceof Certificates certificates) {
            return hasHours(claim) ? Optional.of(profiled(certificates, site)) : Optional.empty();
        }
        return generated(claim.contract(), site)
                .filter(plant -> !rules.id().equals(RuleSet.CFE.id()) || plant.countsAsCarbonFree())
                .map(Generation::kwh);
    }

    private double[] profiled(Certificates certificates, SiteCover site) {
        YearFrame frame = YearFrame.of(plan, site.site());
        double[] profile = certificates.hours().orElseThrow().toArray();
        double scale = certificates.volume().kilowattHours()
                / (frame.meanOf(certificates.hours().orElseThrow()) * frame.steps());
        double[] kwh = new double[frame.steps()];
        for (int i = 0; i < kwh.length; i++) {
            kwh[i] = profile[frame.profileIndex(i)] * scale;
        }
        return kwh;
    }

    /** Certificates for any site of a market cannot be set against the hours of several without being counted twice. */
    private boolean hasHours(Claim claim) {
        if (claim.contract() instanceof Certificates certificates) {
            return certificates.hours().isPresent()
                    && (certificates.site().isPresent() || plan.sites().size() == 1);
        }
        return !(claim.contract() instanceof GreenTariff tariff) || tariff.hourly();
    }

    private static String hourField(Claim claim) {
        return claim.contract() instanceof GreenTariff ? GreenTariff.HOURLY.label() : Certificates.HOURS.label();
    }

    private static String withoutHours(Claim claim) {
        return claim.contract() instanceof Certificates certificates
                        && certificates.hours().isPresent()
                ? "names no site, so its hours cannot be set against those of one"
                : "stands for a year and carries no hour of generation";
    }

    /** Whether a claim must match by the hour at a site: not where consumption is exempt, nor under an older contract. */
    private boolean byHour(Claim claim, Site site) {
        return rules.hourly()
                && !isExempt(site)
                && !rules.legacyBefore()
                        .map(day -> claim.contract().from().isBefore(day))
                        .orElse(false);
    }

    private boolean isExempt(Site site) {
        if (rules.exemptBelowMwh().isEmpty()) {
            return false;
        }
        double kwh = 0;
        for (SiteCover each : sites) {
            kwh += each.site().market().equalsIgnoreCase(site.market())
                    ? each.ledger().sum(LedgerColumn.IMPORT)
                    : 0;
        }
        return kwh <= rules.exemptBelowMwh().getAsDouble() * 1e3;
    }

    /** The factor of the product delivered, for all import that is left on the days of a contract that states one. */
    private void supplierFactors(SiteCover site) {
        YearFrame frame = YearFrame.of(plan, site.site());
        for (EnergyContract contract : plan.contracts()) {
            if (contract instanceof GridContract grid
                    && grid.site().equals(site.site().id())
                    && grid.supplierFactor().isPresent()) {
                site.claimShare(supplier(grid), 1, frame.stepOf(grid.from()), frame.stepAfter(grid.to()), false);
            }
        }
    }

    private static Instrument supplier(GridContract contract) {
        var factor = contract.supplierFactor().orElseThrow();
        return new Instrument(
                contract.id(),
                contract.name(),
                Instrument.Kind.SUPPLIER,
                Optional.of(factor.value()),
                false,
                factor.source());
    }
}
