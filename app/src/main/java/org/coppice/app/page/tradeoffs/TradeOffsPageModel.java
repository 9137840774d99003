package org.coppice.app.page.tradeoffs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Following;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.plan.Change;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.Scenario;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.quantity.QuantityText;
import org.coppice.model.quantity.Unit;
import org.coppice.model.source.UserError;
import org.coppice.model.study.TradeOffPoint;

/** What is asked about the operating points of the plan, and the answer. */
public final class TradeOffsPageModel implements AutoCloseable {
    private final Workspace workspace;
    private final ObjectProperty<Metric> across = new SimpleObjectProperty<>(Metric.LATENCY);
    private final ObjectProperty<Metric> up = new SimpleObjectProperty<>(Metric.ENERGY);
    private final ObjectProperty<Optional<String>> model = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty withCaps = new SimpleBooleanProperty(true);
    private final StringProperty latency = new SimpleStringProperty("");
    private final ObjectProperty<Optional<TradeOffPoint>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final Answering<TradeOffsView> view;
    private final Following following = new Following();

    /** Follows the plan of the workspace. */
    public TradeOffsPageModel(Workspace workspace) {
        this.workspace = workspace;
        view = Answering.quietly(workspace.background(), "Showing the trade-offs", () -> Optional.of(asked()));
        following.now(workspace.planProperty(), view::refresh);
        List.of(across, up, model, withCaps, latency, chosen).forEach(asked -> following.later(asked, view::ask));
    }

    private Answering.Question<TradeOffsView> asked() {
        Plan plan = workspace.plan();
        TradeOffsQuery.Question question = question();
        return progress -> TradeOffsQuery.of(plan, question);
    }

    private TradeOffsQuery.Question question() {
        return new TradeOffsQuery.Question(
                across.get(), up.get(), model.get(), withCaps.get(), latencyMs(), chosen.get());
    }

    /** What was typed as the objective, in ms; empty where it says nothing yet. */
    private OptionalDouble latencyMs() {
        try {
            return latency.get().isBlank()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(
                            Unit.MILLISECOND.fromCanonical(QuantityText.parse(latency.get(), Unit.MILLISECOND)));
        } catch (UserError unfinished) {
            return OptionalDouble.empty();
        }
    }

    ObjectProperty<Metric> acrossProperty() {
        return across;
    }

    ObjectProperty<Metric> upProperty() {
        return up;
    }

    ObjectProperty<Optional<String>> modelProperty() {
        return model;
    }

    BooleanProperty withCapsProperty() {
        return withCaps;
    }

    /** The longest latency allowed, as typed. */
    StringProperty latencyProperty() {
        return latency;
    }

    ObjectProperty<Optional<TradeOffPoint>> chosenProperty() {
        return chosen;
    }

    /** What is shown of it; nothing while the plan has no operating points. */
    Answering<TradeOffsView> view() {
        return view;
    }

    /** Chooses the point of a row of the chart's table. */
    void choose(int index) {
        view.answerProperty()
                .get()
                .filter(shown -> index >= 0 && index < shown.shown().size())
                .ifPresent(shown -> chosen.set(Optional.of(shown.shown().get(index))));
    }

    /** The services that run the model of the chosen point, and could run at it. */
    List<Inference> services() {
        if (chosen.get().isEmpty()
                || chosen.get().get().cap() < 1
                || !chosen.get().get().measured()) {
            return List.of();
        }
        String wanted = chosen.get().get().point().model();
        Plan plan = workspace.plan();
        List<Inference> services = new ArrayList<>();
        for (var workload : plan.workloads()) {
            if (workload instanceof Inference service && runs(plan, service, wanted)) {
                services.add(service);
            }
        }
        return services;
    }

    private static boolean runs(Plan plan, Inference service, String model) {
        return plan.findFleet(service.fleet())
                .flatMap(fleet -> plan.findDeviceType(fleet.deviceType()))
                .flatMap(type -> type.findPoint(service.point()))
                .map(point -> point.model().equals(model))
                .orElse(false);
    }

    /** Adds a scenario in which a service runs at the chosen point, and selects it. */
    void applyTo(Inference service) {
        TradeOffPoint point = chosen.get().orElseThrow();
        Plan plan = workspace.baselineProperty().get();
        Fleet fleet = plan.findFleet(service.fleet()).orElseThrow();
        List<Change> changes = new ArrayList<>();
        if (!fleet.deviceType().equals(point.deviceType().id())) {
            changes.add(
                    new Change.ReplaceDeviceType(fleet.id(), point.deviceType().id()));
        }
        changes.add(new Change.SetValue(
                PlanTable.WORKLOADS.recordType(),
                service.id(),
                "point",
                point.point().id()));
        String name = service.name() + " at " + point.name();
        Scenario scenario = new Scenario(PlanTable.SCENARIOS.freshId(plan, name), name, changes);
        scenario.applyTo(plan);
        workspace.editBaseline(Edit.add(PlanTable.SCENARIOS, scenario));
        workspace.scenarioProperty().set(scenario.id());
    }

    @Override
    public void close() {
        following.close();
        view.close();
    }
}
