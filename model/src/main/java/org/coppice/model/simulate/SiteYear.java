package org.coppice.model.simulate;

import static org.coppice.model.simulate.ledger.LedgerColumn.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.Factor;
import org.coppice.model.simulate.billing.FuelPostings;
import org.coppice.model.simulate.billing.GridBill;
import org.coppice.model.simulate.billing.Postings;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.facility.Facility;
import org.coppice.model.simulate.facility.FacilityFlows;
import org.coppice.model.simulate.grid.FactorCourse;
import org.coppice.model.simulate.grid.Factors;
import org.coppice.model.simulate.grid.GridPrices;
import org.coppice.model.simulate.ledger.BatteryUse;
import org.coppice.model.simulate.ledger.Generation;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.OnSiteGeneration;
import org.coppice.model.simulate.ledger.Posting;
import org.coppice.model.simulate.ledger.Unmoved;
import org.coppice.model.simulate.plants.OnSitePlants;
import org.coppice.model.simulate.plants.Plants;
import org.coppice.model.simulate.supply.OnSiteFindings;
import org.coppice.model.simulate.supply.SiteFlows;
import org.coppice.model.simulate.supply.SupplyFindings;
import org.coppice.model.simulate.supply.SupplyPrices;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.time.SeriesSource;

/**
 * One site through its year, and the ledger of it: who supplies the load, what stands on the site ({@link SiteFlows}) or the grid, and
 * what is to be paid. A power purchase agreement is off the site: its generation covers import as an instrument and is settled in
 * money, but never lowers the import.
 */
final class SiteYear {

    private SiteYear() {}

    static Ledger ledger(Plan plan, Site site, YearFrame frame, Demand demand, Facility facility, SeriesSource source) {
        List<Finding> findings = new ArrayList<>(demand.findings());
        findings.addAll(facility.findings());
        GridPrices prices = GridPrices.of(plan, site, frame, source);
        findings.addAll(prices.findings());
        FactorCourse factors = new FactorCourse(plan, site, frame, source, findings);
        List<OnSiteGeneration> onSite = OnSitePlants.of(plan, site, frame, source, findings);
        Map<LedgerColumn, double[]> columns = columns(frame, facility, prices, factors);
        SupplyPrices planned =
                new SupplyPrices(prices.forPlanning(frame), column(columns, GRID_INTENSITY), frame.stepHours());
        SiteFlows flows = SiteFlows.of(plan, site, frame, facility.load(), onSite, planned);
        put(columns, flows);
        columns.put(WATER_SOURCE, factors.times(flows.imported(), Factor.Kind.GRID_WATER));
        columns.put(WATER_SOURCE_WITHDRAWN, factors.times(flows.imported(), Factor.Kind.GRID_WATER_WITHDRAWAL));
        GridBill bill = GridBill.of(frame, prices, columns);
        columns.put(PRICE, bill.price());
        columns.put(COST, bill.cost());
        findings.addAll(bill.findings());
        List<Generation> generation = Plants.of(plan, site, frame, bill.price(), source, findings);
        putContracted(columns, frame, generation);
        List<Posting> postings = Postings.of(frame, prices, flows.imported(), generation, bill);
        FuelPostings.add(frame, flows.use().backups(), plan.currency(), postings);
        Factors.collectMissing(plan, site, findings);
        SupplyFindings.collect(site, frame, facility, flows.imported(), prices, findings);
        OnSiteFindings.collect(plan, site, frame, flows.use(), prices, findings);
        Optional<Unmoved> unmoved = ScheduleResult.unmovedLoad(site, frame, demand, facility, findings)
                .map(load -> {
                    SiteFlows before = SiteFlows.of(plan, site, frame, load, onSite, planned);
                    UnmovedLoad loads = UnmovedLoad.of(load, site, frame, demand, facility);
                    return unmoved(frame, loads, demand, before, prices, generation, columns);
                });
        return new Ledger(
                site,
                frame.axis(),
                frame.calendar(),
                columns,
                facility.portions(),
                demand.services(),
                facility.uses(),
                generation,
                flows.use(),
                postings,
                List.of(),
                unmoved.map(before -> ScheduleResult.of(frame, before, columns)),
                unmoved,
                findings);
    }

    /** The bill of the load if nothing were moved: that of the same contracts. */
    private static Unmoved unmoved(
            YearFrame frame,
            UnmovedLoad loads,
            Demand demand,
            SiteFlows flows,
            GridPrices prices,
            List<Generation> generation,
            Map<LedgerColumn, double[]> columns) {
        Map<LedgerColumn, double[]> before = new EnumMap<>(columns);
        put(before, flows);
        GridBill bill = GridBill.of(frame, prices, before);
        double cycles = flows.use().batteries().stream()
                .mapToDouble(BatteryUse::fullCycles)
                .sum();
        return new Unmoved(
                loads.unmovedKwh(),
                demand.delay(),
                flows.imported(),
                Postings.of(frame, prices, flows.imported(), generation, bill),
                cycles,
                loads.sent(),
                loads.received());
    }

    private static Map<LedgerColumn, double[]> columns(
            YearFrame frame, Facility facility, GridPrices prices, FactorCourse factors) {
        int n = frame.steps();
        double[] none = new double[n];
        Map<LedgerColumn, double[]> columns = new EnumMap<>(LedgerColumn.class);
        for (LedgerColumn column : LedgerColumn.values()) {
            columns.put(column, none);
        }
        columns.put(IT, facility.it());
        columns.put(OVERHEAD, facility.overhead());
        columns.put(LOAD, facility.load());
        columns.put(METERED, facility.metered());
        columns.put(METERED_IT, facility.meteredIt());
        columns.put(PRICE, prices.price());
        columns.put(GRID_INTENSITY, factors.of(Factor.Kind.GRID_CARBON));
        columns.put(RESIDUAL_INTENSITY, factors.of(Factor.Kind.RESIDUAL_MIX));
        columns.put(GRID_CARBON_FREE, factors.of(Factor.Kind.GRID_CARBON_FREE));
        FacilityFlows inside = facility.flows();
        columns.put(COOLING, inside.cooling());
        columns.put(POWER_LOSSES, inside.losses());
        columns.put(OTHER_OVERHEAD, inside.other());
        columns.put(HEAT_REUSED, inside.heatReused());
        columns.put(WATER_SITE, inside.waterIn());
        columns.put(WATER_CONSUMED, inside.waterConsumed());
        columns.put(WATER_DISCHARGED, inside.waterOut());
        return columns;
    }

    private static void putContracted(
            Map<LedgerColumn, double[]> columns, YearFrame frame, List<Generation> generation) {
        int n = frame.steps();
        columns.put(
                CONTRACTED, sum(n, generation.stream().filter(each -> each.ppa().isPresent())));
        columns.put(CONTRACTED_CARBON_FREE, sum(n, generation.stream().filter(Generation::countsAsCarbonFree)));
    }

    private static void put(Map<LedgerColumn, double[]> columns, SiteFlows flows) {
        columns.put(IMPORT, flows.imported());
        columns.put(EXPORT, flows.exported());
        columns.put(ON_SITE, flows.onSite());
        columns.put(CURTAILED, flows.curtailed());
        columns.put(BACKUP, flows.backup());
        columns.put(CHARGE, flows.charge());
        columns.put(DISCHARGE, flows.discharge());
        columns.put(STATE_OF_CHARGE, flows.content());
    }

    private static double[] column(Map<LedgerColumn, double[]> columns, LedgerColumn column) {
        return java.util.Objects.requireNonNull(columns.get(column));
    }

    private static double[] sum(int n, Stream<Generation> generation) {
        double[] sum = new double[n];
        generation.forEach(plant -> {
            for (int i = 0; i < n; i++) {
                sum[i] += plant.kwh()[i];
            }
        });
        return sum;
    }
}
