package org.coppice.model.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;

/**
 * What a site uses of its own generation, and of how much of it the certificates were sold. Sales take their shares in the order of
 * the plan, and none takes what those before it left nothing of: of a kWh the certificate is sold once.
 *
 * @param kept the share of own generation whose certificates the site kept, by step
 * @param sold by sale, in the order of the plan
 * @param keptKwh used on the site with its certificates
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record OwnGeneration(double[] kept, List<Sold> sold, double keptKwh) {

    /** The energy used on the site whose certificates one sale gave away, in kWh of the year. */
    public record Sold(CertificateSale sale, double kwh) {}

    /** The own generation of a ledger. */
    public static OwnGeneration of(Plan plan, Ledger ledger) {
        double[] used = used(ledger);
        double[] kept = new double[used.length];
        Arrays.fill(kept, 1);
        List<Sold> sold = new ArrayList<>();
        for (var contract : plan.contracts()) {
            if (contract instanceof CertificateSale sale
                    && sale.site().equals(ledger.site().id())) {
                sold.add(new Sold(sale, sell(ledger, sale, used, kept)));
            }
        }
        double keptKwh = 0;
        for (int i = 0; i < used.length; i++) {
            keptKwh += used[i] * kept[i];
        }
        return new OwnGeneration(kept, List.copyOf(sold), keptKwh);
    }

    /** Generation that stays on the site, by step: what is generated less what is fed in at the same time. */
    static double[] used(Ledger ledger) {
        double[] used = ledger.column(LedgerColumn.ON_SITE).clone();
        double[] export = ledger.column(LedgerColumn.EXPORT);
        for (int i = 0; i < used.length; i++) {
            used[i] = Math.max(0, used[i] - export[i]);
        }
        return used;
    }

    private static double sell(Ledger ledger, CertificateSale sale, double[] used, double[] kept) {
        int end = sale.to().map(ledger.axis()::firstStepOf).orElse(kept.length);
        double kwh = 0;
        for (int i = ledger.axis().firstStepOf(sale.from()); i < end; i++) {
            double part = Math.min(kept[i], sale.share().value());
            kept[i] -= part;
            kwh += used[i] * part;
        }
        return kwh;
    }
}
