package org.coppice.importers.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.time.Readings;

/** A balance beside what it is the balance of: whoever adds them up counts the energy twice. */
final class NetBesideFlows {
    private static final int MOST_COMPARED = 60;
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
        List<Normalised> taken = of(Flow.IMPORT, electric, net);
        List<Normalised> given = new ArrayList<>(of(Flow.EXPORT, electric, net));
        boolean several = taken.size() + given.size() > 2 && !taken.isEmpty() && !given.isEmpty();
        if (several && isBalance(net.readings(), taken, given)) {
            report(net, taken, given, notes);
            return;
        }
        if (net.flow() == Flow.NET) { // what a plant gives, less what its site uses
            given.addAll(of(Flow.NONE, electric, net));
        }
        for (Normalised in : taken) {
            for (Normalised out : given) {
                if (isBalance(net.readings(), List.of(in), List.of(out))) {
                    report(net, List.of(in), List.of(out), notes);
                    return;
                }
            }
        }
    }

    private static List<Normalised> of(Flow flow, List<Normalised> series, Normalised but) {
        return series.stream().filter(one -> one != but && one.flow() == flow).toList();
    }

    /** A balance that no word calls one would be taken for an import beside the import. */
    private static void report(Normalised net, List<Normalised> in, List<Normalised> out, Notes notes) {
        String what = net.name() + " is " + names(in) + " less " + names(out) + ".";
        if (net.flow() == Flow.NET) {
            notes.info(
                    "net-beside-flows",
                    net.raw().where(),
                    what,
                    "All are imported. Leave the balance or its two flows out of what is added up.");
        } else if (out.stream().anyMatch(one -> one.readings().sum() != 0)) { // else they are one energy, told already
            notes.warning(
                    "net-beside-flows",
                    net.raw().where(),
                    what,
                    "All are imported. Leave the balance out of what is added up: answer use:" + net.name()
                            + " with no.");
            notes.fix("use:" + net.name(), List.of("no"), "Leave out " + net.name());
        }
    }

    private static String names(List<Normalised> series) {
        return String.join(" and ", series.stream().map(Normalised::name).toList());
    }

    private static boolean isBalance(Readings net, List<Normalised> in, List<Normalised> out) {
        if (Stream.concat(in.stream(), out.stream())
                .anyMatch(one -> one.readings().size() != net.size())) {
            return false;
        }
        int known = 0;
        int unequal = 0;
        double same = Sums.tolerance(net.size());
        double most = net.size() * (1 - NEARLY_ALL); // beyond so many the others cannot make up for them
        for (int i = 0; i < net.size() && unequal <= most; i++) {
            double taken = sum(in, i, net.starts()[i]);
            double given = sum(out, i, net.starts()[i]);
            double apart = Math.abs(taken - given - net.values()[i]);
            if (!Double.isNaN(apart) && (taken + given > 0 || apart > 0)) {
                known++;
                unequal += apart <= same * (taken + given) ? 0 : 1;
            }
        }
        return known > 2 && known - unequal >= known * NEARLY_ALL;
    }

    /** The sum of what begins at that time in row {@code i}; NaN where one does not, or has no value. */
    private static double sum(List<Normalised> series, int i, long start) {
        double sum = 0;
        for (Normalised one : series) {
            Readings readings = one.readings();
            sum += readings.starts()[i] == start ? readings.values()[i] : Double.NaN;
        }
        return sum;
    }
}
