package org.coppice.app.page.lifecycle;

import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.app.control.Statement;

/**
 * All that the page shows.
 *
 * @param summary the line beside the heading
 * @param stock machines in service by year of purchase
 * @param keep carbon and scrap a year over the service life; empty where nothing is known of either
 * @param flow from category over route to fate
 * @param flowRemark what the flow covers
 * @param embodied both ledgers, year by year
 * @param scrap e-waste by route, year by year
 * @param remarks what is missing or rests on defaults
 */
record LifecycleView(
        String summary,
        Chart stock,
        Optional<KeepChart> keep,
        Chart flow,
        String flowRemark,
        Statement embodied,
        Statement scrap,
        List<String> remarks) {}
