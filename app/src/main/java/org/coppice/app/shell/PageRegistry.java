package org.coppice.app.shell;

import java.util.List;
import org.coppice.app.page.PageEntry;
import org.coppice.app.page.energy.EnergyPage;
import org.coppice.app.page.hardware.HardwarePage;
import org.coppice.app.page.lifecycle.LifecyclePage;
import org.coppice.app.page.meters.MetersPage;
import org.coppice.app.page.overview.OverviewPage;
import org.coppice.app.page.sites.SitesPage;
import org.coppice.app.page.tradeoffs.TradeOffsPage;
import org.coppice.app.page.whatif.WhatIfPage;
import org.coppice.app.page.workloads.WorkloadsPage;

/** All pages, in the order of the rail. A new page is one line here. */
public final class PageRegistry {

    private PageRegistry() {}

    /** The pages of the program. */
    public static List<PageEntry> all() {
        return List.of(
                OverviewPage.ENTRY,
                SitesPage.ENTRY,
                HardwarePage.ENTRY,
                WorkloadsPage.ENTRY,
                EnergyPage.ENTRY,
                MetersPage.ENTRY,
                WhatIfPage.ENTRY,
                TradeOffsPage.ENTRY,
                LifecyclePage.ENTRY);
    }
}
