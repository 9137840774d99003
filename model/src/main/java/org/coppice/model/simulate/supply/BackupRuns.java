package org.coppice.model.simulate.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.equipment.BackupGenerator;
import org.coppice.model.plan.site.Site;
import org.coppice.model.simulate.ledger.BackupUse;
import org.coppice.model.simulate.year.YearFrame;

/**
 * When backup generators run: from 10:00 on the first day of each month for their test hours at their test load, and then for a
 * twelfth of the outage hours of the year at all that the site needs. They never feed in.
 */
final class BackupRuns {
    private static final int TEST_BEGINS = 10;

    private BackupRuns() {}

    /**
     * The generators of a site, one after the other.
     *
     * @param netKwh load less generation on the site; what the generators give is taken off
     */
    static List<BackupUse> of(Plan plan, Site site, YearFrame frame, double[] netKwh) {
        List<BackupUse> uses = new ArrayList<>();
        for (var equipment : plan.equipment()) {
            if (equipment instanceof BackupGenerator generator
                    && generator.site().equals(site.id())) {
                double[] kwh = run(generator, frame, netKwh);
                for (int i = 0; i < kwh.length; i++) {
                    netKwh[i] -= kwh[i];
                }
                uses.add(new BackupUse(generator, kwh));
            }
        }
        return uses;
    }

    private static double[] run(BackupGenerator generator, YearFrame frame, double[] netKwh) {
        double[] kwh = new double[frame.steps()];
        for (int m = 1; m <= 12; m++) {
            var day = frame.firstDay().withMonth(m);
            if (generator.servesOn(day)) {
                month(generator, frame, frame.axis().indexOf(testBegins(day, frame)), netKwh, kwh);
            }
        }
        return kwh;
    }

    /** By the clock of the site, which may be changed in the night before. */
    private static Instant testBegins(LocalDate day, YearFrame frame) {
        return day.atTime(TEST_BEGINS, 0).atZone(frame.axis().zone()).toInstant();
    }

    private static void month(BackupGenerator generator, YearFrame frame, int begin, double[] netKwh, double[] kwh) {
        double step = frame.stepHours();
        double capacity = generator.capacity().kilowatts();
        double testEnds = generator.testHours();
        double ends = testEnds + generator.outageHours() / 12;
        for (int i = begin; i < kwh.length && (i - begin) * step < ends - 1e-9; i++) {
            double at = (i - begin) * step;
            double tested = Math.max(0, Math.min(step, testEnds - at));
            double needed = Math.max(0, Math.min(step, ends - at)) - tested;
            double net = Math.max(0, netKwh[i] / step);
            kwh[i] = tested * Math.min(capacity * generator.testLoad().value(), net) + needed * Math.min(capacity, net);
        }
    }
}
