package org.coppice.app.page.overview;

import java.util.Optional;
import org.coppice.app.chart.Sparkline;
import org.coppice.model.quantity.Figure;

/**
 * One figure of the overview.
 *
 * @param remark the line below it
 * @param better whether the remark is good news; empty where it is neither
 * @param course over the months of the year, or over years
 */
record Headline(String label, Figure figure, String remark, Optional<Boolean> better, Optional<Sparkline> course) {}
