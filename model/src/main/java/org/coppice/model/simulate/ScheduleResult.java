package org.coppice.model.simulate;

import static org.coppice.model.simulate.ledger.LedgerColumn.GRID_INTENSITY;
import static org.coppice.model.simulate.ledger.LedgerColumn.IMPORT;
import static org.coppice.model.simulate.ledger.LedgerColumn.LOAD;
import static org.coppice.model.simulate.ledger.LedgerColumn.PRICE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.simulate.demand.Demand;
import org.coppice.model.simulate.facility.Facility;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Unmoved;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** What moving the flexible work of a site did to its load. */
final class ScheduleResult {

    private ScheduleResult() {}

    /**
     * The load if nothing were moved; each moved kWh with the overhead of its step. Empty where nothing was moved, or where readings of the baseline stand in the place of the model: what was read did not move.
     */
    static Optional<double[]> unmovedLoad(
            Site site, YearFrame frame, Demand demand, Facility facility, List<Finding> findings) {
        if (!demand.moved()) {
            return Optional.empty();
        }
        if (facility.readingsStand()) {
            findings.add(Finding.of(
                    "metered-not-moved",
                    Severity.INFO,
                    "Meters, " + site.name(),
                    "The load is metered, and readings do not move: flexible work is moved only where the load is modelled.",
                    "Let the work wait in a scenario: the readings are then moved by what the model moves."));
            return Optional.empty();
        }
        double[] change = new double[frame.steps()];
        for (int i = 0; i < change.length; i++) {
            change[i] = demand.itKwh()[i] - demand.unmovedKwh()[i];
        }
        return Optional.of(without(change, site, frame, facility));
    }

    /** The load of a facility without some of its IT energy and its overhead. */
    static double[] without(double[] itKwh, Site site, YearFrame frame, Facility facility) {
        double[] load = facility.load().clone();
        double[] pue = site.pue().value().toArray();
        for (int i = 0; i < load.length; i++) {
            double it = facility.it()[i];
            load[i] -= itKwh[i] * (it > 0 ? facility.load()[i] / it : pue[frame.profileIndex(i)]);
        }
        return load;
    }

    /** The load as it is beside that; carbon as what is drawn from the grid, so that it agrees with Scope 2. */
    static ScheduleOutcome of(YearFrame frame, Unmoved unmoved, Map<LedgerColumn, double[]> columns) {
        double[] intensity = column(columns, GRID_INTENSITY);
        double[] load = column(columns, LOAD);
        return ScheduleOutcome.of(unmoved.loadKwh(), load, intensity, column(columns, PRICE), frame.stepHours())
                .withCarbon(carbon(unmoved.importKwh(), intensity), carbon(column(columns, IMPORT), intensity))
                .withDelay(unmoved.delay());
    }

    private static Carbon carbon(double[] kwh, double[] gramsPerKwh) {
        double grams = 0;
        for (int i = 0; i < kwh.length; i++) {
            grams += kwh[i] == 0 ? 0 : kwh[i] * gramsPerKwh[i];
        }
        return Carbon.ofKilograms(grams / 1e3);
    }

    private static double[] column(Map<LedgerColumn, double[]> columns, LedgerColumn column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalStateException("No column " + column);
        }
        return values;
    }
}
