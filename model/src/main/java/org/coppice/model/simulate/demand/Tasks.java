package org.coppice.model.simulate.demand;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.coppice.model.performance.OperatingPoint;
import org.coppice.model.plan.Plan;
import org.coppice.model.plan.hardware.DeviceType;
import org.coppice.model.plan.hardware.Fleet;
import org.coppice.model.plan.workload.Batch;
import org.coppice.model.plan.workload.Inference;
import org.coppice.model.plan.workload.Training;
import org.coppice.model.plan.workload.Workload;
import org.coppice.model.quantity.Unit;
import org.coppice.model.simulate.year.YearFrame;
import org.coppice.model.source.Finding;
import org.coppice.model.source.Severity;

/** Makes the tasks of a fleet from the workloads of the plan, and says which cannot be computed. */
final class Tasks {
    private final YearFrame frame;
    private final Fleet fleet;
    private final DeviceType type;
    private final NodePower power;
    private final List<Finding> findings;

    private Tasks(YearFrame frame, Fleet fleet, DeviceType type, List<Finding> findings) {
        this.frame = frame;
        this.fleet = fleet;
        this.type = type;
        this.power = NodePower.of(type, fleet);
        this.findings = findings;
    }

    static List<Task> of(Plan plan, Fleet fleet, DeviceType type, YearFrame frame, List<Finding> findings) {
        Tasks tasks = new Tasks(frame, fleet, type, findings);
        List<Task> result = new ArrayList<>();
        for (Workload workload : plan.workloads()) {
            if (workload.fleet().equals(fleet.id())) {
                result.add(tasks.task(workload));
            } else if (workload instanceof Batch batch
                    && batch.travels()
                    && batch.mayMoveTo().contains(fleet.id())) {
                result.add(new BatchTask.Guest(batch, frame));
            }
        }
        return result;
    }

    private Task task(Workload workload) {
        if (workload instanceof Training training) {
            return training(training);
        }
        if (workload instanceof Inference inference) {
            return inference(inference);
        }
        return new BatchTask((Batch) workload, frame);
    }

    private Task training(Training training) {
        if (type.peak().isEmpty()) {
            findings.add(Finding.of(
                    "no-peak",
                    Severity.ERROR,
                    "Workloads, " + training.name(),
                    "How long the run takes is not known: " + type.name() + " has no peak computing rate.",
                    "State the peak of the device type, or put the run on another fleet."));
            return new Task.Unknown(training, frame, Unit.FLOP);
        }
        return new TrainingTask(training, frame, fleet, power, type.peak().get().value());
    }

    private Task inference(Inference inference) {
        Optional<OperatingPoint> point = type.findPoint(inference.point());
        if (point.isEmpty()) {
            findings.add(Finding.of(
                    "no-operating-point",
                    Severity.ERROR,
                    "Workloads, " + inference.name(),
                    type.name() + " has no operating point “" + inference.point() + "”"
                            + (type.points().isEmpty()
                                    ? ", nor any other."
                                    : ". It has "
                                            + String.join(
                                                    ", ",
                                                    type.points().stream()
                                                            .map(OperatingPoint::id)
                                                            .toList())
                                            + "."),
                    "Choose a point that the device type has, or add one."));
            return new Task.Unknown(inference, frame, Unit.TOKEN);
        }
        return new InferenceTask(inference, frame, power, point.get());
    }
}
