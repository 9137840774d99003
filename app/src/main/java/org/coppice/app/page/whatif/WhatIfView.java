package org.coppice.app.page.whatif;

import java.util.List;
import org.coppice.app.chart.BarList;
import org.coppice.app.control.Statement;
import org.coppice.model.study.Comparison;

/**
 * What the page shows of the scenarios side by side.
 *
 * @param totals each total with its value in every scenario
 * @param withSites the same with the value of each site
 * @param bars the headline figures
 */
record WhatIfView(Comparison comparison, Statement totals, Statement withSites, List<BarList> bars) {

    WhatIfView {
        bars = List.copyOf(bars);
    }

    /** With the sites where they are wanted. */
    Statement statement(boolean sites) {
        return sites ? withSites : totals;
    }
}
