package org.coppice.app.page.workloads;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.app.control.FigureText;
import org.coppice.app.control.Statement;
import org.coppice.model.quantity.Power;
import org.coppice.model.quantity.Unit;
import org.coppice.model.schedule.ScheduleOutcome;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.study.Assessment;

/** What moving flexible work saves at each site, and what it costs. */
final class FlexibleWork {
    private static final List<String> HEADER = List.of(
            "Site",
            "Moved",
            "To other sites",
            "From other sites",
            "Energy change",
            "Carbon saved",
            "Cost saved",
            "Peak before",
            "Peak after",
            "Mean delay");

    private FlexibleWork() {}

    /** A row a site that moves any, and the total; no rows where none does. */
    static Statement of(Assessment results) {
        List<List<String>> rows = new ArrayList<>();
        for (Ledger ledger : results.ledgers()) {
            ledger.schedule()
                    .ifPresent(outcome -> rows.add(row(results, ledger.site().name(), outcome)));
        }
        if (rows.size() > 1) {
            rows.add(total(results));
        }
        return rows.isEmpty() ? Statement.EMPTY : new Statement(HEADER, rows, 1);
    }

    private static List<String> row(Assessment done, String site, ScheduleOutcome outcome) {
        List<String> row = new ArrayList<>(amounts(done, site, Optional.of(site)));
        row.add(power(outcome.peakBefore()));
        row.add(power(outcome.peakAfter()));
        row.add(FigureText.of(Unit.HOUR.toCanonical(outcome.meanDelayHours()), Unit.HOUR)
                .text());
        return row;
    }

    /** The peaks of sites do not fall into one hour, so they have no total. */
    private static List<String> total(Assessment done) {
        List<String> row = new ArrayList<>(amounts(done, "=All sites", Optional.empty()));
        row.addAll(List.of("", "", ""));
        return row;
    }

    private static List<String> amounts(Assessment done, String label, Optional<String> site) {
        return List.of(
                label,
                figure(done, "schedule.moved", site),
                figure(done, "schedule.moved-away", site),
                figure(done, "schedule.moved-in", site),
                figure(done, "schedule.energy-change", site),
                figure(done, "schedule.carbon-saved", site),
                figure(done, "schedule.cost-saved", site));
    }

    private static String figure(Assessment done, String key, Optional<String> site) {
        return done.find(key, site)
                .map(figure ->
                        figure.value().isPresent() ? FigureText.of(figure).text() : "not known")
                .orElse("–");
    }

    private static String power(Power power) {
        return FigureText.of(power.kilowatts(), Unit.KILOWATT).text();
    }
}
