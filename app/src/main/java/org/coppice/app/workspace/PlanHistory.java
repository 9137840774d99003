package org.coppice.app.workspace;

import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.coppice.model.plan.Edit;
import org.coppice.model.plan.Plan;
import org.coppice.model.project.Imported;
import org.coppice.model.time.HashedReadings;
import org.coppice.model.time.SeriesRef;
import org.coppice.model.time.SeriesSource;

/** Edits kept in memory alone. Undo over immutable snapshots: the old plan is kept, with the name of the edit that left it. */
final class PlanHistory implements Kept {
    private record Step(String name, Plan plan) {}

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private final Map<SeriesRef, HashedReadings> imports = new ConcurrentHashMap<>();
    private final SeriesSource readings;
    private Plan plan;

    PlanHistory(Plan plan, SeriesSource readings) {
        this.plan = plan;
        this.readings = ref -> Optional.ofNullable(imports.get(ref))
                .map(HashedReadings::readings)
                .or(() -> readings.find(ref));
    }

    /** An empty plan of this year. */
    static PlanHistory untitled() {
        return new PlanHistory(Plan.empty("Untitled", Year.now(ZoneOffset.UTC).getValue()), SeriesSource.NONE);
    }

    @Override
    public Plan plan() {
        return plan;
    }

    @Override
    public Plan commit(Edit edit, Imported imported) {
        Plan after = edit.apply(plan);
        imports.putAll(imported.readings());
        undo.push(new Step(edit.name(), plan));
        redo.clear();
        plan = after;
        return after;
    }

    @Override
    public Plan undo() {
        return move(undo, redo);
    }

    @Override
    public Plan redo() {
        return move(redo, undo);
    }

    private Plan move(Deque<Step> from, Deque<Step> to) {
        if (!from.isEmpty()) {
            Step step = from.pop();
            to.push(new Step(step.name(), plan));
            plan = step.plan();
        }
        return plan;
    }

    @Override
    public Optional<String> undoName() {
        return Optional.ofNullable(undo.peek()).map(Step::name);
    }

    @Override
    public Optional<String> redoName() {
        return Optional.ofNullable(redo.peek()).map(Step::name);
    }

    @Override
    public boolean isChanged() {
        return !undo.isEmpty();
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public SeriesSource readings() {
        return readings;
    }
}
