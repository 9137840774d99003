package org.coppice.model.study.figure;

import java.util.List;
import org.coppice.model.quantity.Basis;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;
import org.coppice.model.simulate.ledger.Portion;

/**
 * What the IT energy and the load of a site rest on. A metered step rests on its meter; a modelled one on the user's inputs, or on
 * defaults where the power of the fleet or the PUE stands by default.
 */
record LoadBasis(Basis it, Basis facility) {

    static LoadBasis of(Ledger ledger) {
        double[] it = ledger.column(LedgerColumn.IT);
        double[] load = ledger.column(LedgerColumn.LOAD);
        double[] meteredIt = ledger.column(LedgerColumn.METERED_IT);
        double[] metered = ledger.column(LedgerColumn.METERED);
        double[] byDefault = defaultIt(ledger);
        boolean pueByDefault = FacilityFigures.overheadByDefault(ledger);
        Sums itSums = new Sums();
        Sums loadSums = new Sums();
        for (int i = 0; i < it.length; i++) {
            boolean wholeMetered = metered[i] == 1 && meteredIt[i] == 0;
            double itDefault = meteredIt[i] == 1 ? 0 : wholeMetered ? (pueByDefault ? it[i] : 0) : byDefault[i];
            itSums.add(it[i], it[i] * meteredIt[i], itDefault);
            double overhead = load[i] - it[i];
            double loadDefault = metered[i] == 1
                    ? 0
                    : pueByDefault ? itDefault + overhead : it[i] > 0 ? itDefault * load[i] / it[i] : 0;
            loadSums.add(load[i], load[i] * metered[i], loadDefault);
        }
        return new LoadBasis(itSums.basis(), loadSums.basis());
    }

    private static double[] defaultIt(Ledger ledger) {
        double[] sum = new double[ledger.axis().length()];
        List<Portion> fleets = ledger.portions(Portion.Kind.FLEET);
        for (Portion fleet : fleets) {
            if (fleet.byDefault()) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += fleet.kwh()[i];
                }
            }
        }
        return sum;
    }

    private static final class Sums {
        private double total;
        private double metered;
        private double defaults;

        void add(double amount, double meteredAmount, double defaultAmount) {
            total += amount;
            metered += meteredAmount;
            defaults += defaultAmount;
        }

        Basis basis() {
            if (!(total > 0)) {
                return Basis.MODELLED;
            }
            double meteredShare = Math.min(1, metered / total);
            double defaultShare = Math.min(1 - meteredShare, defaults / total);
            return new Basis(meteredShare, Math.max(0, 1 - meteredShare - defaultShare), defaultShare);
        }
    }
}
