package org.coppice.app.page.overview;

import java.util.List;
import java.util.Optional;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.Chart;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.simulate.ledger.Ledger;
import org.coppice.model.study.Assessment;
import org.coppice.model.study.Check;

/** What the overview shows, following the results. */
public final class OverviewPageModel implements AutoCloseable {

    /**
     * Everything that is drawn from one result.
     *
     * @param site the name of the site of the heat map
     */
    record Picture(
            List<Headline> headlines,
            Chart origin,
            BarList uses,
            List<Check> attention,
            String site,
            Optional<Chart> carbonFree) {}

    private final Workspace workspace;
    private final Answering<Picture> picture;
    private String site = "";

    /** Follows the results of the workspace. */
    public OverviewPageModel(Workspace workspace) {
        this.workspace = workspace;
        picture = Answering.ofResults(workspace, "Showing the overview", () -> {
            Optional<Assessment> compared = workspace.comparedProperty().get();
            String wanted = site;
            return results -> Optional.of(picture(results, compared, wanted));
        });
    }

    /** What to show. */
    Answering<Picture> picture() {
        return picture;
    }

    /** Asks for the heat map of a site, by its name; before that it is the one that draws most. */
    void lookAt(String name) {
        site = name;
        if (picture.answerProperty().get().stream()
                .noneMatch(shown -> shown.site().equals(name))) {
            picture.ask();
        }
    }

    /** The plan on show. */
    Plan plan() {
        return workspace.plan();
    }

    private static Picture picture(Assessment results, Optional<Assessment> compared, String wanted) {
        Optional<Ledger> ledger = results.findLedger(wanted).or(() -> OverviewQuery.largest(results));
        return new Picture(
                HeadlineQuery.of(results, compared),
                OverviewQuery.origin(results),
                OverviewQuery.uses(results),
                OverviewQuery.attention(results),
                ledger.map(each -> each.site().name()).orElse(""),
                ledger.map(each -> OverviewQuery.carbonFree(results.plan(), each)));
    }

    @Override
    public void close() {
        picture.close();
    }
}
