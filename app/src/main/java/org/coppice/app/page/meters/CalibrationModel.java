package org.coppice.app.page.meters;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Answering.Question;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/** The model of the selected meter's site beside its meters. Readings were made under the baseline, so it is the baseline's model. */
final class CalibrationModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Optional<String>> selected;
    private final Answering<CalibrationView> view;
    private final Following following = new Following();

    CalibrationModel(Workspace workspace, ObjectProperty<Optional<String>> selected) {
        this.workspace = workspace;
        this.selected = selected;
        view = Answering.listed(workspace.background(), "Comparing model and meter", () -> Optional.of(comparing()));
        following.now(workspace.baselineProperty(), view::ask);
        following.later(selected, view::ask);
    }

    private Question<CalibrationView> comparing() {
        Plan plan = workspace.baselineProperty().get();
        Optional<Meter> shown = shown(plan);
        SeriesSource readings = workspace.readings();
        return progress -> shown.flatMap(meter -> plan.findSite(meter.site())
                .flatMap(site -> CalibrationQuery.of(plan, site, meter, readings, LocalDate.now(site.zone()))));
    }

    private Optional<Meter> shown(Plan plan) {
        return selected.get()
                .flatMap(plan::findMeter)
                .or(() -> plan.meters().stream()
                        .filter(known -> known.series().isPresent())
                        .findFirst());
    }

    /**
     * Takes what an offer says from the meter, as one step of undo.
     *
     * @throws UserError where the plan cannot be edited so; then nothing has happened
     */
    void apply(CalibrationView.Offer offer) {
        offer.edit().ifPresent(workspace::editBaseline);
    }

    /** The comparison; nothing where nothing of the site is metered in the year. */
    Answering<CalibrationView> view() {
        return view;
    }

    @Override
    public void close() {
        view.close();
        following.close();
    }
}
