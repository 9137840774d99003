package org.coppice.model.simulate;

import static org.coppice.model.simulate.LedgerColumn.GRID_INTENSITY;
import static org.coppice.model.simulate.LedgerColumn.IMPORT;
import static org.coppice.model.simulate.LedgerColumn.LOAD;
import static org.coppice.model.simulate.LedgerColumn.PRICE;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.coppice.model.plan.site.Site;
import org.coppice.model.quantity.Carbon;
import org.coppice.model.schedule.ScheduleOutcome;
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
        double[] before = facility.load().clone();
        double[] pue = site.pue().value().toArray();
        for (int i = 0; i < before.length; i++) {
            double it = facility.it()[i];
            double moved = demand.itKwh()[i] - demand.unmovedKwh()[i];
            before[i] -= moved * (it > 0 ? facility.load()[i] / it : pue[frame.profileIndex(i)]);
        }
        return Optional.of(before);
    }

    /** The load as it is beside that; carbon as what is drawn from the grid, so that it agrees with Scope 2. */
    static ScheduleOutcome of(YearFrame frame, Unmoved unmoved, Map<LedgerColumn, double[]> columns) {
        double[] intensity = column(columns, GRID_INTENSITY);
        return ScheduleOutcome.of(
                        unmoved.loadKwh(), column(columns, LOAD), intensity, column(columns, PRICE), frame.stepHours())
                .withCarbon(carbon(unmoved.importKwh(), intensity), carbon(column(columns, IMPORT), intensity));
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
