package org.coppice.app.page.energy;

import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.app.control.StatementTable.Statement;
import org.coppice.model.source.Finding;

/**
 * What the page shows of one site's ledger.
 *
 * @param summary the line beside the heading
 * @param power load and contracted generation, step by step
 * @param supply who serves the load, step by step; empty where the grid alone does
 * @param duration for how long which power is drawn
 * @param origin import by what covers it, month by month
 * @param battery its state of charge; empty where there is none
 * @param timeline contracts and equipment over the years
 * @param matching the carbon-free share of every hour
 * @param matchingRemark the scores in words
 * @param billByMonth what is paid for, month by month
 * @param bill line by line
 * @param settlement of the power purchase agreements, month by month
 * @param invoices beside what was computed
 * @param invoiceFindings what may explain the differences
 * @param rules the same import under the rules in force and the draft, side by side
 * @param rulesRemark what hourly matching would do to the claim
 * @param instruments what covers the import, and what does not count and why
 * @param instrumentsHourly the same under the draft
 */
record EnergyView(
        String summary,
        Chart power,
        Optional<Chart> supply,
        Chart duration,
        Chart origin,
        Optional<Chart> battery,
        Chart timeline,
        Chart matching,
        String matchingRemark,
        Chart billByMonth,
        Statement bill,
        Statement settlement,
        Statement invoices,
        List<Finding> invoiceFindings,
        Statement rules,
        String rulesRemark,
        Statement instruments,
        Statement instrumentsHourly) {}
