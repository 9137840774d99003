package org.coppice.model.simulate.claims;

import java.util.ArrayList;
import java.util.List;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Allocation;
import org.coppice.model.simulate.ledger.Instrument;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.simulate.ledger.LedgerColumn;

/**
 * What covers the import of one site under one rule set, step by step. No instrument takes more of a step than is left of its import,
 * so Σ instruments ≤ consumption holds in every step and market.
 */
final class SiteCover {
    private final RuleSet rules;
    private final Ledger ledger;
    private final List<Allocation> allocations = new ArrayList<>();
    private double left;
    /** What is left in step i is rest[i] · scale. */
    private double[] rest;

    private double scale = 1;

    SiteCover(RuleSet rules, Ledger ledger) {
        this.rules = rules;
        this.ledger = ledger;
        this.rest = ledger.column(LedgerColumn.IMPORT);
        this.left = ledger.sum(LedgerColumn.IMPORT);
    }

    Site site() {
        return ledger.site();
    }

    Ledger ledger() {
        return ledger;
    }

    /** The import that nothing covers yet; NaN where the import is not known, and then nothing is claimed. */
    double left() {
        return left;
    }

    List<Allocation> allocations() {
        return allocations;
    }

    /** Covers so much of what is left, in proportion to it, whatever the hour. Gives what it covered. */
    double claimAnyHour(Instrument instrument, double kwh, boolean provisional) {
        double claimed = Math.min(kwh, left);
        if (!(claimed > 0)) {
            return 0;
        }
        double share = claimed / left;
        allocations.add(new Allocation(rules, instrument, claimed, rest, scale * share, provisional));
        left -= claimed;
        scale *= 1 - share;
        return claimed;
    }

    /** Covers in each step at most what is left of it. Gives what it covered. */
    double claimByHour(Instrument instrument, double[] available, boolean provisional) {
        if (!(left > 0)) {
            return 0;
        }
        double[] matched = new double[rest.length];
        double[] after = new double[rest.length];
        double total = 0;
        double remaining = 0;
        for (int i = 0; i < rest.length; i++) {
            double open = rest[i] * scale;
            double taken = Math.min(available[i], open);
            matched[i] = taken;
            after[i] = open - taken;
            total += taken;
            remaining += after[i];
        }
        rest = after;
        scale = 1;
        left = remaining;
        if (total > 0) {
            allocations.add(new Allocation(rules, instrument, total, matched, 1, provisional));
        }
        return total;
    }

    /** Covers a share of the import between two steps, as far as it is left. Gives what it covered. */
    double claimShare(Instrument instrument, double share, int from, int to, boolean provisional) {
        double[] imported = ledger.column(LedgerColumn.IMPORT);
        double[] available = new double[imported.length];
        for (int i = from; i < to; i++) {
            available[i] = imported[i] * share;
        }
        return claimByHour(instrument, available, provisional);
    }

    /**
     * What nothing else covers, all of it: where rules match by the hour at the factor of its hours, otherwise at the mean over the
     * import, for an instrument of a year says nothing about the hours that it leaves.
     */
    void coverTheRest(Remainder remainder) {
        if (left > 0) {
            double[] weights = rules.hourly() ? rest : ledger.column(LedgerColumn.IMPORT);
            Instrument instrument = remainder.instrument(ledger, weights);
            allocations.add(new Allocation(rules, instrument, left, rest, scale, false));
            left = 0;
        }
    }
}
