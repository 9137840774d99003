package org.coppice.app.intake;

import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.source.Locator;
import org.coppice.model.time.Readings;

/**
 * One series of a file that was read, ready to be kept.
 *
 * @param name in questions and answers: the meter, or meter and channel where a meter has several
 * @param channel as the file names it
 * @param cells where it stands in the file
 */
public record MeteredSeries(
        String name, String channel, Commodity commodity, Flow flow, Readings readings, Locator.Cells cells) {

    /** Its cells, for people. */
    public String where() {
        return cells.text();
    }
}
