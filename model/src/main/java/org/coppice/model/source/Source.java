package org.coppice.model.source;

import java.util.Optional;

/**
 * The provenance of one value: publisher, year, place, licence and quality.
 *
 * @param publisher who stands behind the value, for example {@code Ember}
 * @param year the year of publication, or of the data where that is what the publication names; 0 where it has none
 * @param licence the terms under which the value is used, for example {@code CC BY 4.0}; blank for the user's own data
 */
public record Source(String publisher, int year, Locator locator, String licence, Quality quality) {

    /** A value that the user typed into the given property. */
    public static Source stated(String recordType, String recordId, String fieldKey) {
        return new Source("you", 0, new Locator.PlanField(recordType, recordId, fieldKey), "", Quality.STATED);
    }

    /** A value typed by the user of which no more is known. */
    public static Source stated() {
        return stated("plan", "", "");
    }

    /** A value derived by a rule, stated in words. */
    public static Source rule(String rule) {
        return new Source("Coppice", 0, new Locator.Rule(rule), "", Quality.ESTIMATE);
    }

    /** A value computed as another figure of the same result. */
    public static Source figure(String key) {
        return new Source("Coppice", 0, new Locator.OtherFigure(key), "", Quality.ESTIMATE);
    }

    /** A published value. */
    public static Source published(
            String publisher, int year, String title, String place, String licence, Quality quality) {
        return new Source(publisher, year, new Locator.Publication(title, place, Optional.empty()), licence, quality);
    }

    /** Publisher, year and title on one line. */
    public String text() {
        return publisher + (year == 0 ? "" : " " + year) + ": " + locator.text();
    }
}
