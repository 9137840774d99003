package org.coppice.importers.measure;

import java.util.regex.Pattern;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;

/** Which way it flows through a meter, by what the rows of a list call it: {@code PV roof}, {@code Einspeisung}. */
public final class MeterDirection {
    private static final int LONGEST = 40;
    /** Meters are called by their streets and buildings too, which may be named after the sun and the wind. */
    private static final Pattern PLACE = Pattern.compile(
            "\\b(street|st|road|rd|avenue|ave|lane|drive|way|house|home|building|school|hotel|office"
                    + "|tower|court|room|site|customer|village|rue|via|calle|gasse|platz|weg|allee|gebaude)\\b|stra(ss|ß)e|\\bstr\\.|haus\\b|gatan\\b|vej\\b");

    private MeterDirection() {}

    /** The name, if it tells that a meter counts what is fed in or generated; else empty. */
    public static String of(String meter) {
        if (meter.isEmpty()
                || meter.length() > LONGEST
                || PLACE.matcher(Words.fold(meter)).find()) {
            return "";
        }
        Flow flow = Subject.flow(Words.apart(meter).replace('_', ' ').replace('.', ' '), Commodity.ELECTRICITY);
        return flow == Flow.EXPORT || flow == Flow.NONE ? meter : "";
    }
}
