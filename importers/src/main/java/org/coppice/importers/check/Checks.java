package org.coppice.importers.check;

import java.util.List;
import org.coppice.importers.map.Answers;
import org.coppice.importers.map.Notes;
import org.coppice.importers.normalise.Normalised;

/** All checks of an import. */
public final class Checks {
    private Checks() {}

    /**
     * Notes what is suspicious in each series, and between them.
     *
     * @return the series, corrected where an answer says so
     */
    public static List<Normalised> check(List<Normalised> series, Answers answers, Notes notes) {
        List<Checked> each =
                series.parallelStream().map(one -> alone(one, answers)).toList();
        notes.addEach(each.stream().map(Checked::notes).toList());
        List<Normalised> directed =
                Directions.check(each.stream().map(Checked::series).toList(), answers, notes);
        SameEnergy.check(directed, notes);
        OtherTerms.check(directed, notes);
        PartsAndTotal.check(directed, notes);
        NetBesideFlows.check(directed, notes);
        return directed;
    }

    /** A series, and what was noted of it. */
    private record Checked(Normalised series, Notes notes) {}

    private static Checked alone(Normalised series, Answers answers) {
        Notes notes = new Notes();
        Normalised even = Outliers.check(UnitSlips.check(series, answers, notes), answers, notes);
        Gaps.check(even, notes);
        return new Checked(even, notes);
    }
}
