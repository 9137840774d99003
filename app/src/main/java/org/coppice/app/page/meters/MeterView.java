package org.coppice.app.page.meters;

import java.util.Optional;
import org.coppice.app.chart.Chart;
import org.coppice.app.control.Statement;

/**
 * What the page shows of one meter.
 *
 * @param name of the meter
 * @param remark the meter, and what is shaded in its chart
 * @param coverage how much of its time is covered by readings, in words
 * @param series the readings over time, gaps shaded
 * @param pattern the mean of every hour of every day; empty where the readings are too coarse for hours
 * @param unshown what that mean cannot show, and why; may be blank
 * @param log the repair log of the imports that fed it
 */
record MeterView(
        String name,
        String remark,
        String coverage,
        Chart series,
        Optional<Chart> pattern,
        String unshown,
        Statement log) {}
