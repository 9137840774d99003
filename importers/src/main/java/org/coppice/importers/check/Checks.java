package org.coppice.importers.check;

import java.util.ArrayList;
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
        List<Normalised> checked = new ArrayList<>();
        for (Normalised one : series) {
            Normalised even = Outliers.check(UnitSlips.check(one, answers, notes), answers, notes);
            Gaps.check(even, notes);
            checked.add(even);
        }
        List<Normalised> directed = Directions.check(checked, answers, notes);
        SameEnergy.check(directed, notes);
        PartsAndTotal.check(directed, notes);
        NetBesideFlows.check(directed, notes);
        return directed;
    }
}
