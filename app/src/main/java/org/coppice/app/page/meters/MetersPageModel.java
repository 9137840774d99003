package org.coppice.app.page.meters;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.page.meters.importing.ImportQueue;
import org.coppice.app.page.meters.importing.KeptAnswers;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Answering.Question;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.meter.Commodity;
import org.coppice.model.plan.meter.Flow;
import org.coppice.model.plan.meter.ImportRecord;
import org.coppice.model.plan.meter.Meter;
import org.coppice.model.plan.meter.Recipe;
import org.coppice.model.plan.site.Site;
import org.coppice.model.source.UserError;
import org.coppice.model.time.SeriesSource;

/** The meters, the readings of the selected one, and the file that is being imported, if any. */
public final class MetersPageModel implements AutoCloseable {
    private final Workspace workspace;
    private final FieldTableModel<Meter> meters;
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final Answering<MeterView> view;
    private final Answering<CoverageQuery.View> coverage;
    private final ReadOnlyObjectWrapper<Optional<ImportQueue>> queue = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final CalibrationModel calibration;
    private final Following following = new Following();
    private Optional<Subject> subject = Optional.empty();
    private List<Meter> covered = List.of();
    private final KeptAnswers kept = new KeptAnswers();
    private SeriesSource coveredFrom = SeriesSource.NONE;

    /** Follows the plan of the workspace. */
    public MetersPageModel(Workspace workspace) {
        this.workspace = workspace;
        meters = new FieldTableModel<>(
                workspace,
                new PlanRows<>(PlanTable.METERS, Meter.TYPE, MetersPageModel::blank),
                List.of(
                        Column.of(Meter.NAME, 13),
                        Column.of(Meter.SITE, 9),
                        Column.of(Meter.COMMODITY, 9.5),
                        Column.of(Meter.MEASURES, 9),
                        Column.of(Meter.REPLACES_MODEL, 9),
                        Column.of(Meter.CHANNEL, 8),
                        Column.computed(
                                "Readings",
                                "The share of the time from the first reading to the last that has a value.",
                                false,
                                7,
                                (plan, meter) -> covered(meter)),
                        Column.computed(
                                "Quality",
                                "Whether readings were measured, or estimated by whoever ran the meter, or put in place here.",
                                false,
                                13,
                                (plan, meter) -> of(meter)
                                        .map(MeterCoverage::qualityText)
                                        .orElse("")),
                        Column.computed(
                                "Used in",
                                "Which results the readings are used in.",
                                false,
                                14,
                                (plan, meter) -> UsedIn.of(plan, meter, this::of))));
        coverage = Answering.quietly(
                workspace.background(), "Looking through the readings", () -> Optional.of(covering()));
        coverage.refresh();
        calibration = new CalibrationModel(workspace, selected);
        view = Answering.quietly(workspace.background(), "Showing the readings", () -> Optional.of(reading()));
        view.refresh();
        following.now(workspace.planProperty(), this::refresh);
        following.later(selected, this::refresh);
    }

    private String covered(Meter meter) {
        return meter.series().isEmpty()
                ? "none yet"
                : of(meter).map(MeterCoverage::coveredText).orElse("…");
    }

    private Optional<MeterCoverage> of(Meter meter) {
        return coverage().answerProperty().get().map(view -> view.of().get(meter.id()));
    }

    private Question<CoverageQuery.View> covering() {
        Plan plan = workspace.plan();
        SeriesSource readings = workspace.readings();
        return progress -> CoverageQuery.of(plan, readings, progress);
    }

    /** Forgets a recipe, as a step that can be undone; what was imported by it stays. */
    void forget(String recipe) {
        String name = workspace.baselineProperty().get().recipes().stream()
                .filter(known -> known.id().equals(recipe))
                .map(Recipe::name)
                .findFirst()
                .orElse(recipe);
        workspace.editBaseline(new Edit("Forget the recipe " + name, plan -> PlanTable.RECIPES.without(plan, recipe)));
    }

    /** How well the readings of all meters cover their time. */
    Answering<CoverageQuery.View> coverage() {
        return coverage;
    }

    /** What a picture of readings rests on: as long as that is equal, so is the picture. */
    private record Subject(Meter meter, Optional<Site> site, List<ImportRecord> imports, SeriesSource readings) {}

    /** The selected meter, or the first with readings. */
    private Optional<Subject> subject() {
        Plan plan = workspace.plan();
        return selected.get()
                .flatMap(plan::findMeter)
                .or(() -> plan.meters().stream()
                        .filter(known -> known.series().isPresent())
                        .findFirst())
                .filter(meter -> meter.series().isPresent())
                .map(meter -> new Subject(meter, plan.findSite(meter.site()), plan.imports(), workspace.readings()));
    }

    private void refresh() {
        List<Meter> metered = workspace.plan().meters();
        if (!metered.equals(covered) || workspace.readings() != coveredFrom) {
            covered = metered;
            coveredFrom = workspace.readings();
            coverage.refresh();
        }
        Optional<Subject> now = subject();
        if (!now.equals(subject)) {
            subject = now;
            view.ask();
        }
    }

    private Question<MeterView> reading() {
        Optional<Subject> read = subject;
        Plan plan = workspace.plan();
        return progress -> read.flatMap(shown -> shown.meter()
                .series()
                .flatMap(shown.readings()::find)
                .map(readings -> MeterQuery.of(plan, shown.meter(), readings)));
    }

    /**
     * Makes sure that there is a site.
     *
     * @throws UserError where there is none
     */
    void requireSite() {
        if (workspace.plan().sites().isEmpty()) {
            throw new UserError("Readings belong to a site, and there is none yet. Add one on the Sites page first.");
        }
    }

    /**
     * Begins the import of files, or puts them behind those that are being imported.
     *
     * @param complain hears of files that could not be committed
     */
    void begin(List<Path> files, Consumer<UserError> complain) {
        requireSite();
        if (files.isEmpty()) {
            return;
        }
        ImportQueue into = queue.get().orElseGet(() -> new ImportQueue(workspace, complain, kept));
        if (queue.get().isEmpty()) {
            queue.set(Optional.of(into));
        }
        into.add(files);
    }

    /**
     * Ends the import. What was committed stays, nothing else has happened.
     *
     * @return what was committed, in words
     */
    List<String> endImport() {
        List<String> changes = queue.get().map(ImportQueue::changes).orElse(List.of());
        queue.get().flatMap(ImportQueue::fed).ifPresent(meter -> selected.set(Optional.of(meter)));
        queue.get().ifPresent(ImportQueue::close);
        queue.set(Optional.empty());
        return changes;
    }

    FieldTableModel<Meter> meters() {
        return meters;
    }

    /** The model of the selected meter's site beside its meters. */
    CalibrationModel calibration() {
        return calibration;
    }

    /** The id of the meter that is looked at; empty means the first with readings. */
    ObjectProperty<Optional<String>> selectedProperty() {
        return selected;
    }

    /** The readings of that meter; nothing where it has none. */
    Answering<MeterView> view() {
        return view;
    }

    /** The import under way. */
    ReadOnlyObjectProperty<Optional<ImportQueue>> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    private static Meter blank(Plan plan) {
        String site = plan.sites().stream()
                .findFirst()
                .orElseThrow(() -> new UserError("A meter belongs to a site, and there is none yet."))
                .id();
        String id = PlanTable.METERS.freshId(plan, "meter");
        return new Meter(
                id,
                "New meter",
                site,
                Commodity.ELECTRICITY,
                Flow.IMPORT,
                Meter.Measures.OTHER,
                "",
                Optional.empty(),
                false);
    }

    @Override
    public void close() {
        endImport();
        view.close();
        coverage.close();
        calibration.close();
        following.close();
    }
}
