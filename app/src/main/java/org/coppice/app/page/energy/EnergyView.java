package org.coppice.app.page.energy;

import org.coppice.app.chart.Chart;
import org.coppice.app.control.StatementTable.Statement;

/**
 * What the page shows of one site's ledger.
 *
 * @param summary the line beside the heading
 * @param power load and contracted generation, step by step
 * @param origin import by what covers it, month by month
 * @param matching the carbon-free share of every hour
 * @param matchingRemark the scores in words
 * @param bill line by line
 * @param instruments what covers the import, and what does not count and why
 */
record EnergyView(
        String summary,
        Chart power,
        Chart origin,
        Chart matching,
        String matchingRemark,
        Statement bill,
        Statement instruments) {}
