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

    /** A hall may be called after its production and a line after what is exported: words of plants, or nothing but a feed-in. */
    private static final Pattern PLANT = Pattern.compile(
            "\\b(pv|solar|photovolta\\w*|fotovolta\\w*|fotowolta\\w*|wind ?turbines?|windkraft\\w*|gensets?|generators?|bhkw|turbines?)\\b"
                    + "|^((grid|netz|total|main|energy|pv) )?(exports?|exported|einspeisung|ruckspeisung|feed[- ]?in|fed in|teruglevering"
                    + "|injection|injecao|vertido|generation|generated|erzeugung|eigenerzeugung)( (kwh|energy|meter|total|zahler|to grid))?$");

    /** Codes of energy that enters and leaves (IEC 62056-61: value group C is 1 and 2). */
    private static final Pattern ENTERING = Pattern.compile("\\b1-\\d{1,2}:1\\.\\d");

    private static final Pattern LEAVING = Pattern.compile("\\b1-\\d{1,2}:2\\.\\d");

    private MeterDirection() {}

    /** Whether titles hold the code of energy that leaves the site, and none of energy that enters it. */
    public static boolean isLeaving(String titles) {
        return LEAVING.matcher(titles).find() && !ENTERING.matcher(titles).find();
    }

    /** The name, if it tells that a meter counts what is fed in or generated; else empty. */
    public static String of(String meter) {
        if (meter.isEmpty()
                || meter.length() > LONGEST
                || PLACE.matcher(Words.fold(meter)).find()) {
            return "";
        }
        String words = Words.apart(meter).replace('_', ' ').replace('.', ' ').strip();
        if (!PLANT.matcher(Words.fold(words)).find()) {
            return "";
        }
        Flow flow = Subject.flow(words, Commodity.ELECTRICITY);
        return flow == Flow.EXPORT || flow == Flow.NONE ? meter : "";
    }
}
