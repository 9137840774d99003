package org.coppice.app.page;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.coppice.app.control.FindingList;
import org.coppice.model.source.Severity;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Check;

/** What is wrong with the records of a page, for the page itself: beside the table in which it was typed. */
public final class Remarks {

    private Remarks() {}

    /**
     * What is to be looked at in some records of a page, the worst first.
     *
     * @param page as it is called in the place of a remark, for example {@code Energy}
     * @param names of the records
     */
    public static List<FindingList.Row> of(Assessment results, String page, Collection<String> names) {
        return results.checks().stream()
                .filter(check -> !check.isBalance() && isSerious(check.severity()))
                .filter(check -> names.stream().anyMatch(name -> isAt(check, page + ", " + name)))
                .sorted(Comparator.comparing(Check::severity).reversed())
                .map(check -> new FindingList.Row(check.severity(), check.message(), check.where()))
                .distinct()
                .toList();
    }

    private static boolean isSerious(Severity severity) {
        return severity == Severity.WARNING || severity == Severity.QUESTION || severity == Severity.ERROR;
    }

    private static boolean isAt(Check check, String place) {
        return check.where().equals(place) || check.where().startsWith(place + ", ");
    }
}
