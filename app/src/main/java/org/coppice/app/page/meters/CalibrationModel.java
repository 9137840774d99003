package org.coppice.app.page.meters;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.RunningJob;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/** The model of the selected meter's site beside its meters. Readings were made under the baseline, so it is the baseline's model. */
final class CalibrationModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Optional<String>> selected;
    private final ReadOnlyObjectWrapper<Optional<CalibrationView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Following following = new Following();
    private Optional<RunningJob> comparing = Optional.empty();

    CalibrationModel(Workspace workspace, ObjectProperty<Optional<String>> selected) {
        this.workspace = workspace;
        this.selected = selected;
        following.now(workspace.baselineProperty(), this::refresh);
        following.later(selected, this::refresh);
    }

    /** Compares away from the window. */
    private void refresh() {
        comparing.ifPresent(RunningJob::cancel);
        Plan plan = workspace.baselineProperty().get();
        Optional<Meter> meter = shown(plan);
        if (meter.isEmpty()) {
            view.set(Optional.empty());
            return;
        }
        SeriesSource readings = workspace.readings();
        comparing = Optional.of(workspace
                .background()
                .start(
                        "Comparing model and meter",
                        progress -> plan.findSite(meter.get().site())
                                .flatMap(site -> CalibrationQuery.of(
                                        plan, site, meter.get(), readings, LocalDate.now(site.zone()))),
                        view::set));
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

    /** Empty where nothing of the site is metered in the year, or it is being compared. */
    ReadOnlyObjectProperty<Optional<CalibrationView>> viewProperty() {
        return view.getReadOnlyProperty();
    }

    @Override
    public void close() {
        comparing.ifPresent(RunningJob::cancel);
        following.close();
    }
}
