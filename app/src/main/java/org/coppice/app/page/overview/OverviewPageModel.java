package org.coppice.app.page.overview;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.coppice.app.chart.BarList;
import org.coppice.app.chart.Chart;
import org.coppice.app.workspace.Following;
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
    private final ReadOnlyObjectWrapper<Optional<Picture>> picture = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty site = new SimpleStringProperty("");
    private final Following following = new Following();
    private long latest;

    /** Follows the results of the workspace. */
    public OverviewPageModel(Workspace workspace) {
        this.workspace = workspace;
        following.now(workspace.assessmentProperty(), this::draw);
        following.later(site, this::draw);
    }

    /** Empty while there are no results. */
    ReadOnlyObjectProperty<Optional<Picture>> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The name of the site whose heat map is wanted; blank for the one that draws most. */
    StringProperty siteProperty() {
        return site;
    }

    /** The plan on show. */
    Plan plan() {
        return workspace.plan();
    }

    /** Sums over a year of steps take longer than a frame, so they are made in the background. */
    private void draw() {
        long mine = ++latest;
        Optional<Assessment> results = workspace.assessmentProperty().get();
        Optional<Assessment> compared = workspace.comparedProperty().get();
        String wanted = site.get();
        if (results.isEmpty()) {
            picture.set(Optional.empty());
            return;
        }
        workspace.threads().work().execute(() -> {
            Picture drawn = picture(results.get(), compared, wanted);
            workspace.threads().ui().execute(() -> {
                if (mine == latest) {
                    picture.set(Optional.of(drawn));
                }
            });
        });
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
        following.close();
    }
}
