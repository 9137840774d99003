package org.coppice.model.account;

import java.time.LocalDate;
import org.coppice.model.plan.energy.CertificateSale;
import org.coppice.model.simulate.Ledger;
import org.coppice.model.simulate.LedgerColumn;

/** What a site uses of its own generation, and of how much of it the certificates were sold. */
final class OwnGeneration {

    private OwnGeneration() {}

    /** Generation that stays on the site, by step: what is generated less what is fed in at the same time. */
    static double used(double onSiteKwh, double exportKwh) {
        return Math.max(0, onSiteKwh - exportKwh);
    }

    /** The part of it, in kWh of the year, whose certificates a sale gave away. */
    static double sold(Ledger ledger, CertificateSale sale) {
        double[] onSite = ledger.column(LedgerColumn.ON_SITE);
        double[] export = ledger.column(LedgerColumn.EXPORT);
        int first = stepOf(ledger, sale.from());
        int end = sale.to().map(day -> stepOf(ledger, day)).orElse(onSite.length);
        double kwh = 0;
        for (int i = first; i < end; i++) {
            kwh += used(onSite[i], export[i]);
        }
        return kwh * sale.share().value();
    }

    /** The share of own generation whose certificates the site kept, by step, into an array that starts at 1. */
    static void keepOnly(Ledger ledger, CertificateSale sale, double[] kept) {
        int end = sale.to().map(day -> stepOf(ledger, day)).orElse(kept.length);
        for (int i = stepOf(ledger, sale.from()); i < end; i++) {
            kept[i] = Math.max(0, kept[i] - sale.share().value());
        }
    }

    private static int stepOf(Ledger ledger, LocalDate day) {
        if (!day.isAfter(ledger.axis().firstDay())) {
            return 0;
        }
        int step = ledger.axis().indexOf(day.atStartOfDay(ledger.axis().zone()).toInstant());
        return step < 0 ? ledger.axis().length() : Math.min(step, ledger.axis().length());
    }
}
