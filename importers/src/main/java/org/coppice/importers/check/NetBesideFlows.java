package org.coppice.importers.check;

import java.util.List;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.time.Readings;

/** A balance beside what it is the balance of: whoever adds them up counts the energy twice. */
final class NetBesideFlows {
    private static final int MOST_COMPARED = 60;
    private static final double SAME = 1e-6;
    private static final double NEARLY_ALL = 0.98;

    private NetBesideFlows() {}

    static void check(List<Normalised> series, Notes notes) {
        List<Normalised> electric = series.stream()
                .filter(one ->
                        one.quantity().adds() && one.commodity() == Commodity.ELECTRICITY && one.keepsMoreThan(2))
                .limit(MOST_COMPARED)
                .toList();
        for (Normalised net : electric) {
            if (net.flow() == Flow.NET) {
                check(net, electric, notes);
            }
        }
    }

    private static void check(Normalised net, List<Normalised> electric, Notes notes) {
        for (Normalised in : electric) {
            for (Normalised out : electric) {
                boolean flows = in.flow() == Flow.IMPORT && (out.flow() == Flow.EXPORT || out.flow() == Flow.NONE);
                if (flows && isBalance(net.readings(), in.readings(), out.readings())) {
                    notes.info(
                            "net-beside-flows",
                            net.raw().where(),
                            net.name() + " is " + in.name() + " less " + out.name() + ".",
                            "All are imported. Leave the balance or its two flows out of what is added up.");
                    return;
                }
            }
        }
    }

    private static boolean isBalance(Readings net, Readings in, Readings out) {
        if (net.size() != in.size() || net.size() != out.size()) {
            return false;
        }
        int known = 0;
        int equal = 0;
        for (int i = 0; i < net.size(); i++) {
            double balance = in.values()[i] - out.values()[i];
            if (net.starts()[i] == in.starts()[i] && !Double.isNaN(balance) && !Double.isNaN(net.values()[i])) {
                known++;
                equal += Math.abs(balance - net.values()[i]) <= SAME * Math.max(1, in.values()[i]) ? 1 : 0;
            }
        }
        return known > 2 && equal >= known * NEARLY_ALL;
    }
}
