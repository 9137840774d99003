package org.coppice.model.simulate.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.site.Site;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.source.Finding;
import org.coppice.model.time.Calendar;
import org.coppice.model.time.TimeAxis;

/**
 * One site-year: columns (a value a step), allocations (how much of the import each instrument covers) and postings (what the
 * contracts ask). Every statement is a sum over these three.
 *
 * @param columns all of {@link LedgerColumn}; the arrays are shared and must not be written to
 * @param portions of the IT energy, by fleet, and again by workload, base use and idling
 * @param services what the workloads asked for and got
 * @param onSite what stands on the site and what it did
 * @param allocations under every rule set that was applied
 * @param schedule what moving flexible work did to the load; empty where nothing was moved
 * @param unmoved what the site would take and pay then; there where {@code schedule} is
 * @param findings about this site's inputs and results
 */
public record Ledger(
        Site site,
        TimeAxis axis,
        Calendar calendar,
        Map<LedgerColumn, double[]> columns,
        List<Portion> portions,
        List<Service> services,
        List<MeterUse> meters,
        List<Generation> generation,
        OnSiteUse onSite,
        List<Posting> postings,
        List<Allocation> allocations,
        Optional<ScheduleOutcome> schedule,
        Optional<Unmoved> unmoved,
        List<Finding> findings) {

    /** The code of the finding that a scenario has moved metered load away from its readings. */
    public static final String METERS_SCALED = "metered-load-scaled";

    /** Refuses a ledger that lacks a column or has one of another length than its axis. */
    public Ledger {
        columns = new EnumMap<>(columns);
        for (LedgerColumn column : LedgerColumn.values()) {
            double[] values = columns.get(column);
            if (values == null || values.length != axis.length()) {
                throw new IllegalArgumentException("The ledger of " + site.name() + " has no whole column " + column);
            }
        }
        portions = List.copyOf(portions);
        services = List.copyOf(services);
        meters = List.copyOf(meters);
        generation = List.copyOf(generation);
        postings = List.copyOf(postings);
        allocations = List.copyOf(allocations);
        findings = List.copyOf(findings);
    }

    /** The values of a column by step; shared, not to be written to. */
    public double[] column(LedgerColumn column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalStateException("checked when made: " + column);
        }
        return values;
    }

    /** The sum of a column; NaN where any step is not known. */
    public double sum(LedgerColumn column) {
        double sum = 0;
        for (double value : column(column)) {
            sum += value;
        }
        return sum;
    }

    /** The sums of a column over the site's local months, January first; NaN where a step of the month is not known. */
    public double[] monthly(LedgerColumn column) {
        return monthly(column(column));
    }

    /** The sums of any values by step over the site's local months. */
    public double[] monthly(double[] values) {
        double[] months = new double[12];
        byte[] month = calendar.month();
        for (int i = 0; i < values.length; i++) {
            months[month[i]] += values[i];
        }
        return months;
    }

    /** The greatest value of a flow in kW, averaged over a step. */
    public double peakKilowatts(LedgerColumn column) {
        double peak = 0;
        for (double value : column(column)) {
            peak = Math.max(peak, value);
        }
        return peak / axis.stepHours();
    }

    /** The allocations under a rule set. */
    public List<Allocation> allocations(String ruleSetId) {
        return allocations.stream()
                .filter(allocation -> allocation.ruleSet().id().equals(ruleSetId))
                .toList();
    }

    /** The portions of a kind. */
    public List<Portion> portions(Portion.Kind kind) {
        return portions.stream().filter(portion -> portion.kind() == kind).toList();
    }

    /** Whether a scenario has moved metered load away from its readings, by what the model says of the change. */
    public boolean scalesMeters() {
        return findings.stream().anyMatch(finding -> finding.code().equals(METERS_SCALED));
    }

    /** What a workload asked for and got. */
    public Optional<Service> findService(String workload) {
        return services.stream()
                .filter(service -> service.workload().equals(workload))
                .findFirst();
    }

    /** The same ledger under other allocations, and with the contracted generation that may be matched. */
    public Ledger withAllocations(List<Allocation> newAllocations, double[] contractedCarbonFree) {
        Map<LedgerColumn, double[]> newColumns = new EnumMap<>(columns);
        newColumns.put(LedgerColumn.CONTRACTED_CARBON_FREE, contractedCarbonFree);
        return new Ledger(
                site,
                axis,
                calendar,
                newColumns,
                portions,
                services,
                meters,
                generation,
                onSite,
                postings,
                newAllocations,
                schedule,
                unmoved,
                findings);
    }
}
