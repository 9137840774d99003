package org.coppice.model.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.EnergyContract;
import org.coppice.model.plan.energy.GridContract;
import org.coppice.model.plan.energy.Ppa;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.CarbonIntensity;
import org.coppice.model.reference.Factor;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.source.Quality;
import org.coppice.model.source.Source;

/** What covers the import of one site. */
final class SiteAllocation {
    /** The score of Google's 24/7 methodology: contracted generation counts in the hour in which it is generated. */
    static final RuleSet HOURLY = new RuleSet(
            "cfe-24x7",
            "24/7 carbon-free energy score",
            true,
            "published",
            LocalDate.of(2021, 2, 1),
            Source.published(
                    "Google",
                    2021,
                    "24/7 Carbon-Free Energy: Methodologies and Metrics",
                    "",
                    "cited",
                    Quality.PUBLISHED));

    private final Plan plan;
    private final Ledger ledger;
    private final double[] importKwh;
    private final double importTotal;
    private final List<Allocation> annual = new ArrayList<>();
    private double left;

    SiteAllocation(Plan plan, Ledger ledger) {
        this.plan = plan;
        this.ledger = ledger;
        this.importKwh = ledger.column(LedgerColumn.IMPORT);
        this.importTotal = ledger.sum(LedgerColumn.IMPORT);
        this.left = importTotal;
    }

    Site site() {
        return ledger.site();
    }

    double generated(Ppa ppa) {
        return ledger.generation().stream()
                .filter(generation -> generation.contract() == ppa)
                .mapToDouble(Generation::sum)
                .sum();
    }

    /** Sets an instrument against what is left of the import, and says how much it covers. Nothing where the import is not known. */
    double claim(Instrument instrument, double kwh) {
        double claimed = Math.min(kwh, left);
        if (!(claimed > 0)) {
            return 0;
        }
        annual.add(new Allocation(RuleSet.SCOPE2_2015, instrument, claimed, importKwh));
        left -= claimed;
        return claimed;
    }

    Ledger ledger() {
        if (importTotal > 0) {
            coverTheRest(left / importTotal);
        }
        List<Allocation> all = new ArrayList<>(annual);
        all.addAll(hourly());
        return ledger.withAllocations(all);
    }

    /** The supplier's factor where a contract states one, the residual mix or the grid average elsewhere. */
    private void coverTheRest(double share) {
        List<GridContract> contracts = contractsWithFactor();
        double[] rest = importKwh.clone();
        for (GridContract contract : contracts) {
            double[] supplied = take(contract, rest);
            add(supplier(contract), supplied, share);
        }
        add(remainder(), rest, share);
    }

    private List<GridContract> contractsWithFactor() {
        return plan.contracts().stream()
                .filter(GridContract.class::isInstance)
                .map(GridContract.class::cast)
                .filter(contract -> contract.site().equals(site().id())
                        && contract.supplierFactor().isPresent())
                .toList();
    }

    private double[] take(GridContract contract, double[] rest) {
        YearFrame frame = YearFrame.of(plan, site());
        double[] supplied = new double[rest.length];
        int end = frame.stepAfter(contract.to());
        for (int i = frame.stepOf(contract.from()); i < end; i++) {
            supplied[i] = rest[i];
            rest[i] = 0;
        }
        return supplied;
    }

    private void add(Instrument instrument, double[] shape, double share) {
        double total = 0;
        for (double value : shape) {
            total += value;
        }
        if (total * share > 0) {
            annual.add(new Allocation(RuleSet.SCOPE2_2015, instrument, total * share, shape));
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

    private Instrument remainder() {
        return Factors.find(plan, site(), Factor.Kind.RESIDUAL_MIX)
                .map(factor -> of(factor, Instrument.Kind.RESIDUAL_MIX))
                .or(() -> gridAverage())
                .orElse(new Instrument(
                        "unknown",
                        "No factor",
                        Instrument.Kind.UNKNOWN,
                        Optional.empty(),
                        false,
                        Source.rule("no residual mix and no grid factor is chosen for the site")));
    }

    private Optional<Instrument> gridAverage() {
        return Factors.find(plan, site(), Factor.Kind.GRID_CARBON)
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

    /** Contracted carbon-free generation in its own step, at most the import that is left there, and the grid for the rest. */
    private List<Allocation> hourly() {
        List<Allocation> hourly = new ArrayList<>();
        double[] rest = importKwh.clone();
        for (Generation generation : ledger.generation()) {
            if (generation.countsAsCarbonFree()) {
                double[] matched = new double[rest.length];
                double total = 0;
                for (int i = 0; i < rest.length; i++) {
                    matched[i] = Math.min(generation.kwh()[i], rest[i]);
                    rest[i] -= matched[i];
                    total += matched[i];
                }
                EnergyContract contract = generation.contract();
                hourly.add(new Allocation(
                        HOURLY,
                        new Instrument(
                                contract.id(),
                                contract.name(),
                                generation.ppa().isPresent() ? Instrument.Kind.PPA : Instrument.Kind.CERTIFICATES,
                                Optional.of(CarbonIntensity.ZERO),
                                false,
                                Source.stated("contract", contract.id(), Ppa.CAPACITY.key())),
                        total,
                        matched));
            }
        }
        double grid = 0;
        for (double value : rest) {
            grid += value;
        }
        hourly.add(new Allocation(HOURLY, gridAverage().orElseGet(this::remainder), grid, rest));
        return hourly;
    }
}
