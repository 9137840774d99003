package org.coppice.model.study.figure;

import org.coppice.model.account.Bill;
import org.coppice.model.account.HourlyMatching;
import org.coppice.model.account.Kpis;
import org.coppice.model.account.Scope2;
import org.coppice.model.account.WaterBalance;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.site.Site;
import org.coppice.model.reference.RuleSet;
import org.coppice.model.simulate.ledger.Ledger;

/**
 * The ledger of a site and all statements drawn from it.
 *
 * @param scope2 under the rules in force, those of 2015
 * @param scope2Hourly under the draft of 2025, matched hour by hour
 */
public record SiteStatements(
        Ledger ledger,
        Scope2 scope2,
        Scope2 scope2Hourly,
        HourlyMatching matching,
        Bill bill,
        WaterBalance water,
        Kpis kpis) {

    /** Draws all of them up. */
    public static SiteStatements of(Plan plan, Ledger ledger) {
        Scope2 scope2 = Scope2.of(plan, ledger);
        WaterBalance water = WaterBalance.of(ledger);
        return new SiteStatements(
                ledger,
                scope2,
                Scope2.of(plan, ledger, RuleSet.SCOPE2_2025_DRAFT),
                HourlyMatching.of(plan, ledger),
                Bill.of(plan, ledger),
                water,
                Kpis.of(plan, ledger, scope2, water));
    }

    /** Whether the overhead is known by its parts, and not only as a whole: cooling or the power chain is described. */
    public boolean overheadIsSplit() {
        return FacilityFigures.modelled(ledger) || site().powerChain().isPresent();
    }

    /** The site. */
    public Site site() {
        return ledger.site();
    }
}
