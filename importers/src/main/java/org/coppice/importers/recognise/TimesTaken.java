package org.coppice.importers.recognise;

import java.util.List;
import java.util.stream.Stream;
import org.coppice.importers.sheet.Table;
import org.coppice.model.source.Finding;

/** What the times of a sheet were taken for where they do not say it in full. */
public final class TimesTaken {
    private TimesTaken() {}

    /** All of it, to be told. */
    public static List<Finding> said(Table sheet) {
        return Stream.of(
                        MonthsOfYear.said(sheet),
                        DaysOfMonth.said(sheet),
                        DatesApart.said(sheet),
                        NumberedPeriods.said(sheet),
                        YearsAcross.said(sheet))
                .flatMap(List::stream)
                .toList();
    }
}
