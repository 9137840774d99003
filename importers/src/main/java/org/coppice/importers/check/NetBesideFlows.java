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
            if (net.flow() == Flow.NET || net.flow() == Flow.IMPORT) {
                check(net, electric, notes);
            }
        }
    }

    private static void check(Normalised net, List<Normalised> electric, Notes notes) {
        for (Normalised in : electric) {
            for (Normalised out : electric) {
                boolean flows = in.flow() == Flow.IMPORT && (out.flow() == Flow.EXPORT || out.flow() == Flow.NONE);
                if (flows && in != net && isBalance(net.readings(), in.readings(), out.readings())) {
                    report(net, in, out, notes);
                    return;
                }
            }
        }
    }

    /** A balance that no word calls one would be taken for an import beside the import. */
    private static void report(Normalised net, Normalised in, Normalised out, Notes notes) {
        String what = net.name() + " is " + in.name() + " less " + out.name() + ".";
        if (net.flow() == Flow.NET) {
            notes.info(
                    "net-beside-flows",
                    net.raw().where(),
                    what,
                    "All are imported. Leave the balance or its two flows out of what is added up.");
        } else if (out.readings().sum() != 0) { // else they are one energy, which is told already
            notes.warning(
                    "net-beside-flows",
                    net.raw().where(),
                    what,
                    "All are imported. Leave the balance out of what is added up: answer use:" + net.name()
                            + " with no.");
            notes.fix("use:" + net.name(), List.of("no"), "Leave out " + net.name());
        }
    }

    private static boolean isBalance(Readings net, Readings in, Readings out) {
        if (net.size() != in.size() || net.size() != out.size()) {
            return false;
        }
        int known = 0;
        int unequal = 0;
        double most = net.size() * (1 - NEARLY_ALL); // beyond so many the others cannot make up for them
        for (int i = 0; i < net.size() && unequal <= most; i++) {
            double balance = in.values()[i] - out.values()[i];
            if (net.starts()[i] == in.starts()[i] && !Double.isNaN(balance) && !Double.isNaN(net.values()[i])) {
                known++;
                unequal += Math.abs(balance - net.values()[i]) <= SAME * Math.max(1, in.values()[i]) ? 0 : 1;
            }
        }
        return known > 2 && known - unequal >= known * NEARLY_ALL;
    }
}
