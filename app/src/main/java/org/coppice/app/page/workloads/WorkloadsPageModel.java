package org.coppice.app.page.workloads;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.coppice.app.control.table.Column;
import org.coppice.app.control.table.FieldTableModel;
import org.coppice.app.control.table.PlanRows;
import org.coppice.app.page.workloads.WorkloadsView.Outcome;
import org.coppice.app.workspace.Answering;
import org.coppice.app.workspace.Workspace;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.PlanTable;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Ratio;
import org.coppice.model.quantity.Tokens;
import org.coppice.model.quantity.Work;
import org.coppice.model.source.Source;
import org.coppice.model.source.Sourced;
import org.coppice.model.source.UserError;
import org.coppice.model.time.Profile;

/** Training runs, inference services and batch load. */
public final class WorkloadsPageModel implements AutoCloseable {
    private final FieldTableModel<Training> training;
    private final FieldTableModel<Inference> services;
    private final FieldTableModel<Batch> batch;
    private final Answering<WorkloadsView> view;

    /** Follows the plan and the results of the workspace. */
    public WorkloadsPageModel(Workspace workspace) {
        view = Answering.ofResults(
                workspace, "Showing the workloads", () -> results -> Optional.of(WorkloadsQuery.of(results)));
        training = new FieldTableModel<>(
                workspace,
                new PlanRows<Workload, Training>(PlanTable.WORKLOADS, Training.TYPE, WorkloadsPageModel::blankTraining),
                List.of(
                        Column.of(Training.NAME, 14),
                        Column.of(Training.FLEET, 11),
                        Column.of(Training.FROM, 7),
                        Column.of(Training.TO, 7),
                        Column.of(Training.WORK, 8),
                        Column.of(Training.SERVERS, 6),
                        Column.of(Training.MFU, 5),
                        Column.of(Training.UTILISATION, 7),
                        energy(),
                        done()));
        services = new FieldTableModel<>(
                workspace,
                new PlanRows<Workload, Inference>(
                        PlanTable.WORKLOADS, Inference.TYPE, WorkloadsPageModel::blankService),
                List.of(
                        Column.of(Inference.NAME, 14),
                        Column.of(Inference.FLEET, 11),
                        Column.of(Inference.FROM, 7),
                        Column.of(Inference.TOKENS_PER_DAY, 9),
                        Column.of(Inference.POINT, 12),
                        Column.of(Inference.SHAPE, 8),
                        Column.of(Inference.LATENCY_OBJECTIVE, 8),
                        Column.computed(
                                "Latency",
                                "Inter-token latency at the operating point, under the power cap of the fleet.",
                                true,
                                6,
                                (plan, service) -> outcome(service).latency()),
                        energy(),
                        done()));
        batch = new FieldTableModel<>(
                workspace,
                new PlanRows<Workload, Batch>(PlanTable.WORKLOADS, Batch.TYPE, WorkloadsPageModel::blankBatch),
                List.of(
                        Column.of(Batch.NAME, 14),
                        Column.of(Batch.FLEET, 11),
                        Column.of(Batch.FROM, 7),
                        Column.of(Batch.TO, 7),
                        Column.of(Batch.LOAD, 14),
                        Column.of(Batch.FLEXIBLE, 6),
                        energy(),
                        done()));
    }

    private <W extends Workload> Column<W> energy() {
        return Column.computed(
                "Energy",
                "Energy of the IT equipment in the year that is shown.",
                true,
                7,
                (plan, workload) -> outcome(workload).energy());
    }

    private <W extends Workload> Column<W> done() {
        return Column.computed(
                "Done",
                "How much of what was asked for the servers could do.",
                true,
                5,
                (plan, workload) -> outcome(workload).done());
    }

    private Outcome outcome(Workload workload) {
        return view.answerProperty().get().orElse(WorkloadsView.NONE).of(workload.id());
    }

    /** What became of the workloads in the year. */
    Answering<WorkloadsView> view() {
        return view;
    }

    FieldTableModel<Training> training() {
        return training;
    }

    FieldTableModel<Inference> services() {
        return services;
    }

    FieldTableModel<Batch> batch() {
        return batch;
    }

    /** One line about what there is. */
    String summary() {
        return WorkloadsQuery.summary(
                training.rows().size(), services.rows().size(), batch.rows().size());
    }

    private static String fleet(Plan plan) {
        return WorkloadsQuery.firstFleet(plan)
                .orElseThrow(() -> new UserError(
                        "A workload runs on a fleet, and there is none yet. Add one on the " + "Hardware page first."));
    }

    private static String freshName(String id) {
        String words = id.replace('-', ' ');
        return "New " + words;
    }

    private static Training blankTraining(Plan plan) {
        String fleet = fleet(plan);
        String id = PlanTable.WORKLOADS.freshId(plan, "training");
        return new Training(
                id,
                freshName(id),
                fleet,
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                new Work(1e21),
                1,
                Sourced.defaulted(Ratio.of(0.4), Source.rule("40 % until you state the MFU of your run")),
                Ratio.of(0.8));
    }

    private static Inference blankService(Plan plan) {
        Fleet fleet = plan.fleets().stream()
                .filter(each -> point(plan, each).isPresent())
                .findFirst()
                .orElseThrow(() -> new UserError("A service needs a fleet whose device type has operating points, and "
                        + "there is none. Add such a device type from the catalogue, and a fleet of it."));
        String id = PlanTable.WORKLOADS.freshId(plan, "service");
        return new Inference(
                id,
                freshName(id),
                fleet.id(),
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                new Tokens(1e6),
                Profile.constant(1),
                point(plan, fleet).orElseThrow(),
                Optional.empty());
    }

    private static Optional<String> point(Plan plan, Fleet fleet) {
        return plan.findDeviceType(fleet.deviceType())
                .flatMap(type -> type.points().stream().map(OperatingPoint::id).findFirst());
    }

    private static Batch blankBatch(Plan plan) {
        String fleet = fleet(plan);
        String id = PlanTable.WORKLOADS.freshId(plan, "batch");
        return new Batch(
                id,
                freshName(id),
                fleet,
                LocalDate.of(plan.year(), 1, 1),
                Optional.empty(),
                Profile.constant(0.1),
                false);
    }

    @Override
    public void close() {
        view.close();
    }
}
