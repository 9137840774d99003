package org.coppice.app.intake;

import java.util.Optional;
import org.coppice.importers.map.Declared;
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
 * @param declared what the file itself says of the series; empty for all files that Coppice did not write
 */
public record MeteredSeries(
        String name,
        String channel,
        Commodity commodity,
        Flow flow,
        Readings readings,
        Locator.Cells cells,
        Optional<Declared> declared) {

    /** A series of a file that does not say which meter of which site it is of. */
    public MeteredSeries(
            String name, String channel, Commodity commodity, Flow flow, Readings readings, Locator.Cells cells) {
        this(name, channel, commodity, flow, readings, cells, Optional.empty());
    }

    /** The name of its meter. */
    public String meter() {
        return declared.map(Declared::meter).orElse(name);
    }

    /** The name of the site that the file gives. */
    public Optional<String> site() {
        return declared.map(Declared::site).filter(site -> !site.isBlank());
    }

    /** Its cells, for people. */
    public String where() {
        return cells.text();
    }
}
